using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>Another time was suggested: the side whose turn it is gets an e-mail.</summary>
internal sealed class TellOfAnotherTime(BookingPost post) : INotificationHandler<Happened<AnotherTimeProposed>>
{
    public Task Handle(Happened<AnotherTimeProposed> notification, CancellationToken cancellationToken) => post.SendAsync(
        notification.Event.BookingId,
        notification.Event.By == Side.Giver ? Side.School : Side.Giver,
        notification.MessageId,
        letter => letter.Booking.Awaited == letter.Booking.Reader ? new AnotherTimeEmail(letter) : null,
        cancellationToken);
}
