using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the giver: it is settled, with the appointment.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="File">The appointment.</param>
/// <param name="Missing">What is still to be said for the day.</param>
public sealed record ConfirmedForGiver(BookingLetter Letter, CalendarFile File, IReadOnlyList<string> Missing) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => Booking.MeetingAt() switch
    {
        _ when Booking.BookedAtOnce => $"{Booking.SchoolName} booked your date of {DateShort}: {Booking.Title}",
        MeetingPlace.AtSchool => $"Confirmed: {Booking.Title} at {Booking.SchoolName}, {DateShort}",
        _ => $"Confirmed: {Booking.Title} with {Booking.SchoolName}, {DateShort}",
    };

    /// <inheritdoc />
    public override CalendarFile Calendar => File;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links)
    {
        var atSchool = Booking.MeetingAt() == MeetingPlace.AtSchool;
        return Hello()
            .State(EmailState.Done, "Confirmed")
            .Says(Booking.BookedAtOnce ? $"{Booking.SchoolName} booked your date of {DateShort}, which you set aside to be booked at once. Thank you." : "It is settled. Thank you.")
            .Facts(
                ("When", When),
                ("Where", Where()),
                ("Who", Booking.Who()),
                ("Why", Booking.Purpose),
                (atSchool ? "Ask for" : "With them", Booking.NamedStaff),
                ("With you", "A teacher, all the time. No DBS certificate is needed."),
                ("Bring", atSchool ? "Photo identification" : null))
            .Button("See the booking and run sheet", Page(links))
            .Says("The calendar entry is attached. If anything changes, the same entry moves.")
            .List("Still to say", Missing)
            .List("What happens next", Next())
            .Ways("Something changed?", [.. WhoComes(links), ("Move it", links.To(Letter.To.Site, Letter.Path + "/move")), ("cancel it", links.To(Letter.To.Site, Letter.Path + "/cancel"))]);
    }

    private IEnumerable<(string, Uri)> WhoComes(SiteLinks links) =>
        Booking.VolunteerName.Length > 0 ? [] : [(Booking.MeetingAt() == MeetingPlace.AtWorkplace ? "Say who hosts" : "Say who comes", links.To(Letter.To.Site, Letter.Path + "/who"))];

    private IEnumerable<string> Next()
    {
        yield return $"{Booking.Day.AddDays(-Preparation.DaysBefore).InWords()} and {Booking.Day.AddDays(-1).InWords()}: a short reminder";
        yield return "After the day: the school says how many took part";
    }
}
