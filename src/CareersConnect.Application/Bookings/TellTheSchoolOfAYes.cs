using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>Yes was said and one thing is still needed: the school is asked for it, and the giver hears what it waits for.</summary>
internal sealed class TellTheSchoolOfAYes(BookingPost post) : INotificationHandler<Happened<BookingAccepted>>
{
    public Task Handle(Happened<BookingAccepted> notification, CancellationToken cancellationToken) =>
        post.SendToBothAsync(notification.Event.BookingId, notification.MessageId, Write, cancellationToken);

    private static BookingEmail? Write(BookingLetter letter) => letter.Booking switch
    {
        { Status: not BookingStatus.Accepted } => null,
        { Reader: Side.Giver } => new AcceptedForGiver(letter),
        _ => new AcceptedEmail(letter),
    };
}
