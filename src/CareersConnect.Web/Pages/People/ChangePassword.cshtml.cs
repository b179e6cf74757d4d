using CareersConnect.Application.People;
using CareersConnect.Application.Pipeline;
using CareersConnect.Web.Security;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.People;

/// <summary>A person who is signed in changes the password.</summary>
/// <param name="mediator">Changes it.</param>
[Authorize(Policies.SignedIn)]
public sealed class ChangePasswordModel(IMediator mediator) : PageModel
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Changes it.</summary>
    /// <returns>To the profile.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new ChangePassword.Request(new Secret(Input.Current), new Secret(Input.Password)));
        TempData.Tell("Your password is changed. You are signed out everywhere else.");
        return RedirectToPage("/People/Profile");
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The password until now.</summary>
        public string? Current { get; set; }

        /// <summary>The new one.</summary>
        public string? Password { get; set; }
    }
}
