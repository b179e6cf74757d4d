using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>A school asked: the giver gets an e-mail with a link that answers without an account.</summary>
internal sealed class TellWhoIsAsked(BookingPost post) : INotificationHandler<Happened<BookingRequested>>
{
    public Task Handle(Happened<BookingRequested> notification, CancellationToken cancellationToken) => post.SendAsync(
        notification.Event.BookingId, Side.Giver, notification.MessageId, letter => letter.Booking.AwaitsAnswer ? new AskedEmail(letter) : null, cancellationToken);
}
