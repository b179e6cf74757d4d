using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>One side said no: the other is told why, in the words meant for it, and a school how many others there are.</summary>
internal sealed class TellOfANo(BookingPost post, Alternatives alternatives, TimeProvider clock) : INotificationHandler<Happened<BookingDeclined>>
{
    public async Task Handle(Happened<BookingDeclined> notification, CancellationToken cancellationToken)
    {
        var (id, by) = (notification.Event.BookingId, notification.Event.By);
        var others = by == Side.Giver ? await alternatives.CountAsync(id, clock.UtcNow(), cancellationToken) : 0;
        await post.SendAsync(id, by == Side.Giver ? Side.School : Side.Giver, notification.MessageId, letter => Write(letter, others), cancellationToken);
    }

    private static DeclinedEmail Write(BookingLetter letter, int others)
    {
        var no = letter.Booking.History.Last(entry => entry.To == BookingStatus.Declined);
        return new DeclinedEmail(letter, no.Reason, no.Note, others);
    }
}
