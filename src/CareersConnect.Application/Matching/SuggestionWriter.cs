using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>
/// Tells open requests of an offer, each once for as long as it fits, and ends what fits no longer. An offer may fit thousands: those that it serves best are told in the same turn (<see cref="Suggestion.Most"/>);
/// of the others those where it would stand among the first that their schools see, in turns of their own. Whoever has better already finds it on the request's own page.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="candidates">Reads what matching knows of offers.</param>
/// <param name="open">Finds the requests that may fit.</param>
/// <param name="clock">The clock.</param>
internal sealed class SuggestionWriter(CareersConnectDbContext db, Candidates candidates, IOpenRequests open, TimeProvider clock)
{
    /// <summary>Holds an offer against all open requests.</summary>
    /// <param name="id">The offer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task WriteAsync(OfferId id, CancellationToken cancellationToken)
    {
        // Read first: what another turn writes meanwhile must be noticed when this one is saved.
        var noted = await db.Suggestions.Where(one => one.OfferId == id).ToDictionaryAsync(one => one.RequestId, cancellationToken);
        var offer = await ReadAsync(id, cancellationToken);
        var fitting = offer is null ? [] : await ScoresAsync(offer, await open.MayFitAsync(offer, cancellationToken), cancellationToken);
        noted.Values.Where(one => !fitting.ContainsKey(one.RequestId)).ToList().ForEach(gone => gone.End(clock.UtcNow()));
        var ranked = fitting.OrderByDescending(one => one.Value).ThenBy(one => one.Key.Value).ToList();
        var told = ranked.Index().Where(one => one.Index < Suggestion.Most || Stands(noted, one.Item.Key)).Select(one => one.Item).ToList();
        Note(id, told, noted);
        await GoOnLaterAsync(id, [.. ranked.Skip(Suggestion.Most).Where(one => !Stands(noted, one.Key))], cancellationToken);
        await SomethingFitsAsync(fitting.Keys, cancellationToken);
    }

    /// <summary>Goes on with some requests that were left for a turn of their own. Each is judged again: the offer, the request and what else that has may have changed.</summary>
    /// <param name="id">The offer.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task GoOnAsync(OfferId id, IReadOnlyList<RequestId> requests, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is { } offer)
        {
            var noted = await db.Suggestions.Where(one => one.OfferId == id && requests.Contains(one.RequestId)).ToDictionaryAsync(one => one.RequestId, cancellationToken);
            Note(id, await AmongTheFirstAsync(id, [.. await ScoresAsync(offer, requests, cancellationToken)], cancellationToken), noted);
        }
    }

    private static bool Stands(Dictionary<RequestId, Suggestion> noted, RequestId request) => noted.GetValueOrDefault(request) is { EndedAt: null };

    private async Task<OfferFacts?> ReadAsync(OfferId id, CancellationToken cancellationToken) => await candidates.ReadAsync([id], null, cancellationToken) is [var offer] ? offer.Facts : null;

    private void Note(OfferId offer, IEnumerable<KeyValuePair<RequestId, int>> told, Dictionary<RequestId, Suggestion> noted)
    {
        foreach (var (request, score) in told)
        {
            if (noted.TryGetValue(request, out var known))
            {
                known.Fits(score, clock.UtcNow());
            }
            else
            {
                db.Add(new Suggestion(request, offer, score, clock.UtcNow()));
            }
        }
    }

    /// <summary>Leaves for turns of their own, best first, those that have no better.</summary>
    private async Task GoOnLaterAsync(OfferId id, IReadOnlyList<KeyValuePair<RequestId, int>> others, CancellationToken cancellationToken)
    {
        foreach (var turn in (await AmongTheFirstAsync(id, others, cancellationToken)).Chunk(Suggestion.Most))
        {
            db.Add(new OutboxMessage(new OfferFittedMore(id, [.. turn.Select(one => one.Key)]), clock.UtcNow()));
        }
    }

    /// <summary>Those where an offer with this score would stand among the first of what they were told and have not asked for. Equals that were told before stand before it.</summary>
    private async Task<IReadOnlyList<KeyValuePair<RequestId, int>>> AmongTheFirstAsync(OfferId id, IReadOnlyList<KeyValuePair<RequestId, int>> some, CancellationToken cancellationToken)
    {
        var first = new List<KeyValuePair<RequestId, int>>();
        foreach (var page in some.Chunk(OpenRequests.Page))
        {
            var requests = page.Select(one => one.Key).ToList();
            var others = (await db.Suggestions
                .Where(one => requests.Contains(one.RequestId) && one.OfferId != id && one.EndedAt == null && !db.Bookings.Any(booking => booking.RequestId == one.RequestId && booking.OfferId == one.OfferId))
                .GroupBy(one => new { one.RequestId, one.Score }).Select(same => new { same.Key.RequestId, same.Key.Score, Count = same.Count() }).ToListAsync(cancellationToken)).ToLookup(one => one.RequestId);
            first.AddRange(page.Where(one => others[one.Key].Where(other => other.Score >= one.Value).Sum(other => other.Count) < Suggestion.First));
        }

        return first;
    }

    /// <summary>The requests among some that an offer fits, each with the matcher's score by what the request says.</summary>
    private async Task<Dictionary<RequestId, int>> ScoresAsync(OfferFacts offer, IReadOnlyCollection<RequestId> some, CancellationToken cancellationToken)
    {
        var (today, scores) = (clock.TodayInEngland(), new Dictionary<RequestId, int>());
        foreach (var page in some.Chunk(OpenRequests.Page))
        {
            foreach (var (id, need) in (await db.OpenRequestsAsync(page, today, cancellationToken)).Where(one => HardConditions.Fits(one.Need, offer)))
            {
                scores.Add(id, Matcher.Explain(need, offer).Score);
            }
        }

        return scores;
    }

    /// <summary>Whether or not they are told: something fits them, and the hub need not look.</summary>
    private async Task SomethingFitsAsync(IEnumerable<RequestId> fitting, CancellationToken cancellationToken)
    {
        foreach (var page in fitting.Chunk(OpenRequests.Page))
        {
            (await db.NoMatches.Where(lacking => page.Contains(lacking.RequestId) && lacking.EndedAt == null).ToListAsync(cancellationToken)).ForEach(lacking => lacking.End(clock.UtcNow()));
        }
    }
}
