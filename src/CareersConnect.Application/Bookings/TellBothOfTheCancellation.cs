using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>One side cancelled: both are told why, and it leaves their calendars.</summary>
internal sealed class TellBothOfTheCancellation(BookingPost post, BookingCalendar calendar, TimeProvider clock) : INotificationHandler<Happened<BookingCancelled>>
{
    public Task Handle(Happened<BookingCancelled> notification, CancellationToken cancellationToken) =>
        post.SendToBothAsync(notification.Event.BookingId, notification.MessageId, Write, cancellationToken);

    private CancelledEmail Write(BookingLetter letter)
    {
        var booking = letter.Booking;
        var cancelled = booking.History.Last(entry => entry.To == BookingStatus.Cancelled);
        var wasInCalendars = booking.History.Any(entry => entry.To == BookingStatus.Confirmed);
        return new CancelledEmail(
            letter, booking.Has(cancelled), cancelled.Reason, cancelled.Note,
            wasInCalendars ? calendar.ToSend(booking, letter.To, letter.Path, clock.UtcNow()) : null);
    }
}
