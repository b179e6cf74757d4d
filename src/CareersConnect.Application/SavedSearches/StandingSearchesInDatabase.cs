using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.SavedSearches;

/// <summary>
/// Reads saved searches one after the other, those only that year group, way of meeting, distance and last day leave, and holds the offer against each. Slow and plain: what the index in memory is held to,
/// and what answers while that is being built.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="judge">Holds an offer against a search.</param>
/// <param name="clock">Says what day it is.</param>
public sealed class StandingSearchesInDatabase(CareersConnectDbContext db, SearchJudge judge, TimeProvider clock) : IStandingSearches
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<StandingHit>> FindAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken)
    {
        var hits = new List<StandingHit>();
        foreach (var offer in offers.Select(document => new JudgedOffer(document)))
        {
            await foreach (var search in Coarse(offer.Document).Select(search => new { search.Id, search.Conditions }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (judge.Satisfies(offer, search.Id, search.Conditions))
                {
                    hits.Add(new StandingHit(search.Id, offer.Document.Id));
                }
            }
        }

        return hits;
    }

    /// <summary>What the database can say by numbers. Whoever meets online is near everywhere, so that no distance keeps them out.</summary>
    private IQueryable<SavedSearch> Coarse(OfferDocument offer)
    {
        var (years, ways, today) = (offer.YearGroups.Bits, (int)offer.Ways, clock.TodayInEngland());
        var telling = db.SavedSearches.AsNoTracking().ThatTell(offer.OrganisationId)
            .Where(search => (search.Years == 0 || (search.Years & years) != 0) && (search.Ways == 0 || (search.Ways & ways) != 0) && (search.Until == null || search.Until > today));
        if (offer.Ways.HasFlag(MeetingWays.LiveOnline))
        {
            return telling;
        }

        return offer.Location is not { } at ? telling.Where(search => search.Easting == null) : telling.Where(search => search.Easting == null || search.Metres == null
            || (search.Easting - search.Metres <= at.Easting && search.Easting + search.Metres >= at.Easting && search.Northing - search.Metres <= at.Northing && search.Northing + search.Metres >= at.Northing));
    }
}
