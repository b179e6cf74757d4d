using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>Yes was said and one thing is still needed: the school is asked for it.</summary>
internal sealed class TellTheSchoolOfAYes(BookingPost post) : INotificationHandler<Happened<BookingAccepted>>
{
    public Task Handle(Happened<BookingAccepted> notification, CancellationToken cancellationToken) => post.SendAsync(
        notification.Event.BookingId, Side.School, notification.MessageId, letter => letter.Booking.Status == BookingStatus.Accepted ? new AcceptedEmail(letter) : null, cancellationToken);
}
