using System.Globalization;

namespace CareersConnect.Application.Calendar;

/// <summary>A calendar file that Outlook, Google and Apple calendars take (RFC 5545, RFC 5546): one id per booking for life, a rising sequence, times in UTC, since Outlook refuses a cancellation with a time zone that it must look up.</summary>
/// <remarks>A file for one person names that person and the organiser, and nobody else.</remarks>
public sealed record CalendarFile
{
    private CalendarFile(CalendarMethod method, string text) => (Method, Text) = (method, text);

    /// <summary>What it asks the calendar program to do; the mail part's method says the same.</summary>
    public CalendarMethod Method { get; }

    /// <summary>The file, with CRLF line ends.</summary>
    public string Text { get; }

    /// <summary>The type of the file on the web.</summary>
    public const string MediaType = "text/calendar";

    /// <summary>Puts a booking into a person's calendar, or moves it there.</summary>
    /// <param name="entry">The booking.</param>
    /// <param name="organiser">Who invites: the product's own address.</param>
    /// <param name="attendee">Whose calendar it is.</param>
    /// <param name="host">What stands behind the @ of the entry's id; never changed.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The file.</returns>
    public static CalendarFile Request(CalendarEntry entry, CalendarPerson organiser, CalendarPerson attendee, string host, DateTime now) =>
        Of(CalendarMethod.Request, [entry with { IsCancelled = false }], host, now, organiser, attendee);

    /// <summary>Takes a booking out of a person's calendar.</summary>
    /// <param name="entry">The booking, with a sequence that is higher than in the file before.</param>
    /// <param name="organiser">Who invited.</param>
    /// <param name="attendee">Whose calendar it is.</param>
    /// <param name="host">As in the files before.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The file.</returns>
    public static CalendarFile Cancel(CalendarEntry entry, CalendarPerson organiser, CalendarPerson attendee, string host, DateTime now) =>
        Of(CalendarMethod.Cancel, [entry with { IsCancelled = true }], host, now, organiser, attendee);

    /// <summary>A file to download, or a feed: nobody is invited and nobody named.</summary>
    /// <param name="entries">The bookings.</param>
    /// <param name="host">As in the files before.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="name">What the calendar is called, for a feed; null for a download.</param>
    /// <returns>The file.</returns>
    public static CalendarFile Publish(IEnumerable<CalendarEntry> entries, string host, DateTime now, string? name = null) =>
        Of(CalendarMethod.Publish, entries, host, now, organiser: null, attendee: null, name);

    private static CalendarFile Of(
        CalendarMethod method, IEnumerable<CalendarEntry> entries, string host, DateTime now, CalendarPerson? organiser, CalendarPerson? attendee, string? name = null)
    {
        var lines = new CalendarLines();
        lines.Raw("BEGIN:VCALENDAR").Raw("VERSION:2.0").Raw("PRODID:-//CareersConnect//CareersConnect//EN").Raw("CALSCALE:GREGORIAN")
            .Raw($"METHOD:{method.ToString().ToUpperInvariant()}");
        if (name is not null)
        {
            lines.Text("NAME", name).Text("X-WR-CALNAME", name).Raw("REFRESH-INTERVAL;VALUE=DURATION:PT4H").Raw("X-PUBLISHED-TTL:PT4H");
        }

        foreach (var entry in entries)
        {
            Add(lines, entry, host, now, organiser, attendee);
        }

        return new CalendarFile(method, lines.Raw("END:VCALENDAR").ToString());
    }

    private static void Add(CalendarLines lines, CalendarEntry entry, string host, DateTime now, CalendarPerson? organiser, CalendarPerson? attendee)
    {
        if (entry.EndsAt <= entry.StartsAt)
        {
            throw new ArgumentException("An entry ends after it starts.", nameof(entry));
        }

        lines.Raw("BEGIN:VEVENT").Raw($"UID:{entry.Id:D}@{host}").Raw(string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"))
            .Raw($"DTSTAMP:{Utc(now)}").Raw($"DTSTART:{Utc(entry.StartsAt)}").Raw($"DTEND:{Utc(entry.EndsAt)}").Text("SUMMARY", entry.Title);
        if (organiser is not null && attendee is not null)
        {
            lines.Person("ORGANIZER", "", organiser).Person("ATTENDEE", $";ROLE=REQ-PARTICIPANT;PARTSTAT={(attendee.HasAccepted ? "ACCEPTED" : "NEEDS-ACTION")};RSVP=FALSE", attendee);
        }

        lines.Text("LOCATION", entry.Place).Text("DESCRIPTION", entry.Description).Address("URL", entry.Link)
            .Raw($"STATUS:{(entry.IsCancelled ? "CANCELLED" : "CONFIRMED")}").Raw("TRANSP:OPAQUE").Raw("END:VEVENT");
    }

    private static string Utc(DateTime instant) => instant.Kind == DateTimeKind.Local
        ? throw new ArgumentException("Calendar files are written from UTC.", nameof(instant))
        : instant.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
