using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To both sides: a new time, with an update for the calendar.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="WasAt">When it was to start before, UTC.</param>
/// <param name="MovedBy">Who moved it: an organisation's name.</param>
/// <param name="Why">Why; may be empty.</param>
/// <param name="File">The update; null while it is not confirmed and in nobody's calendar.</param>
public sealed record MovedEmail(BookingLetter Letter, DateTime WasAt, string MovedBy, string Why, CalendarFile? File) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"New time: {Booking.Title}, now {DateShort}";

    /// <inheritdoc />
    public override CalendarFile? Calendar => File;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Watch, "Moved")
        .Says($"{MovedBy} has moved “{Booking.Title}”.")
        .Facts(("New", $"{When}\n{Where()}"), ("Before", InUkTime(WasAt, WasAt + (Booking.EndsAt - Booking.StartsAt))), ("Why", Why))
        .Says(File is null ? null : "An update for your calendar is attached.")
        .Button("See the booking", Page(links))
        .Says("If the new time does not suit you, you can move or cancel it there.");
}
