using CareersConnect.Application.People;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.People;

/// <summary>A person confirms an address by a link.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class ConfirmAddressModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>From the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    /// <summary>Where the link stands.</summary>
    public ConfirmAddress.View View { get; private set; } = null!;

    /// <summary>Shows the button; changes nothing.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new ConfirmAddress.Query(Secret));

    /// <summary>Confirms.</summary>
    /// <returns>To sign in.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new ConfirmAddress.Command(Secret));
        TempData.Tell("Your e-mail address is confirmed. Sign in to go on.");
        return RedirectToPage("/People/SignIn");
    }
}
