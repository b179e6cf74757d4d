using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>
/// Something was prepared: the giver said who comes, or one side wrote down what it is for. The school hears who comes, and so does whoever was named by somebody else;
/// whoever was to come before hears that they need not, and it leaves their calendar; what was overtaken says nothing.
/// </summary>
internal sealed class TellOfPreparation(BookingPost post, BookingCalendar calendar, TimeProvider clock) : INotificationHandler<Happened<VisitorNamed>>, INotificationHandler<Happened<AimsAgreed>>
{
    public async Task Handle(Happened<VisitorNamed> notification, CancellationToken cancellationToken)
    {
        var (id, volunteer, former) = (notification.Event.BookingId, notification.Event.VolunteerId, notification.Event.Before);
        await post.SendAsync(id, Side.School, notification.MessageId, letter => IsLatest(letter.Booking) ? new WhoComesEmail(letter) : null, cancellationToken);
        await post.SendAsync(id, Side.Giver, notification.MessageId, letter => IsLatest(letter.Booking) ? ToTheNamed(letter, former is not null) : null, cancellationToken);
        if (former is { } before)
        {
            await post.SendToFormerAsync(id, before, notification.MessageId, ToTheFormer, cancellationToken);
        }

        bool IsLatest(BookingFacts booking) => booking.IsAgreed && booking.VolunteerId == volunteer;
    }

    public Task Handle(Happened<AimsAgreed> notification, CancellationToken cancellationToken) => post.SendAsync(
        notification.Event.BookingId, notification.Event.By == Side.School ? Side.Giver : Side.School, notification.MessageId, letter => letter.Booking.IsAgreed ? new AimsEmail(letter) : null, cancellationToken);

    /// <summary>Whoever named themselves knows it. Members hear only where they stand in for somebody who cannot be written to: what went to the one before goes to them.</summary>
    private BookingEmail? ToTheNamed(BookingLetter letter, bool insteadOfAnother)
    {
        var (booking, by) = (letter.Booking, letter.Booking.History.Last(entry => entry.What == BookingChange.Visitor).ByName);
        var file = booking.Status == BookingStatus.Confirmed ? calendar.ToSend(booking, letter.To, letter.Path, clock.UtcNow()) : null;
        return letter.To.Person is not null ? (insteadOfAnother ? new PassItOnEmail(letter, by, file) : null)
            : string.Equals(by, letter.To.Name, StringComparison.Ordinal) ? null
            : new YouComeEmail(letter, by, file);
    }

    private NotYouEmail ToTheFormer(BookingLetter letter)
    {
        var booking = letter.Booking;
        var wasInCalendars = booking.History.Any(entry => entry.To == BookingStatus.Confirmed);
        return new NotYouEmail(letter, wasInCalendars ? calendar.ToSend(booking with { Status = BookingStatus.Cancelled }, letter.To, letter.Path, clock.UtcNow()) : null);
    }
}
