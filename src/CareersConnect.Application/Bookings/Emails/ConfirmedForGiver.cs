using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the giver: it is settled, with the appointment.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="File">The appointment.</param>
public sealed record ConfirmedForGiver(BookingLetter Letter, CalendarFile File) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => Booking.MeetingAt() switch
    {
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
            .Says("It is settled. Thank you.")
            .Facts(
                ("When", When),
                ("Where", Where()),
                ("Who", Booking.Who()),
                (atSchool ? "Ask for" : "With them", Booking.NamedStaff),
                ("With you", "A teacher, all the time. No DBS certificate is needed."),
                ("Bring", atSchool ? "Photo identification" : null))
            .Button("See the booking and run sheet", Page(links))
            .Says("The calendar entry is attached. If anything changes, the same entry moves.")
            .List("What happens next", Next())
            .Ways("Something changed?", ("Move it", links.To(Letter.To.Site, Letter.Path + "/move")), ("cancel it", links.To(Letter.To.Site, Letter.Path + "/cancel")));
    }

    private IEnumerable<string> Next()
    {
        yield return $"{Booking.Day.AddDays(-Preparation.DaysBefore).InWords()} and {Booking.Day.AddDays(-1).InWords()}: a short reminder";
        yield return "After the day: the school says how many took part";
    }
}
