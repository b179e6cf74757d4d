using CareersConnect.Application.Organisations;
using CareersConnect.Application.Pipeline;
using CareersConnect.Web.Filters;
using CareersConnect.Web.Security;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Invitations;

/// <summary>Somebody who was invited joins.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class AcceptModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>From the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    /// <summary>The invitation.</summary>
    public AcceptInvitation.View View { get; private set; } = null!;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows the invitation; changes nothing.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new AcceptInvitation.Query(Secret));

    /// <summary>The person who is signed in joins.</summary>
    /// <returns>To the organisation's site.</returns>
    public async Task<IActionResult> OnPostAsync() => LocalRedirect(Landing.Of(await mediator.Send(new AcceptInvitation.Command(Secret))));

    /// <summary>Somebody new joins.</summary>
    /// <returns>To sign in.</returns>
    public async Task<IActionResult> OnPostNewAsync()
    {
        await mediator.Send(new AcceptInvitation.AsNew(Secret, Input.FullName, new Secret(Input.Password)));
        TempData.Tell("You have joined. Sign in with your new password.");
        return RedirectToPage("/People/SignIn");
    }

    /// <summary>What is asked of somebody new.</summary>
    public sealed class Form
    {
        /// <summary>The full name.</summary>
        public string? FullName { get; set; }

        /// <summary>The password; never shown again.</summary>
        public string? Password { get; set; }
    }
}
