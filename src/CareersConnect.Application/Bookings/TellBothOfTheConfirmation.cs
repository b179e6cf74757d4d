using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Email;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>It is settled: both sides get the details and the appointment.</summary>
internal sealed class TellBothOfTheConfirmation(BookingPost post, BookingCalendar calendar, TimeProvider clock) : INotificationHandler<Happened<BookingConfirmed>>
{
    public Task Handle(Happened<BookingConfirmed> notification, CancellationToken cancellationToken) =>
        post.SendToBothAsync(notification.Event.BookingId, notification.MessageId, Write, cancellationToken);

    private EmailTemplate Write(BookingLetter letter)
    {
        var file = calendar.ToSend(letter.Booking with { Status = BookingStatus.Confirmed }, letter.To, letter.Path, clock.UtcNow());
        List<string> missing = [.. Preparation.Of(letter.Booking, clock.TodayInEngland()).Where(step => step.State == PreparationState.ToDo).Select(step => step.Title)];
        return letter.Booking.Reader == Side.Giver ? new ConfirmedForGiver(letter, file, missing) : new ConfirmedForSchool(letter, file, missing.Count);
    }
}
