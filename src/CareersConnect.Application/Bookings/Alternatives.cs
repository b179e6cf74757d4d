using CareersConnect.Application.Organisations;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>How many others could give what a booking asked for: of the same kind, for the same year groups, with a date to come or by arrangement. A count for a sentence; the ranking is the search's and the matcher's.</summary>
/// <param name="db">The database.</param>
public sealed class Alternatives(CareersConnectDbContext db)
{
    private const int Most = 200;

    /// <summary>How many there are.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The number, at most 200.</returns>
    public async Task<int> CountAsync(BookingId id, DateTime now, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings.AsNoTracking().SingleAsync(candidate => candidate.Id == id, cancellationToken);
        var others = await db.Offers.AsNoTracking().IgnoreAutoIncludes()
            .Where(offer => offer.Status == OfferStatus.Published && offer.ActivityType == booking.ActivityType && offer.OrganisationId != booking.OrganisationId && offer.MaximumPupils >= booking.Pupils)
            .Where(offer => db.Organisations.ThatTakePart().Any(giver => giver.Id == offer.OrganisationId))
            .Where(offer => offer.ArrangementDays != Weekdays.None || offer.Sessions.Any(date => !date.IsClosed && date.StartsAt > now && date.Taken < date.Capacity))
            .OrderBy(offer => offer.Id).Take(Most).Select(offer => offer.YearGroups).ToListAsync(cancellationToken);
        return others.Count(years => booking.YearGroups.IsWithin(years));
    }
}
