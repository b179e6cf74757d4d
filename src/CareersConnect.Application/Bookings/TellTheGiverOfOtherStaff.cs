using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>Somebody else of the school's staff is present than was confirmed: the giver, who asks for them by name, gets the name and an update for the calendar. One that was overtaken by the next change says nothing.</summary>
internal sealed class TellTheGiverOfOtherStaff(BookingPost post, BookingCalendar calendar, TimeProvider clock) : INotificationHandler<Happened<NamedStaffChanged>>
{
    public Task Handle(Happened<NamedStaffChanged> notification, CancellationToken cancellationToken) => post.SendAsync(
        notification.Event.BookingId, Side.Giver, notification.MessageId, letter => Write(letter, notification.Event), cancellationToken);

    private OtherStaffEmail? Write(BookingLetter letter, NamedStaffChanged changed)
    {
        var booking = letter.Booking;
        var isLatest = !booking.History.Skip(changed.Entry).Any(entry => entry.What == BookingChange.Staff);
        return booking.Status == BookingStatus.Confirmed && isLatest
            ? new OtherStaffEmail(letter, booking.History[changed.Entry - 1].Note, calendar.ToSend(booking, letter.To, letter.Path, clock.UtcNow()))
            : null;
    }
}
