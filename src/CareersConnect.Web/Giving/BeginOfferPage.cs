using CareersConnect.Application.Offers;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.Filters;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Giving;

/// <summary>What can I offer? Step 1: the kind of activity, for a new draft or for one that is come back to; or a copy of an earlier offer.</summary>
public sealed class BeginOfferPage(IMediator mediator) : GiverPage(mediator), ILoadsItsView
{
    /// <summary>The draft; null for a new one.</summary>
    [FromRoute]
    public Guid? OfferId { get; set; }

    /// <summary>The year group that it is thought for, when an Enterprise Adviser comes from a school's gaps; null otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public YearGroup? Year { get; set; }

    /// <summary>The school that it is thought for; null otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? School { get; set; }

    /// <summary>The kind of activity that is asked for; null when any would do.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What the page shows.</summary>
    public WriteOffer.View View { get; private set; } = null!;

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = new Form { ActivityType = View.Chosen?.Value ?? Kind, Audience = View.Audience, Owner = View.Owners is [var first, ..] ? first.Id.Value : null };
    }

    /// <summary>Begins the draft, or changes its kind.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var offer = await Mediator.Send(new WriteOffer.Command(Key, new ActivityTypeId(Input.ActivityType!), Input.Audience, Input.Owner is { } owner ? new OrganisationId(owner) : null, Year));
        return RedirectToPage("/Offers/What", new { offerId = offer.Value });
    }

    /// <summary>Begins a draft with the words of an earlier offer.</summary>
    /// <param name="copyOf">The earlier offer.</param>
    public async Task<IActionResult> OnPostCopyAsync(Guid copyOf)
    {
        var offer = await Mediator.Send(new CopyOffer.Command(new OfferId(copyOf)));
        return RedirectToPage("/Offers/What", new { offerId = offer.Value });
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        Title = "What can you offer?";
        View = await Mediator.Send(new WriteOffer.Query(Key, School is { } school ? new SchoolId(school) : null));
    }

    private OfferId? Key => OfferId is { } id ? new OfferId(id) : null;

    /// <summary>The answers.</summary>
    public sealed class Form
    {
        /// <summary>The kind of activity.</summary>
        public string? ActivityType { get; set; }

        /// <summary>Who gives it; empty is the own organisation.</summary>
        public Guid? Owner { get; set; }

        /// <summary>For whom it is.</summary>
        public OfferAudience Audience { get; set; } = OfferAudience.Pupils;
    }
}
