using CareersConnect.Application.Requests;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.NoMatches;

/// <summary>Which open requests nothing fits, and why.</summary>
/// <param name="mediator">Asks.</param>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Only those of one reason.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Reason { get; set; }

    /// <summary>Which page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>The list.</summary>
    public ListNoMatches.View View { get; private set; } = null!;

    /// <summary>Lists them.</summary>
    /// <returns>Done when loaded.</returns>
    public async Task OnGetAsync() => View = await mediator.Send(new ListNoMatches.Query(Reason, Number));
}
