using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Offers;

/// <summary>Asks for an offer, or books one of its dates at once.</summary>
public sealed class AskModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The offer.</summary>
    [FromRoute]
    public Guid OfferId { get; set; }

    /// <summary>The request that the ask belongs to, or null.</summary>
    [FromQuery(Name = "request")]
    public Guid? RequestId { get; set; }

    /// <summary>The year groups that the search was for.</summary>
    [FromQuery(Name = "year")]
    public List<YearGroup> Years { get; set; } = [];

    /// <summary>What has been asked already, and for whom.</summary>
    public BeforeAsking.View Before { get; private set; } = null!;

    /// <summary>The answers.</summary>
    [BindProperty]
    public AskForm Input { get; set; } = new();

    /// <summary>What the page shows beside the answers.</summary>
    public AskForOffer.View View { get; private set; } = null!;

    /// <summary>The offer's dates; full ones stay and cannot be taken.</summary>
    public IEnumerable<Choice> DateChoices => View.Dates.Select(date => new Choice(date.SessionId, BookingWords.When(date.StartsAt, date.EndsAt), AskForm.Room(date)) { Disabled = date.Left < 1 });

    /// <summary>The year groups that the school has and the offer serves.</summary>
    public IEnumerable<Choice> YearChoices => View.YearGroups.ToList().Select(year => new Choice(year, Domain.Education.YearGroupWords.InWords(year)));

    /// <summary>The ways of meeting that the offer has.</summary>
    public IReadOnlyList<Choice> ModeChoices => [.. AskForm.Modes.Where(mode => View.Offer.Modes.HasFlag(mode)).Select(mode => new Choice(mode, mode.InWords()))];

    /// <summary>How long it takes.</summary>
    public string Duration => OfferWords.Lasting(View.Offer.DurationMinutes);

    /// <summary>Shows the form, with what the request says already.</summary>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Take(View.Request, Before);
    }

    /// <summary>Asks, or books.</summary>
    /// <returns>The booking.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        var bookingId = await mediator.Send(Input.ToCommand(new OfferId(OfferId), ForRequest));
        TempData.Tell((await mediator.Send(new ShowBooking.Query(bookingId))).Booking.Status switch
        {
            BookingStatus.Confirmed => "It is booked. Both sides get an e-mail with the calendar entry.",
            BookingStatus.Accepted => "The date is yours. It is confirmed as soon as you name who is present throughout.",
            _ => "It is on its way. This page says where it stands, and you get an e-mail at each step.",
        });
        return RedirectToPage("/Bookings/Show", new { bookingId = bookingId.Value });
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        View = await mediator.Send(new AskForOffer.Query(new OfferId(OfferId), ForRequest));
        Before = await mediator.Send(new BeforeAsking.Query(new OfferId(OfferId), Years));
    }

    private RequestId? ForRequest => RequestId is { } id ? new RequestId(id) : null;
}
