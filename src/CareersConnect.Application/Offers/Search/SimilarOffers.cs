using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// Offers that may do instead of one. The rule: for the same people (pupils, parents or staff) and at least one of its year groups; of the same kind, or for one of its subjects, or from one of
/// its giver's sectors; still to be asked for. Nearest first, from the reader's school or the place that was searched from, else from the offer's own place, no further than
/// <see cref="WithinMiles"/> miles, and those that only meet online last; one for each organisation, and none of the offer's own. Paying plays no part.
/// </summary>
internal sealed class SimilarOffers(CareersConnectDbContext db, IOfferIndex index, ICurrentMember member)
{
    /// <summary>As many as are shown.</summary>
    public const int Most = 4;

    /// <summary>How far one that meets in person may be.</summary>
    public const int WithinMiles = 50;

    /// <summary>So many are looked at, so that one organisation with many offers does not take every place.</summary>
    private const int LookedAt = 24;

    /// <summary>Finds them, by the index and one statement for their cards; none while the index is away: the offer itself is what the page is for.</summary>
    public async Task<IReadOnlyList<OfferCard>> ToAsync(OfferView offer, GridPoint? near, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(offer, near, now, cancellationToken);
        }
        catch (IndexAwayException)
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<OfferCard>> FindAsync(OfferView offer, GridPoint? near, DateTime now, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Domain.Offers.OfferId, OfferHit>();
        foreach (var search in SearchesFor(offer, near, now.DayInEngland()))
        {
            foreach (var hit in (await index.FindAsync(search, cancellationToken)).Hits)
            {
                found.TryAdd(hit.Id, hit);
            }
        }

        found.Remove(offer.Id);
        var nearest = found.Values.OrderBy(hit => hit.Cursor.Key).ThenBy(hit => hit.Id.Value).Take(LookedAt).ToList();
        var cards = await db.OfferCardsAsync(nearest, member.SchoolId, now, cancellationToken);
        return [.. cards.DistinctBy(card => card.OrganisationId).Take(Most)];
    }

    private static IEnumerable<OfferSearch> SearchesFor(OfferView offer, GridPoint? near, DateOnly today)
    {
        var details = offer.Details;
        var same = new OfferSearch
        {
            Today = today, Near = near ?? details.Location, WithinMiles = WithinMiles, YearGroups = details.YearGroups, Audiences = [details.Audience],
            Excluded = [offer.Giver.Id], Order = SearchOrder.Distance, Take = LookedAt, CountFacets = false, ReadTexts = false,
        };
        yield return same with { ActivityTypes = [offer.Kind.Id] };
        if (details.Subjects.Count > 0)
        {
            yield return same with { Subjects = details.Subjects };
        }

        if (offer.Giver.SectorSlugs.Count > 0)
        {
            yield return same with { Sectors = offer.Giver.SectorSlugs };
        }
    }
}
