using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>
/// Matching the other way round, at every version of an offer: published, changed, paused, withdrawn, over. The open requests that it fits now are told on their schools' dashboards, once for as long as it fits, those that it serves best first;
/// what it fitted and fits no longer ends. Publishing is a change like any other, so that each version is looked at once.
/// </summary>
internal sealed class MatchOfferToRequests(CareersConnectDbContext db, Candidates candidates, TimeProvider clock) : INotificationHandler<Happened<OfferChanged>>
{
    public async Task Handle(Happened<OfferChanged> notification, CancellationToken cancellationToken)
    {
        var (id, now) = (notification.Event.OfferId, clock.UtcNow());
        var noted = await db.Suggestions.Where(one => one.OfferId == id).ToDictionaryAsync(one => one.RequestId, cancellationToken);
        var fitting = await candidates.ReadAsync([id], null, cancellationToken) is [var offer] ? await FittingAsync(offer.Facts, cancellationToken) : [];
        foreach (var (request, score) in fitting.OrderByDescending(one => one.Value).ThenBy(one => one.Key.Value))
        {
            if (noted.Remove(request, out var known))
            {
                known.Fits(score, now);
            }
            else
            {
                db.Add(new Suggestion(request, id, score, now));
            }
        }

        noted.Values.ToList().ForEach(gone => gone.End(now));
        foreach (var page in fitting.Keys.Chunk(OpenRequests.Page))
        {
            (await db.NoMatches.Where(lacking => page.Contains(lacking.RequestId) && lacking.EndedAt == null).ToListAsync(cancellationToken)).ForEach(lacking => lacking.End(now));
        }
    }

    /// <summary>The open requests that it fits, each with the matcher's score by what the request says.</summary>
    private async Task<Dictionary<RequestId, int>> FittingAsync(OfferFacts offer, CancellationToken cancellationToken)
    {
        var (today, scores) = (clock.TodayInEngland(), new Dictionary<RequestId, int>());
        for (var seen = 0; ; seen += OpenRequests.Page)
        {
            var open = await db.OpenRequestsAsync(offer, today, seen, cancellationToken);
            foreach (var (id, need) in open.Where(one => HardConditions.Fits(one.Need, offer)))
            {
                scores.Add(id, Matcher.Explain(need, offer).Score);
            }

            if (open.Count < OpenRequests.Page)
            {
                return scores;
            }
        }
    }
}
