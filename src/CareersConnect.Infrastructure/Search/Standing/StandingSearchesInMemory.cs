using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>Saved searches from the tables in memory, each then read and judged as ever; from the database while the tables are being built.</summary>
internal sealed class StandingSearchesInMemory(StandingIndex index, StandingSearchesInDatabase database, CareersConnectDbContext db, SearchJudge judge, TimeProvider clock) : IStandingSearches
{
    private const int Batch = 500;

    public async Task<IReadOnlyList<StandingHit>> FindAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken)
    {
        if (await index.InStepAsync(cancellationToken) is not { } tables)
        {
            return await database.FindAsync(offers, cancellationToken);
        }

        var hits = new List<StandingHit>();
        foreach (var offer in offers.Select(document => new JudgedOffer(document)))
        {
            var (id, giver) = (offer.Document.Id, offer.Document.OrganisationId);
            foreach (var batch in tables.MaySatisfy(offer.Document, clock.TodayInEngland()).Chunk(Batch))
            {
                var searches = await db.SavedSearches.AsNoTracking().ThatTell(giver).Where(search => batch.Contains(search.Id)).Select(search => new { search.Id, search.Conditions }).ToListAsync(cancellationToken);
                hits.AddRange(searches.Where(search => judge.Satisfies(offer, search.Id, search.Conditions)).Select(search => new StandingHit(search.Id, id)));
            }
        }

        return hits;
    }
}
