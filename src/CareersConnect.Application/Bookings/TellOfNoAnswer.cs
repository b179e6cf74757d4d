using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>Nobody answered in time: both sides are told that it is closed.</summary>
internal sealed class TellOfNoAnswer(BookingPost post, Alternatives alternatives, TimeProvider clock) : INotificationHandler<Happened<BookingExpired>>
{
    public async Task Handle(Happened<BookingExpired> notification, CancellationToken cancellationToken)
    {
        var id = notification.Event.BookingId;
        var others = await alternatives.CountAsync(id, clock.UtcNow(), cancellationToken);
        await post.SendToBothAsync(id, notification.MessageId, letter => new NoAnswerEmail(letter, WasAwaited(letter.Booking), others), cancellationToken);
    }

    /// <summary>Whoever spoke last was waiting; the other side did not answer.</summary>
    private static bool WasAwaited(BookingFacts booking) => booking.History.Last(entry => entry.To is BookingStatus.Requested or BookingStatus.Countered).BySide != booking.Reader;
}
