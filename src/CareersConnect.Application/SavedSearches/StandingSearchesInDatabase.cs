using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Application.SavedSearches;

/// <summary>Reads saved searches one after the other, those only that year group, way of meeting, distance and last day leave, and holds the offer against each.</summary>
/// <param name="db">The database.</param>
/// <param name="words">Reads what was typed.</param>
/// <param name="clock">Says what day it is.</param>
/// <param name="log">Names searches by their key.</param>
internal sealed partial class StandingSearchesInDatabase(CareersConnectDbContext db, SearchWords words, TimeProvider clock, ILogger<StandingSearchesInDatabase> log) : IStandingSearches
{
    public async Task<IReadOnlyList<StandingHit>> FindAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken)
    {
        var hits = new List<StandingHit>();
        foreach (var offer in offers.Select(document => new JudgedOffer(document)))
        {
            await foreach (var search in Coarse(offer.Document).Select(search => new { search.Id, search.Conditions }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (Satisfies(offer, search.Id, search.Conditions))
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
        var telling = db.SavedSearches.AsNoTracking().Where(search => search.HowOften != HowOften.OnlyKept && search.StoppedAt == null && search.OrganisationId != offer.OrganisationId
            && (search.Years == 0 || (search.Years & years) != 0) && (search.Ways == 0 || (search.Ways & ways) != 0) && (search.Until == null || search.Until > today));
        if (offer.Ways.HasFlag(MeetingWays.LiveOnline))
        {
            return telling;
        }

        return offer.Location is not { } at ? telling.Where(search => search.Easting == null) : telling.Where(search => search.Easting == null || search.Metres == null
            || (search.Easting - search.Metres <= at.Easting && search.Easting + search.Metres >= at.Easting && search.Northing - search.Metres <= at.Northing && search.Northing + search.Metres >= at.Northing));
    }

    /// <summary>A search that cannot be read is passed over and told to the log: it must not keep the offer from all others.</summary>
    private bool Satisfies(JudgedOffer offer, SavedSearchId id, string conditions)
    {
        try
        {
            return OfferSearchPredicate.Of(SearchConditions.Read(conditions, clock.TodayInEngland()), words).Judge(offer) is not null;
        }
        catch (JsonException unreadable)
        {
            PassedOver(log, unreadable, id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The saved search {Id} cannot be read, and is told of nothing.")]
    private static partial void PassedOver(ILogger log, Exception error, SavedSearchId id);
}
