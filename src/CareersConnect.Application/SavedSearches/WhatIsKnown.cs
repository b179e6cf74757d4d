using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.SavedSearches;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.SavedSearches;

/// <summary>Notes what a search finds when its alert begins, so that only what is new after that is told.</summary>
/// <param name="db">The database.</param>
/// <param name="index">Finds it.</param>
/// <param name="clock">Says what day it is.</param>
internal sealed class WhatIsKnown(CareersConnectDbContext db, IOfferIndex index, TimeProvider clock)
{
    /// <summary>What it asks.</summary>
    public IOfferIndex Index => index;

    /// <summary>Notes it, in place of what was noted when the alert began before; what waits to be told is then no longer new.</summary>
    public async Task NoteAsync(SavedSearch search, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.FoundOffers.Where(row => row.SavedSearchId == search.Id && row.ToldAt == null).ToListAsync(cancellationToken));
        var found = await FindAsync(SearchConditions.Read(search.Conditions, clock.TodayInEngland()), cancellationToken);
        if (await db.KnownOffers.FindAsync([search.Id], cancellationToken) is { } known)
        {
            known.Replace(found);
        }
        else
        {
            db.Add(new KnownOffers(search.Id, found));
        }
    }

    /// <summary>One search of the index, however much it finds: nobody can write meanwhile.</summary>
    /// <returns>Null for more than are noted one by one.</returns>
    private async Task<IReadOnlyList<OfferId>?> FindAsync(OfferSearch search, CancellationToken cancellationToken)
    {
        var found = await index.FindAsync(search with { AllWords = true, Take = KnownOffers.Most, Order = SearchOrder.Soonest }, cancellationToken);
        return found.Total > KnownOffers.Most ? null : [.. found.Hits.Select(hit => hit.Id)];
    }
}
