using CareersConnect.Application.Email;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Dev;

/// <summary>The developer's inbox: what was caught instead of sent, newest first. In Development, and while mail is caught.</summary>
/// <param name="caught">The caught mail.</param>
public sealed class MailModel(ICaughtMail caught) : PageModel
{
    private const int PageSize = 20;

    /// <summary>Part of the recipient's name or address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>Which page of the list, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The e-mails of this page.</summary>
    public IReadOnlyList<CaughtEmail> Mails { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int Total { get; private set; }

    /// <summary>How many pages they fill.</summary>
    public int Pages => (Total + PageSize - 1) / PageSize;

    /// <summary>Shows the list.</summary>
    public void OnGet() => (Mails, Total) = caught.Find(To?.Trim() ?? "", (Math.Max(1, Number) - 1) * PageSize, PageSize);
}
