using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;
using CareersConnect.Domain.Bookings;

namespace CareersConnect.Application.Bookings;

/// <summary>A booking as a calendar entry: one id for life, a sequence that rises with each change, nobody in it but the one whose calendar it is.</summary>
/// <param name="settings">Who writes, and what stands behind the @ of ids.</param>
/// <param name="links">The addresses of pages.</param>
public sealed class BookingCalendar(EmailSettings settings, SiteLinks links)
{
    /// <summary>The file for an e-mail: an invitation that is settled, or its cancellation.</summary>
    /// <param name="booking">The booking, agreed or cancelled.</param>
    /// <param name="to">Whose calendar it is.</param>
    /// <param name="path">The page of the booking for this person.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="asks">Whether the person has not said that it suits: the other side set the time by itself.</param>
    /// <returns>The file.</returns>
    public CalendarFile ToSend(BookingFacts booking, EmailRecipient to, string path, DateTime now, bool asks = false)
    {
        var (entry, organiser, attendee) = (Entry(booking, links.To(to.Site, path)), new CalendarPerson(settings.Product, settings.From), new CalendarPerson(to.Name, to.Address));
        return booking.Status == BookingStatus.Cancelled
            ? CalendarFile.Cancel(entry, organiser, attendee, settings.IdHost, now)
            : CalendarFile.Request(entry, organiser, attendee with { HasAccepted = !asks }, settings.IdHost, now);
    }

    /// <summary>The file for a download: nobody is invited and nobody named.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The file.</returns>
    public CalendarFile ToDownload(BookingFacts booking, DateTime now) => CalendarFile.Publish([Entry(booking, null)], settings.IdHost, now);

    private static CalendarEntry Entry(BookingFacts booking, Uri? link) => new(
        booking.Id.Value,
        Math.Max(0, booking.CalendarSequence - 1),
        booking.StartsAt,
        booking.EndsAt,
        $"{booking.Title}, {booking.OtherName}",
        booking.Where,
        $"{booking.Who()}. {(booking.NamedStaff.Length == 0 ? "" : $"Ask for {booking.NamedStaff}. ")}Booking {booking.Reference}.",
        link,
        booking.Status == BookingStatus.Cancelled);
}
