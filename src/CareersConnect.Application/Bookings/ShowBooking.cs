using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>A booking as one of its two sides sees it: what, when, where, who, how it came to this, and what is still to be done.</summary>
public static class ShowBooking
{
    /// <param name="BookingId">The booking, of the member's own side.</param>
    [For(Audience.SchoolReaders | Audience.Givers)]
    public sealed record Query(BookingId BookingId) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Booking">The booking as this side sees it.</param>
    /// <param name="May">What this side may do now.</param>
    public sealed record View(BookingFacts Booking, BookingMay May);

    internal sealed class QueryHandler(BookingDoor door, BookingReader reader, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var (side, bookings) = door.Own(mayChange: false);
            var facts = await reader.FindAsync(bookings.Where(booking => booking.Id == query.BookingId), side, cancellationToken)
                ?? throw new NotFoundException(nameof(Booking), query.BookingId.Value);
            return new View(facts with { ReaderName = member.Name }, reader.MayOf(facts, door.MayChange));
        }
    }
}
