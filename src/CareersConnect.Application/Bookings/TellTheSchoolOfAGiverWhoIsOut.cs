using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>A giver no longer gives it: the school is told that its ask is closed, or that what was agreed is in doubt; and when they are back, that it stands.</summary>
internal sealed class TellTheSchoolOfAGiverWhoIsOut(BookingPost post, Alternatives alternatives, TimeProvider clock) :
    INotificationHandler<Happened<BookingFellThrough>>, INotificationHandler<Happened<BookingInDoubt>>, INotificationHandler<Happened<BookingOutOfDoubt>>
{
    public async Task Handle(Happened<BookingFellThrough> notification, CancellationToken cancellationToken)
    {
        var id = notification.Event.BookingId;
        var others = await alternatives.CountAsync(id, clock.UtcNow(), cancellationToken);
        await post.SendAsync(id, Side.School, notification.MessageId, letter => new FellThroughEmail(letter, others), cancellationToken);
    }

    public Task Handle(Happened<BookingInDoubt> notification, CancellationToken cancellationToken) => post.SendAsync(
        notification.Event.BookingId, Side.School, notification.MessageId, letter => letter.Booking is { IsAgreed: true, GiverTakesPart: false } ? new InDoubtEmail(letter) : null, cancellationToken);

    public Task Handle(Happened<BookingOutOfDoubt> notification, CancellationToken cancellationToken) => post.SendAsync(
        notification.Event.BookingId, Side.School, notification.MessageId, letter => letter.Booking is { IsAgreed: true, GiverTakesPart: true } ? new GiverIsBackEmail(letter) : null, cancellationToken);
}
