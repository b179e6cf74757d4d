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

/// <summary>To whoever was to come: somebody else comes in their place, with what takes it out of their calendar.</summary>
/// <param name="Letter">The booking, the person, the page, which is theirs no more.</param>
/// <param name="File">The cancellation of their entry; null when it was in nobody's calendar.</param>
public sealed record NotYouEmail(BookingLetter Letter, CalendarFile? File) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"{Booking.NamedComes()} in your place: {Booking.SchoolName}, {DateShort}";

    /// <inheritdoc />
    public override CalendarFile? Calendar => File;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .Says($"{Booking.NamedComes()} in your place: “{Booking.Title}” with {Booking.SchoolName}, {When}. {Booking.SchoolName} is told, and there is nothing left for you to do.")
        .Says(File is null ? null : "The attached update takes it out of your calendar.")
        .Says("The links in earlier e-mails about it do nothing any more.");
}

/// <summary>To the members of the organisation: the one who comes instead of another cannot be written to, so the appointment comes to them.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="NamedBy">Who named them.</param>
/// <param name="File">The appointment; null while it is not confirmed.</param>
public sealed record PassItOnEmail(BookingLetter Letter, string NamedBy, CalendarFile? File) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"For {Booking.VolunteerName}: {Booking.SchoolName} on {DateShort}";

    /// <inheritdoc />
    public override CalendarFile? Calendar => File;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .Says($"{NamedBy} has named {Booking.VolunteerName} for “{Booking.Title}” with {Booking.SchoolName}. We have no e-mail address of theirs, so what would go to them comes to you: pass it on.")
        .Facts(("When", When), ("Where", Where()), ("Who", Booking.Who()), (Booking.MeetingAt() == MeetingPlace.AtSchool ? "Ask for" : "With them", Booking.NamedStaff))
        .Button("See the booking and run sheet", Page(links))
        .Says(File is null ? null : "The calendar entry is attached.");
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
