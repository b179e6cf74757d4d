using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the school: who comes, or who hosts.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record WhoComesEmail(BookingLetter Letter) : BookingEmail(Letter)
{
    private string Does => Booking.MeetingAt() == MeetingPlace.AtSchool ? "comes" : Booking.MeetingAt() == MeetingPlace.AtWorkplace ? "hosts" : "joins you";

    /// <inheritdoc />
    public override string Subject => $"{Booking.VolunteerName} {Does} on {DateShort}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .Says($"{Booking.GiverName} has said who {Does}: {Booking.Visitor()}. “{Booking.Title}” stays as it was agreed.")
        .Facts(("When", When), ("Where", Where()), ("Who", Booking.Who()))
        .Says(Booking.MeetingAt() == MeetingPlace.AtSchool ? "Give the name to reception." : null)
        .Button("See the booking", Page(links));
}

/// <summary>To whoever was named by somebody else of the organisation: it is you, with the appointment.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="NamedBy">Who named them.</param>
/// <param name="File">The appointment; null while it is not confirmed.</param>
public sealed record YouComeEmail(BookingLetter Letter, string NamedBy, CalendarFile? File) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"You are named for {Booking.SchoolName} on {DateShort}";

    /// <inheritdoc />
    public override CalendarFile? Calendar => File;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .Says($"{NamedBy} has named you for “{Booking.Title}” with {Booking.SchoolName}.")
        .Facts(
            ("When", When),
            ("Where", Where()),
            ("Who", Booking.Who()),
            (Booking.MeetingAt() == MeetingPlace.AtSchool ? "Ask for" : "With them", Booking.NamedStaff),
            ("Bring", Booking.MeetingAt() == MeetingPlace.AtSchool ? "Photo identification" : null))
        .Button("See the booking and run sheet", Page(links))
        .Says(File is null ? null : "The calendar entry is attached.")
        .Ways("It does not suit you?", ("Name somebody else", links.To(Letter.To.Site, Letter.Path + "/who")), ("cancel it", links.To(Letter.To.Site, Letter.Path + "/cancel")));
}

/// <summary>To the side that did not write it: what it is for, and what they take away.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record AimsEmail(BookingLetter Letter) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"What {Booking.Title} is for, {DateShort}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .Says($"{Booking.OtherName} has written down what “{Booking.Title}” on {DateShort} is for.")
        .Facts(("Purpose", Booking.Purpose), ($"{Booking.Audience.PeopleFirst()} can then", string.Join("\n", Booking.LearningOutcomes)))
        .Says("If you see it otherwise, change it on the page of the booking; they are told.")
        .Button("See the booking", Page(links));
}
