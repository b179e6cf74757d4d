using CareersConnect.Application.Email;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>What all e-mails about a booking share. Never a pupil's name, never an address or number that stands behind the link.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public abstract record BookingEmail(BookingLetter Letter) : EmailTemplate
{
    /// <inheritdoc />
    public override Guid? About => Booking.Id.Value;

    /// <inheritdoc />
    public override string Because => Booking.Reader == Side.School
        ? $"you asked for {Booking.Title} (booking {Booking.Reference})"
        : $"{Booking.SchoolName} asked for {Booking.Title} (booking {Booking.Reference})";

    /// <inheritdoc />
    public override bool IsSecret => Letter.Path.StartsWith(BookingLetter.LinkPath, StringComparison.Ordinal);

    /// <summary>The booking as the reader's side sees it.</summary>
    protected BookingFacts Booking => Letter.Booking;

    /// <summary>"12 March".</summary>
    protected string DateShort => Booking.Day.DayAndMonth();

    /// <summary>"Friday 12 March 2027, 09:00 to 12:40, UK time".</summary>
    protected string When => InUkTime(Booking.StartsAt, Booking.EndsAt);

    /// <summary>The greeting, by the first name.</summary>
    /// <returns>The content, to go on with.</returns>
    protected EmailContent Hello() => EmailContent.Hello(FirstName.Of(Letter.To.Name));

    /// <summary>The page of the booking for this person.</summary>
    /// <param name="links">The addresses of pages.</param>
    /// <returns>The whole address.</returns>
    protected Uri Page(SiteLinks links) => links.To(Letter.To.Site, Letter.Path);

    /// <summary>A time with its zone, so that nobody has to guess.</summary>
    /// <param name="startsAt">The start, UTC.</param>
    /// <param name="endsAt">The end, UTC.</param>
    /// <returns>The words.</returns>
    protected static string InUkTime(DateTime startsAt, DateTime endsAt) => $"{BookingWords.When(startsAt, endsAt)}, UK time";

    /// <summary>Where, with the distance for whoever travels.</summary>
    /// <returns>The words.</returns>
    protected string Where()
    {
        var travels = Booking.MeetingAt() switch { MeetingPlace.AtSchool => Side.Giver, MeetingPlace.AtWorkplace => Side.School, _ => Side.System };
        return Booking.Miles is { } miles && travels == Booking.Reader ? $"{Booking.Where}, {miles.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} miles from you" : Booking.Where;
    }
}

/// <summary>A reminder, which a person may stop.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public abstract record BookingReminder(BookingLetter Letter) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override bool CanBeStopped => true;

    /// <summary>What to do when something has come up before the day.</summary>
    /// <param name="links">The addresses of pages.</param>
    /// <returns>Ways to move and to cancel.</returns>
    protected (string Label, Uri Target)[] ComeUp(SiteLinks links) =>
        [("Move it", links.To(Letter.To.Site, Letter.Path + "/move")), ("cancel it", links.To(Letter.To.Site, Letter.Path + "/cancel"))];
}
