using CareersConnect.Application.Offers;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Giving;

/// <summary>The organisation's own offers.</summary>
public sealed class OffersPage(IMediator mediator) : GiverPage(mediator)
{
    /// <summary>Only those that stand so; null for all.</summary>
    [FromQuery]
    public OfferStatus? Status { get; set; }

    /// <summary>What the page shows.</summary>
    public ListOffers.View View { get; private set; } = null!;

    /// <summary>Shows the list.</summary>
    /// <param name="page">The page of it, from 1.</param>
    public async Task OnGetAsync([FromQuery(Name = "page")] int page = 1)
    {
        View = await Mediator.Send(new ListOffers.Query(Status, page));
        Title = View.Shown == 1 ? "1 offer" : $"{View.Shown} offers";
    }
}

/// <summary>One of the organisation's offers, with everything that can be done with it; as step 4 of the guided form, with what is still to be said.</summary>
public sealed class OwnOfferPage(IMediator mediator) : OfferPage(mediator), ILoadsItsView
{
    /// <summary>What the page shows.</summary>
    public ShowOwnOffer.View View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Publishes it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await Mediator.Send(new PublishOffer.Command(Id));
        return Go("/Offers/Published");
    }

    /// <summary>Pauses it.</summary>
    public async Task<IActionResult> OnPostPauseAsync()
    {
        await Mediator.Send(new PauseOffer.Command(Id));
        TempData.Tell("The offer is paused. Schools do not find it until you publish it again; what is booked goes on.");
        return Go("/Offers/Show");
    }

    /// <summary>Copies it.</summary>
    public async Task<IActionResult> OnPostCopyAsync()
    {
        var copy = await Mediator.Send(new CopyOffer.Command(Id));
        return RedirectToPage("/Offers/What", new { offerId = copy.Value });
    }

    /// <summary>Takes one date back.</summary>
    /// <param name="sessionId">The date.</param>
    /// <param name="bookingsStay">Whether it was read that what is booked on it stays.</param>
    public async Task<IActionResult> OnPostTakeBackAsync(Guid sessionId, bool bookingsStay)
    {
        await Mediator.Send(new TakeBackDate.Command(Id, new SessionId(sessionId), bookingsStay));
        TempData.Tell(bookingsStay ? "The date is taken back. Nobody else can book it; what is booked stays." : "The date is taken back. Nobody can book it any more.");
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        View = await Mediator.Send(new ShowOwnOffer.Query(Id));
        Title = View.Details.Title.Length > 0 ? View.Details.Title : $"{View.Type.Name}, no title yet";
    }
}

/// <summary>Takes an offer back for good, or throws a draft away: one page that says what happens, one button.</summary>
public sealed class WithdrawOfferPage(IMediator mediator) : OfferPage(mediator), ILoadsItsView
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What the page shows.</summary>
    public WithdrawOffer.View View { get; private set; } = null!;

    /// <summary>Shows what happens.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await Mediator.Send(new WithdrawOffer.Command(Id, Input.Reason));
        TempData.Tell(View.IsDraft ? "The draft is thrown away." : "The offer is withdrawn. What is booked goes on.");
        return RedirectToPage("/Offers/Index", new { offerId = (Guid?)null });
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        View = await Mediator.Send(new WithdrawOffer.Query(Id));
        Title = View.IsDraft ? "Throw this draft away?" : "Withdraw this offer?";
    }

    /// <summary>The answers.</summary>
    public sealed class Form
    {
        /// <summary>Why; may be empty.</summary>
        public string? Reason { get; set; }
    }
}
