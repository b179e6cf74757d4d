using CareersConnect.Application.People;
using CareersConnect.Web.Security;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.People;

/// <summary>A person signs out of this browser.</summary>
/// <param name="mediator">Ends the session.</param>
/// <param name="cookie">Takes the browser's secret away.</param>
public sealed class SignOutModel(IMediator mediator, SessionCookie cookie) : PageModel
{
    /// <summary>Signs out.</summary>
    /// <returns>To the home page.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new SignOutHere.Command());
        cookie.Take(Response);
        TempData.Tell("You are signed out.");
        return RedirectToPage("/Index");
    }
}
