using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the giver: somebody else of the school's staff is present than was confirmed, with an update for the calendar.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="Change">Who it was, and who it is: "From Ms Okafor to Mr Reyes".</param>
/// <param name="File">The update.</param>
public sealed record OtherStaffEmail(BookingLetter Letter, string Change, CalendarFile File) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => Booking.MeetingAt() == MeetingPlace.AtSchool
        ? $"Changed: ask for {Booking.NamedStaff} on {DateShort}"
        : $"Changed: {Booking.NamedStaff} is with them on {DateShort}";

    /// <inheritdoc />
    public override CalendarFile Calendar => File;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Watch, "Changed")
        .Says($"{Booking.SchoolName} has named somebody else to be present throughout. Everything else stays as it was agreed.")
        .Facts(
            (Booking.MeetingAt() == MeetingPlace.AtSchool ? "Ask for" : "With them", Booking.NamedStaff),
            ("Changed", Change),
            ("When", When),
            ("Where", Where()))
        .Says("An update for your calendar is attached.")
        .Button("See the booking", Page(links));
}
