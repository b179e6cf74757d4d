using CareersConnect.Application.SavedSearches;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Alerts;

/// <summary>Says that an alert is still wanted, for whoever holds the e-mail that asked. Opening it changes nothing; its one button does.</summary>
public sealed class KeepModel(IMediator mediator) : PageModel
{
    /// <summary>From the link.</summary>
    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>What the link opens.</summary>
    public AlertByLink Alert { get; private set; } = null!;

    /// <summary>Asks.</summary>
    public async Task OnGetAsync()
    {
        Alert = await mediator.Send(new KeepAlert.Query(Token));
        Response.StatusCode = Alert.IsOurs ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
    }

    /// <summary>Says yes.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new KeepAlert.Command(Token));
        await OnGetAsync();
        TempData.Tell(Alert.IsOurs ? "Thank you. The e-mails go on." : "Nothing was changed.");
        return RedirectToPage();
    }
}
