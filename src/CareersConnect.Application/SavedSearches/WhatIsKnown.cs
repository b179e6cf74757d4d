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
    private const int Batch = 2000;

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

    private async Task<List<OfferId>> FindAsync(OfferSearch search, CancellationToken cancellationToken)
    {
        var all = new List<OfferId>();
        var page = search with { AllWords = true, Take = Batch, Order = SearchOrder.Soonest };
        while (await index.FindAsync(page, cancellationToken) is { Hits.Count: > 0 } found)
        {
            all.AddRange(found.Hits.Select(hit => hit.Id));
            page = page with { After = found.Hits[^1].Cursor };
        }

        return all;
    }
}
