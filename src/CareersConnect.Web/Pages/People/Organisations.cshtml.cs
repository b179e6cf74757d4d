using CareersConnect.Application.People;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.Filters;
using CareersConnect.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.People;

/// <summary>A person says for which organisation they are here.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class OrganisationsModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>What there is to choose from.</summary>
    public ChooseOrganisation.View View { get; private set; } = null!;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Where the person came from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Shows the person's organisations.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new ChooseOrganisation.Query());

    /// <summary>Chooses one.</summary>
    /// <returns>To where the person came from, or to the organisation's site.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        var role = await mediator.Send(new ChooseOrganisation.Command(new MembershipId(Input.MembershipId), Input.AlwaysHere));
        return LocalRedirect(Landing.After(Url, role, ReturnUrl));
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The membership that was pressed.</summary>
        public Guid MembershipId { get; set; }

        /// <summary>Whether signing in goes straight there.</summary>
        public bool AlwaysHere { get; set; }
    }
}
