using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>The school took it back, or another said yes first: the giver is told, and thanked.</summary>
internal sealed class TellOfAWithdrawal(BookingPost post) : INotificationHandler<Happened<BookingWithdrawn>>
{
    public Task Handle(Happened<BookingWithdrawn> notification, CancellationToken cancellationToken) => post.SendAsync(
        notification.Event.BookingId, Side.Giver, notification.MessageId, letter => new WithdrawnEmail(letter, notification.Event), cancellationToken);
}
