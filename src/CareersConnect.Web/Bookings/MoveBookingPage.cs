using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Bookings;

/// <summary>Moves a booking to another date of the offer, or to another time.</summary>
public sealed class MoveBookingPage(IMediator mediator) : BookingPage(mediator)
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Dates of the offer that have room.</summary>
    public IReadOnlyList<MoveBooking.FreeDate> Dates { get; private set; } = [];

    /// <summary>The dates as choices.</summary>
    public IEnumerable<Choice> DateChoices => Dates.Select(date => new Choice(date.SessionId, BookingWords.When(date.StartsAt, date.EndsAt)));

    /// <summary>Asks where to.</summary>
    /// <returns>The page, or the booking when it cannot be moved any more.</returns>
    public Task<IActionResult> OnGetAsync() => OpenAsync(may => may.Change);

    /// <summary>Moves it.</summary>
    /// <returns>The booking as it stands then.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await Mediator.Send(new MoveBooking.Command(Key, Input.Date, Input.Day, Input.Time, Input.Why, Input.DayIsMeant));
        TempData.Tell("The booking has moved. The other side gets an e-mail and an update for the calendar.");
        return ToBooking();
    }

    /// <inheritdoc />
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Dates = May.Change ? (await Mediator.Send(new MoveBooking.Query(Key))).Dates : [];
    }

    /// <summary>Where it moves to, and why.</summary>
    public sealed class Form
    {
        /// <summary>One of the dates; an empty key for a time of its own.</summary>
        public Guid? SessionId { get; set; }

        /// <summary>The day.</summary>
        public DateOnly? Day { get; set; }

        /// <summary>The time.</summary>
        public TimeOnly? Time { get; set; }

        /// <summary>Whether that day is meant though most schools are closed.</summary>
        public bool DayIsMeant { get; set; }

        /// <summary>Why.</summary>
        public string? Why { get; set; }

        internal SessionId? Date => SessionId is { } id && id != Guid.Empty ? new SessionId(id) : null;
    }
}
