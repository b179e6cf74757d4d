using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>The calendar file of a booking, for whoever downloads it. The same entry as in the e-mails: one id for life, the same sequence.</summary>
public static class CalendarOfBooking
{
    /// <param name="Booking">Whose booking, and which.</param>
    [For(Audience.Anyone)]
    public sealed record Query(BookingKey Booking) : IQuery<View>;

    /// <summary>The file.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Text">What it holds.</param>
    public sealed record View(string Name, string Text);

    internal sealed class QueryHandler(BookingDoor door, BookingReader reader, BookingCalendar calendar, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var (side, bookings) = await door.ToReadAsync(query.Booking, cancellationToken);
            var facts = await reader.FindAsync(bookings, side, cancellationToken);
            return facts is { CalendarSequence: > 0 }
                ? new View($"{facts.Reference}.ics", calendar.ToDownload(facts, clock.UtcNow()).Text)
                : throw new NotFoundException("Calendar entry");
        }
    }
}
