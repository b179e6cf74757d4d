using CareersConnect.Application.People;
using CareersConnect.Web.Filters;
using CareersConnect.Web.Pages.Register;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.People;

/// <summary>A person sets a new password by a link.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class SetPasswordModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>From the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    /// <summary>Where the link stands.</summary>
    public SetNewPassword.View View { get; private set; } = null!;

    /// <summary>The answers.</summary>
    [BindProperty]
    public NewPassword Input { get; set; } = new();

    /// <summary>Shows the form; changes nothing.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new SetNewPassword.Query(Secret));

    /// <summary>Sets the password.</summary>
    /// <returns>To sign in.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new SetNewPassword.Command(Secret, new Application.Pipeline.Secret(Input.Password)));
        TempData.Tell("Your new password is set. Sign in with it.");
        return RedirectToPage("/People/SignIn");
    }
}
