using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>
/// Matching the other way round, at every version of an offer: published, changed, paused, withdrawn, over; and when what stands beside it changes: a date comes free or moves, its organisation is verified,
/// suspended, reinstated, closed or says other things of itself. The open requests that it fits now are told on their schools' dashboards, once for as long as it fits, those that it serves best first;
/// what it fitted and fits no longer ends. Publishing is a change like any other, so that each version is looked at once.
/// </summary>
internal sealed class MatchOfferToRequests(CareersConnectDbContext db, Candidates candidates, IOpenRequests open, TimeProvider clock) :
    INotificationHandler<Happened<OfferChanged>>,
    INotificationHandler<Happened<BookingCancelled>>,
    INotificationHandler<Happened<BookingMoved>>,
    INotificationHandler<Happened<OrganisationVerified>>,
    INotificationHandler<Happened<OrganisationSuspended>>,
    INotificationHandler<Happened<OrganisationReinstated>>,
    INotificationHandler<Happened<OrganisationClosed>>,
    INotificationHandler<Happened<OrganisationFactsChanged>>
{
    public Task Handle(Happened<OfferChanged> notification, CancellationToken cancellationToken) => MatchAsync(notification.Event.OfferId, cancellationToken);

    public Task Handle(Happened<BookingCancelled> notification, CancellationToken cancellationToken) => MatchFreedAsync(notification.Event.BookingId, cancellationToken);

    public Task Handle(Happened<BookingMoved> notification, CancellationToken cancellationToken) => MatchFreedAsync(notification.Event.BookingId, cancellationToken);

    public Task Handle(Happened<OrganisationVerified> notification, CancellationToken cancellationToken) => MatchAllAsync(notification.Event.OrganisationId, cancellationToken);

    public Task Handle(Happened<OrganisationSuspended> notification, CancellationToken cancellationToken) => MatchAllAsync(notification.Event.OrganisationId, cancellationToken);

    public Task Handle(Happened<OrganisationReinstated> notification, CancellationToken cancellationToken) => MatchAllAsync(notification.Event.OrganisationId, cancellationToken);

    public Task Handle(Happened<OrganisationClosed> notification, CancellationToken cancellationToken) => MatchAllAsync(notification.Event.OrganisationId, cancellationToken);

    public Task Handle(Happened<OrganisationFactsChanged> notification, CancellationToken cancellationToken) => MatchAllAsync(notification.Event.OrganisationId, cancellationToken);

    private async Task MatchFreedAsync(BookingId booking, CancellationToken cancellationToken)
    {
        foreach (var offer in await db.Bookings.Where(one => one.Id == booking).Select(one => one.OfferId).ToListAsync(cancellationToken))
        {
            await MatchAsync(offer, cancellationToken);
        }
    }

    private async Task MatchAllAsync(OrganisationId giver, CancellationToken cancellationToken)
    {
        foreach (var offer in await db.Offers.Where(offer => offer.OrganisationId == giver && offer.Status == OfferStatus.Published).OrderBy(offer => offer.Id).Select(offer => offer.Id).ToListAsync(cancellationToken))
        {
            await MatchAsync(offer, cancellationToken);
        }
    }

    private async Task MatchAsync(OfferId id, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
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
        foreach (var page in (await open.MayFitAsync(offer, cancellationToken)).Chunk(OpenRequests.Page))
        {
            foreach (var (id, need) in (await db.OpenRequestsAsync(page, today, cancellationToken)).Where(one => HardConditions.Fits(one.Need, offer)))
            {
                scores.Add(id, Matcher.Explain(need, offer).Score);
            }
        }

        return scores;
    }
}
