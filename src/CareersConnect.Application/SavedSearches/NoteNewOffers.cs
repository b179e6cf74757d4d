using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.SavedSearches;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.SavedSearches;

/// <summary>
/// Search the other way round: an offer that is published, or changes so that it satisfies a saved search, is noted for that search, once. Whoever wants to know at once is told in the same turn;
/// what is too much for one turn is noted in turns of its own (<see cref="Most"/>) and told a few minutes later, by <see cref="TellOfNewOffers"/>.
/// </summary>
internal sealed class NoteNewOffers(CareersConnectDbContext db, IStandingSearches standing, AlertWriter alerts, TimeProvider clock) :
    INotificationHandler<Happened<OfferChanged>>,
    INotificationHandler<Happened<OfferSatisfiedMore>>,
    INotificationHandler<Happened<BookingCancelled>>,
    INotificationHandler<Happened<BookingMoved>>,
    INotificationHandler<Happened<OrganisationVerified>>,
    INotificationHandler<Happened<OrganisationReinstated>>,
    INotificationHandler<Happened<OrganisationFactsChanged>>
{
    /// <summary>Searches that are told within one turn: other reactions wait for it.</summary>
    private const int AtOnce = 50;

    /// <summary>What one turn notes; nothing is left out, since each search is promised every offer that is new to it.</summary>
    internal const int Most = 500;

    public Task Handle(Happened<OfferChanged> notification, CancellationToken cancellationToken) => NoteAsync([notification.Event.OfferId], cancellationToken);

    /// <summary>Whether a search is satisfied is judged again when it is told; alerts that were stopped or deleted meanwhile are left out.</summary>
    public async Task Handle(Happened<OfferSatisfiedMore> notification, CancellationToken cancellationToken)
    {
        var (offer, some) = (notification.Event.OfferId, notification.Event.Searches);
        var waiting = await db.SavedSearches.ThatTell().Where(search => some.Contains(search.Id)).OrderBy(search => search.Id).Select(search => search.Id).ToListAsync(cancellationToken);
        Add(await NewOnesAsync([.. waiting.Select(search => new StandingHit(search, offer))], cancellationToken));
    }

    public Task Handle(Happened<BookingCancelled> notification, CancellationToken cancellationToken) => NoteFreedAsync(notification.Event.BookingId, cancellationToken);

    public Task Handle(Happened<BookingMoved> notification, CancellationToken cancellationToken) => NoteFreedAsync(notification.Event.BookingId, cancellationToken);

    public Task Handle(Happened<OrganisationVerified> notification, CancellationToken cancellationToken) => NoteAllAsync(notification.Event.OrganisationId, cancellationToken);

    public Task Handle(Happened<OrganisationReinstated> notification, CancellationToken cancellationToken) => NoteAllAsync(notification.Event.OrganisationId, cancellationToken);

    public Task Handle(Happened<OrganisationFactsChanged> notification, CancellationToken cancellationToken) => NoteAllAsync(notification.Event.OrganisationId, cancellationToken);

    /// <summary>A date that comes free may be the one that somebody looks for.</summary>
    private async Task NoteFreedAsync(BookingId booking, CancellationToken cancellationToken) =>
        await NoteAsync(await db.Bookings.Where(one => one.Id == booking).Select(one => one.OfferId).ToListAsync(cancellationToken), cancellationToken);

    private async Task NoteAllAsync(OrganisationId giver, CancellationToken cancellationToken)
    {
        var offers = await db.Offers.Where(offer => offer.OrganisationId == giver && offer.Status == OfferStatus.Published).OrderBy(offer => offer.Id).Select(offer => offer.Id).ToListAsync(cancellationToken);
        foreach (var batch in offers.Chunk(Most))
        {
            await NoteAsync(batch, cancellationToken);
        }
    }

    private async Task NoteAsync(IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken)
    {
        var documents = await db.OfferDocumentsAsync(offers, clock.UtcNow(), cancellationToken);
        var hits = documents.Count == 0 ? [] : (await standing.FindAsync(documents, cancellationToken)).OrderBy(hit => hit.SavedSearchId.Value).ToList();
        var fresh = new List<StandingHit>();
        foreach (var batch in hits.Chunk(Most))
        {
            fresh.AddRange(await NewOnesAsync(batch, cancellationToken));
        }

        foreach (var offer in fresh.Skip(Most).GroupBy(hit => hit.OfferId))
        {
            db.AddRange(offer.Chunk(Most).Select(turn => new OutboxMessage(new OfferSatisfiedMore(offer.Key, [.. turn.Select(hit => hit.SavedSearchId)]), clock.UtcNow())));
        }

        var touched = Add(fresh.Take(Most));
        foreach (var search in await Rested(touched, clock.UtcNow()).Take(AtOnce).ToListAsync(cancellationToken))
        {
            await alerts.WriteAsync(search, cancellationToken);
        }
    }

    /// <summary>Notes what is new.</summary>
    /// <returns>The searches that have something new.</returns>
    private List<SavedSearchId> Add(IEnumerable<StandingHit> fresh)
    {
        var rows = fresh.Select(hit => new FoundOffer(hit.SavedSearchId, hit.OfferId, clock.UtcNow())).ToList();
        db.AddRange(rows);
        return [.. rows.Select(row => row.SavedSearchId).Distinct()];
    }

    /// <summary>Those that tell at once, and were quiet for long enough.</summary>
    private IQueryable<SavedSearch> Rested(List<SavedSearchId> searches, DateTime now) => db.SavedSearches
        .Where(search => searches.Contains(search.Id) && search.HowOften == HowOften.AtOnce && (search.LastToldAt == null || search.LastToldAt <= now - SavedSearch.Pause)).OrderBy(search => search.Id);

    /// <summary>Those of which the search neither was told, nor is to be told, nor knew when its alert began.</summary>
    private async Task<IEnumerable<StandingHit>> NewOnesAsync(StandingHit[] hits, CancellationToken cancellationToken)
    {
        var (searches, offers) = (hits.Select(hit => hit.SavedSearchId).Distinct().ToList(), hits.Select(hit => hit.OfferId).Distinct().ToList());
        var noted = (await db.FoundOffers.AsNoTracking().Where(row => searches.Contains(row.SavedSearchId) && offers.Contains(row.OfferId))
            .Select(row => new { row.SavedSearchId, row.OfferId }).ToListAsync(cancellationToken)).Select(row => new StandingHit(row.SavedSearchId, row.OfferId)).ToHashSet();
        var published = await db.Offers.Where(offer => offers.Contains(offer.Id)).Select(offer => new { offer.Id, offer.PublishedAt }).ToDictionaryAsync(offer => offer.Id, offer => offer.PublishedAt, cancellationToken);
        var known = await (
            from row in db.KnownOffers.AsNoTracking()
            join search in db.SavedSearches on row.SavedSearchId equals search.Id
            where searches.Contains(row.SavedSearchId)
            select new { Known = row, search.Since }).ToDictionaryAsync(row => row.Known.SavedSearchId, cancellationToken);
        return hits.Where(hit => !noted.Contains(hit) && known.GetValueOrDefault(hit.SavedSearchId) is var one && one?.Known.Contains(hit.OfferId, published.GetValueOrDefault(hit.OfferId), one.Since) != true);
    }
}
