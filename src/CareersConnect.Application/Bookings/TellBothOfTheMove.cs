using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>It moved: both sides get the new time, and an update for the calendar.</summary>
internal sealed class TellBothOfTheMove(BookingPost post, BookingCalendar calendar, TimeProvider clock) : INotificationHandler<Happened<BookingMoved>>
{
    public Task Handle(Happened<BookingMoved> notification, CancellationToken cancellationToken) => post.SendToBothAsync(
        notification.Event.BookingId, notification.MessageId, letter => letter.Booking.IsAgreed ? Write(letter, notification.Event) : null, cancellationToken);

    private MovedEmail Write(BookingLetter letter, BookingMoved moved)
    {
        var (booking, byOther) = (letter.Booking, moved.By != letter.Booking.Reader);
        var move = booking.History.Last(entry => entry.What == BookingChange.Time);
        var file = booking.Status == BookingStatus.Confirmed ? calendar.ToSend(booking, letter.To, letter.Path, clock.UtcNow(), asks: byOther) : null;
        return new MovedEmail(letter, moved.WasAt, booking.Has(move), byOther, move.Note, file);
    }
}
