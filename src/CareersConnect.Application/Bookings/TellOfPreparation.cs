using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>Something was prepared: the giver said who comes, or one side wrote down what it is for. The school hears who comes, and so does whoever was named by somebody else; what was overtaken says nothing.</summary>
internal sealed class TellOfPreparation(BookingPost post, BookingCalendar calendar, TimeProvider clock) : INotificationHandler<Happened<VisitorNamed>>, INotificationHandler<Happened<AimsAgreed>>
{
    public async Task Handle(Happened<VisitorNamed> notification, CancellationToken cancellationToken)
    {
        var (id, volunteer) = (notification.Event.BookingId, notification.Event.VolunteerId);
        await post.SendAsync(id, Side.School, notification.MessageId, letter => IsLatest(letter.Booking) ? new WhoComesEmail(letter) : null, cancellationToken);
        await post.SendAsync(id, Side.Giver, notification.MessageId, letter => IsLatest(letter.Booking) ? ToTheNamed(letter) : null, cancellationToken);

        bool IsLatest(BookingFacts booking) => booking.IsAgreed && booking.VolunteerId == volunteer;
    }

    public Task Handle(Happened<AimsAgreed> notification, CancellationToken cancellationToken) => post.SendAsync(
        notification.Event.BookingId, notification.Event.By == Side.School ? Side.Giver : Side.School, notification.MessageId, letter => letter.Booking.IsAgreed ? new AimsEmail(letter) : null, cancellationToken);

    /// <summary>Members of the organisation know who comes; whoever named themselves does too.</summary>
    private YouComeEmail? ToTheNamed(BookingLetter letter)
    {
        var (booking, by) = (letter.Booking, letter.Booking.History.Last(entry => entry.What == BookingChange.Visitor).ByName);
        return letter.To.Person is not null || string.Equals(by, letter.To.Name, StringComparison.Ordinal) ? null
            : new YouComeEmail(letter, by, booking.Status == BookingStatus.Confirmed ? calendar.ToSend(booking, letter.To, letter.Path, clock.UtcNow()) : null);
    }
}
