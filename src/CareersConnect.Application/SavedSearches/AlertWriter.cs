using CareersConnect.Application.Email;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SavedSearches.Emails;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.SavedSearches;

/// <summary>Tells the owner of a saved search what is new to it, in one e-mail. What no longer fits, or may no longer be found, is not told: it is forgotten, so that it is new again if it comes back.</summary>
/// <param name="db">The database.</param>
/// <param name="post">Takes the e-mail.</param>
/// <param name="owners">Whom to write to.</param>
/// <param name="words">Reads what was typed.</param>
/// <param name="clock">The clock.</param>
internal sealed class AlertWriter(CareersConnectDbContext db, Postbox post, AlertOwners owners, SearchWords words, TimeProvider clock)
{
    /// <summary>What is told at a time; the rest is told the next time.</summary>
    private const int Most = 500;

    /// <summary>Writes the e-mail, when there is something to tell and somebody to tell it to.</summary>
    /// <param name="search">The search, as it is loaded to be changed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task WriteAsync(SavedSearch search, CancellationToken cancellationToken)
    {
        await db.FoundOffers.Where(row => row.SavedSearchId == search.Id && row.ToldAt == null).OrderBy(row => row.FoundAt).Take(Most).LoadAsync(cancellationToken);
        var waiting = db.FoundOffers.Local.Where(row => row.SavedSearchId == search.Id && row.ToldAt is null).ToList();
        if (!search.IsTelling || waiting.Count == 0 || await owners.FindAsync(search, cancellationToken) is not { } owner)
        {
            return;
        }

        var now = clock.UtcNow();
        var fitting = await FittingAsync(search, waiting, cancellationToken);
        foreach (var row in waiting)
        {
            if (fitting.Exists(fit => fit.Offer.Id == row.OfferId))
            {
                row.Tell(now);
            }
            else
            {
                db.Remove(row);
            }
        }

        if (fitting.Count > 0)
        {
            var email = new NewOffersEmail(search.Facts(owner), [.. fitting.Take(NewOffersEmail.Listed).Select(fit => OfferLine.Of(fit.Offer, fit.Fit))], fitting.Count);
            await post.PostAsync(email, owner, AlertCause.Of(search), cancellationToken);
            search.Told(now);
        }
    }

    /// <summary>What fits now, the nearest first where distances are measured, then the soonest.</summary>
    private async Task<List<(OfferDocument Offer, OfferFit Fit)>> FittingAsync(SavedSearch search, IEnumerable<FoundOffer> waiting, CancellationToken cancellationToken)
    {
        var predicate = OfferSearchPredicate.Of(SearchConditions.Read(search.Conditions, clock.TodayInEngland()), words);
        var documents = await db.OfferDocumentsAsync([.. waiting.Select(row => row.OfferId)], clock.UtcNow(), cancellationToken);
        return [.. documents.Select(offer => (Offer: offer, Fit: predicate.Judge(new JudgedOffer(offer)))).Where(one => one.Fit is not null).Select(one => (one.Offer, Fit: one.Fit!))
            .OrderBy(one => one.Fit.Miles ?? double.MaxValue).ThenBy(one => one.Fit.NextDay).ThenBy(one => one.Offer.Id.Value)];
    }
}
