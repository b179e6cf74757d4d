using CareersConnect.Application.Organisations;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.Organisations;

/// <summary>The hub looks at one organisation and decides.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class LookModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The organisation's key.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid OrganisationId { get; set; }

    /// <summary>The organisation.</summary>
    public LookAtOrganisation.View View { get; private set; } = null!;

    /// <summary>What may be decided now.</summary>
    public IReadOnlyList<Choice> Choices => View.MayDecide ? DecisionChoices.For(View.Verification, View.Standing) : [];

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows it.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new LookAtOrganisation.Query(new OrganisationId(OrganisationId)));

    /// <summary>Decides.</summary>
    /// <returns>To the page again, with what is true now.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new DecideOnOrganisation.Command(new OrganisationId(OrganisationId), Input.Decision ?? 0, Input.Note));
        TempData.Tell("It is decided. Its members are told by e-mail.");
        return RedirectToPage();
    }

    /// <summary>Lets a school or college offer training as well.</summary>
    /// <returns>To the page again, with what is true now.</returns>
    public async Task<IActionResult> OnPostTrainingAsync()
    {
        await mediator.Send(new LetOfferTraining.Command(new OrganisationId(OrganisationId), Input.Email));
        TempData.Tell("It may offer training now. Whoever looks after it is invited by e-mail.");
        return RedirectToPage();
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>Who looks after what it offers.</summary>
        public string? Email { get; set; }

        /// <summary>What is decided.</summary>
        public DecideOnOrganisation.Decision? Decision { get; set; }

        /// <summary>Why.</summary>
        public string? Note { get; set; }
    }
}
