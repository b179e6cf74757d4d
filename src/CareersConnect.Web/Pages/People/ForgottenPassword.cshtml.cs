using CareersConnect.Application.People;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.People;

/// <summary>Somebody has forgotten a password.</summary>
/// <param name="mediator">Asks for the link.</param>
public sealed class ForgottenPasswordModel(IMediator mediator) : PageModel
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Asks for the link.</summary>
    /// <returns>To the page that says to look into the mail, whether or not the address has an account.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new AskForNewPassword.Command(Input.Email));
        TempData["SentTo"] = Input.Email;
        return RedirectToPage("/People/LinkSent");
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The address.</summary>
        public string? Email { get; set; }
    }
}
