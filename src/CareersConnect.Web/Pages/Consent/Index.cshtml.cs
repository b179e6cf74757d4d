using CareersConnect.Application.EnterpriseAdvisers;
using CareersConnect.Web.Filters;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Consent;

/// <summary>Where the link of a business's e-mail leads: one page, a yes and a no. Opening it changes nothing.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>From the link.</summary>
    [FromRoute]
    public string Secret { get; set; } = "";

    /// <summary>What the page shows.</summary>
    public ConfirmBusiness.View View { get; private set; } = null!;

    /// <summary>Shows what is asked, or what is true now.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Says yes.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new ConfirmBusiness.Command(Secret));
        return RedirectToPage();
    }

    /// <summary>Says no.</summary>
    public async Task<IActionResult> OnPostDeclineAsync()
    {
        await mediator.Send(new ConfirmBusiness.Decline(Secret));
        return RedirectToPage();
    }

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync()
    {
        await mediator.Send(new ConfirmBusiness.TakeBack(Secret));
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new ConfirmBusiness.Query(Secret));
}
