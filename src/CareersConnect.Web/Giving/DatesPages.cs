using CareersConnect.Application.Offers;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Giving;

/// <summary>The dates of an offer: those that are set aside, each with a way to take it back, and a pattern for more.</summary>
public sealed class DatesPage(IMediator mediator) : OfferPage(mediator), ILoadsItsView
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public OfferForm Input { get; set; } = new();

    /// <summary>What the page shows.</summary>
    public SetDates.View View { get; private set; } = null!;

    /// <summary>Shows the dates.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Goes on to look through the dates that the pattern gives.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await Mediator.Send(new SetDates.Query(Id, Input.Pattern));
        return RedirectToPage("/Offers/NewDates", Input.Pattern.Route(OfferId));
    }

    /// <summary>Takes a date back.</summary>
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
        View = await Mediator.Send(new SetDates.Query(Id, null));
        Title = "Dates";
    }
}

/// <summary>Looks through the dates that a pattern gives: those without school are left out with the reason, and any can be taken out or put back.</summary>
public sealed class NewDatesPage(IMediator mediator) : OfferPage(mediator), ILoadsItsView
{
    /// <summary>The first date.</summary>
    [FromQuery]
    public DateOnly? First { get; set; }

    /// <summary>When each starts.</summary>
    [FromQuery]
    public TimeOnly? From { get; set; }

    /// <summary>How often.</summary>
    [FromQuery]
    public Repeat Repeat { get; set; } = Repeat.Once;

    /// <summary>Chosen days of the week.</summary>
    [FromQuery]
    public Weekdays Weekdays { get; set; }

    /// <summary>The last date.</summary>
    [FromQuery]
    public DateOnly? Until { get; set; }

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What the page shows.</summary>
    public SetDates.View View { get; private set; } = null!;

    /// <summary>Shows the dates, ticked where there is school.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = new Form { Days = [.. View.Planned.Where(date => date.LeftOut is null).Select(date => date.Day)], Capacity = View.UsualCapacity };
    }

    /// <summary>Sets the dates aside.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var number = await Mediator.Send(new SetDates.Command(Id, Input.Days, From, Input.Capacity));
        var status = (await Mediator.Send(new SetDates.Query(Id, null))).Status;
        TempData.Tell(number == 1 ? "1 date is set aside." : $"{number} dates are set aside.");
        return Go(status == OfferStatus.Draft ? "/Offers/Check" : "/Offers/Show");
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        View = await Mediator.Send(new SetDates.Query(Id, First is null ? null : new DatePattern(First, From, Repeat, Weekdays, Until)));
        Title = "Look through the dates";
    }

    /// <summary>How the days are said in the list.</summary>
    /// <param name="date">The date.</param>
    /// <returns>"Friday 12 March 2027".</returns>
    public static string Said(PlannedDate date) => date.Day.InWords();

    /// <summary>The answers.</summary>
    public sealed class Form
    {
        /// <summary>The days that are left in.</summary>
        public List<DateOnly> Days { get; set; } = [];

        /// <summary>Places of each date.</summary>
        public int? Capacity { get; set; }
    }
}
