using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To both sides: a new time, with an update for the calendar. The side that did not move it reads whom to tell when it does not suit.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="WasAt">When it was to start before, UTC.</param>
/// <param name="MovedBy">Who moved it, as the start of a sentence: "You have", "Thornmere Academy has".</param>
/// <param name="ByOther">Whether the other side moved it.</param>
/// <param name="Why">Why; may be empty.</param>
/// <param name="File">The update; null while it is not confirmed and in nobody's calendar.</param>
public sealed record MovedEmail(BookingLetter Letter, DateTime WasAt, string MovedBy, bool ByOther, string Why, CalendarFile? File) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"New time: {Booking.Title}, now {DateShort}";

    /// <inheritdoc />
    public override CalendarFile? Calendar => File;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links)
    {
        var content = Hello()
            .State(EmailState.Watch, ByOther ? $"Moved by {Booking.OtherName}" : "Moved")
            .Says($"{MovedBy} moved “{Booking.Title}”.{(ByOther ? " Tell them if it does not suit you." : "")}")
            .Facts(("New", $"{When}\n{Where()}"), ("Before", InUkTime(WasAt, WasAt + (Booking.EndsAt - Booking.StartsAt))), ("Why", Why))
            .Says(File is null ? null : "An update for your calendar is attached.")
            .Button("See the booking", Page(links));
        return ByOther
            ? content.Ways("That does not suit you?", ("Move it to a time that suits", links.To(Letter.To.Site, Letter.Path + "/move")), ("cancel it", links.To(Letter.To.Site, Letter.Path + "/cancel")))
            : content.Says("They are told, and asked to say so if it does not suit them.");
    }
}
