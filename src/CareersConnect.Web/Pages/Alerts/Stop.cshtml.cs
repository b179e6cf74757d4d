using CareersConnect.Application.Email;
using CareersConnect.Application.SavedSearches;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Alerts;

/// <summary>
/// Stops an alert, for whoever holds its e-mail. Opening it changes nothing; its one button, or a mail program's (RFC 8058: a POST of "List-Unsubscribe=One-Click", without cookies or a session), stops it.
/// No antiforgery token is asked for, since a mail program has none: the signed link itself is what lets in.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class StopModel(IMediator mediator) : PageModel
{
    /// <summary>From the link.</summary>
    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>What the link opens.</summary>
    public AlertByLink Alert { get; private set; } = null!;

    /// <summary>Shows what would be stopped.</summary>
    public async Task OnGetAsync()
    {
        Alert = await mediator.Send(new StopAlert.Query(Token));
        Response.StatusCode = Alert.IsOurs ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
    }

    /// <summary>Stops it, and answers without a redirect, which a mail program would not follow.</summary>
    /// <returns>The page as it is then; 400 for a form that does not say that it is to be stopped.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!Request.HasFormContentType || EmailMessage.OneClickValue != $"List-Unsubscribe={Request.Form["List-Unsubscribe"]}")
        {
            return BadRequest();
        }

        await mediator.Send(new StopAlert.Command(Token));
        await OnGetAsync();
        return Page();
    }
}
