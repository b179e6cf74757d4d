using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings;

/// <summary>When, who and how, in the words that pages, e-mails and calendar files share.</summary>
public static class BookingWords
{
    /// <summary>"Friday 12 March 2027, 09:00 to 12:40"; over several days with both days named.</summary>
    /// <param name="startsAt">The start, UTC.</param>
    /// <param name="endsAt">The end, UTC.</param>
    /// <returns>The words, in English time.</returns>
    public static string When(DateTime startsAt, DateTime endsAt)
    {
        var (from, to) = (startsAt.ToEnglishTime(), endsAt.ToEnglishTime());
        var (firstDay, lastDay) = (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to));
        return firstDay == lastDay
            ? $"{firstDay.InWords()}, {TimeOnly.FromDateTime(from).To(TimeOnly.FromDateTime(to))}"
            : $"{firstDay.InWords()}, {TimeOnly.FromDateTime(from).InFigures()}, to {lastDay.InWords()}, {TimeOnly.FromDateTime(to).InFigures()}";
    }

    /// <summary>The time on the wall: "09:00".</summary>
    /// <param name="instant">The instant, UTC.</param>
    /// <returns>The time in England.</returns>
    public static string Clock(DateTime instant) => TimeOnly.FromDateTime(instant.ToEnglishTime()).InFigures();

    /// <summary>"62 pupils in year 8", "60 parents and carers of year 11", "12 staff".</summary>
    /// <param name="booking">The booking.</param>
    /// <returns>The words.</returns>
    public static string Who(this BookingFacts booking) => booking.Audience.Who(booking.Pupils, booking.YearGroups);

    /// <summary>When it is, as it stands: the time that was asked for or agreed.</summary>
    /// <param name="booking">The booking.</param>
    /// <returns>The words.</returns>
    public static string When(this BookingFacts booking) => When(booking.StartsAt, booking.EndsAt);

    /// <summary>Whether they go to the school, the pupils come to them, or nobody travels.</summary>
    /// <param name="booking">The booking.</param>
    /// <returns>The meeting place.</returns>
    public static MeetingPlace MeetingAt(this BookingFacts booking) => booking.Mode == DeliveryModes.LiveOnline ? MeetingPlace.Online : booking.Place;

    /// <summary>"by Samira Haddad"; "by you" for whoever did it; nothing for what happened by itself.</summary>
    /// <param name="booking">The booking as somebody reads it.</param>
    /// <param name="happening">An entry of its history.</param>
    /// <returns>The words.</returns>
    public static string By(this BookingFacts booking, BookingHappening happening) =>
        happening.BySide == Side.System || happening.IsAtOnce ? ""
        : booking.IsByReader(happening) ? "by you"
        : $"by {happening.ByName}";

    /// <summary>Whether the person who reads did it.</summary>
    /// <param name="booking">The booking as somebody reads it.</param>
    /// <param name="happening">An entry of its history.</param>
    /// <returns>False for anybody else, of their own side too.</returns>
    public static bool IsByReader(this BookingFacts booking, BookingHappening happening) =>
        happening.BySide == booking.Reader && string.Equals(happening.ByName, booking.ReaderName, StringComparison.Ordinal);

    /// <summary>Who did it, as the start of a sentence: "You have", "Kwame Osei has", "Thornmere Academy has".</summary>
    /// <param name="booking">The booking as somebody reads it.</param>
    /// <param name="happening">An entry of its history.</param>
    /// <returns>The words: the other side by its organisation, one's own by the person.</returns>
    public static string Has(this BookingFacts booking, BookingHappening happening) =>
        booking.IsByReader(happening) ? "You have" : $"{(happening.BySide == booking.Reader ? happening.ByName : booking.OtherName)} has";

    /// <summary>"Priya Raman, rail engineer"; nothing while nobody is named.</summary>
    /// <param name="booking">The booking.</param>
    /// <returns>The words.</returns>
    public static string Visitor(this BookingFacts booking) => string.Join(", ", new[] { booking.VolunteerName, booking.VolunteerJob }.Where(part => part.Length > 0));

    /// <summary>"Priya Raman comes", "hosts" or "joins": whoever is named.</summary>
    /// <param name="booking">The booking.</param>
    /// <returns>The start of a sentence.</returns>
    public static string NamedComes(this BookingFacts booking) =>
        $"{booking.VolunteerName} {booking.MeetingAt() switch { MeetingPlace.AtSchool => "comes", MeetingPlace.AtWorkplace => "hosts", _ => "joins" }}";

    /// <summary>How far off the day is: "A week from now", "In 5 days", "Tomorrow".</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="today">The day today.</param>
    /// <returns>The words.</returns>
    public static string FromNow(this BookingFacts booking, DateOnly today) => (booking.Day.DayNumber - today.DayNumber) switch
    {
        7 => "A week from now",
        1 => "Tomorrow",
        var days => $"In {days} days",
    };

    /// <summary>What happened, in a word or three.</summary>
    /// <param name="happening">An entry of the history.</param>
    /// <returns>The words.</returns>
    public static string InWords(this BookingHappening happening) => happening.What switch
    {
        BookingChange.Time => "Moved",
        BookingChange.Staff => "Named member of staff changed",
        BookingChange.Visitor => "Who comes was named",
        BookingChange.Aims => "Purpose and outcomes written down",
        _ => StatusInWords(happening),
    };

    /// <summary>A status in the words of the trade: the same on tags, in histories and in files.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The words.</returns>
    public static string InWords(this BookingStatus status) => status switch
    {
        BookingStatus.Countered => "Another time proposed",
        BookingStatus.Expired => "No answer",
        BookingStatus.Completed => "Took place",
        BookingStatus.NotDelivered => "Not delivered",
        _ => status.ToString(),
    };

    private static string StatusInWords(BookingHappening happening) => happening.To switch
    {
        BookingStatus.Withdrawn when happening.BySide == Side.System => "Released, another said yes",
        _ when happening.IsAtOnce => happening.To == BookingStatus.Confirmed ? "Booked at once" : "Booked at once, one thing to add",
        _ => happening.To.InWords(),
    };
}
