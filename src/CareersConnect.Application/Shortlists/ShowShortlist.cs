using CareersConnect.Application.Offers;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Shortlists;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Shortlists;

/// <summary>What has become of an offer on a shortlist.</summary>
public enum ShortlistedState
{
    /// <summary>It can be asked for.</summary>
    Open = 1,

    /// <summary>Every date is taken, or too near.</summary>
    NoDates = 2,

    /// <summary>It takes no new requests for now.</summary>
    Paused = 3,

    /// <summary>It was taken back.</summary>
    Withdrawn = 4,

    /// <summary>Its last date has passed.</summary>
    Expired = 5,

    /// <summary>Its organisation is not shown any more.</summary>
    Hidden = 6,
}

/// <summary>A school's shortlist, added last first. What can no longer be asked for stays until somebody takes it off.</summary>
public static class ShowShortlist
{
    /// <param name="TakenOff">The offer that was taken off just now, to be put back; null for none.</param>
    [For(Audience.SchoolReaders)]
    public sealed record Query(OfferId? TakenOff = null) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Rows">The offers.</param>
    /// <param name="Place">From where distances are measured: the school.</param>
    /// <param name="Asking">Whether the reader can ask for them; who can, also keeps the list.</param>
    /// <param name="TakenOff">The title of what was taken off just now and can be put back; null for none.</param>
    public sealed record View(IReadOnlyList<Row> Rows, SearchPlace Place, Asking Asking, string? TakenOff);

    /// <summary>An offer on the shortlist.</summary>
    /// <param name="Offer">The offer as it is now.</param>
    /// <param name="State">What has become of it.</param>
    /// <param name="FirstDay">The first day on which it can be asked for; null when there is none.</param>
    /// <param name="AddedByName">Who added it.</param>
    /// <param name="AddedOn">On which day.</param>
    /// <param name="Note">What colleagues should know; may be empty.</param>
    public sealed record Row(OfferView Offer, ShortlistedState State, DateOnly? FirstDay, string AddedByName, DateOnly AddedOn, string Note);

    internal sealed class QueryHandler(CareersConnectDbContext db, SearchFrom places, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var (school, now, takenOff) = (member.RequireSchool(), clock.UtcNow(), request.TakenOff ?? default);
            var entries = await db.ShortlistedOffers.AsNoTracking().Where(entry => entry.SchoolId == school && (entry.RemovedAt == null || entry.OfferId == takenOff))
                .Join(db.Offers, entry => entry.OfferId, offer => offer.Id, (entry, offer) => new { Entry = entry, offer.Title, IsShown = db.Shown().Any(shown => shown.Id == offer.Id) })
                .OrderByDescending(row => row.Entry.AddedAt).ThenBy(row => row.Entry.OfferId).ToListAsync(cancellationToken);
            var listed = entries.Where(row => row.Entry.IsListed).ToList();
            var place = await places.FindAsync(null, cancellationToken);
            var ids = listed.Select(row => row.Entry.OfferId).ToList();
            var offers = await OfferReader.ReadAllAsync(db, db.Offers.Where(offer => ids.Contains(offer.Id)), place.Point, now, cancellationToken);
            var back = entries.Find(row => row.Entry.RemovedAt >= now.AddDays(-ShortlistedOffer.DaysToPutBack));
            return new View([.. listed.Select(row => Of(offers[row.Entry.OfferId], row.Entry, row.IsShown, now.DayInEngland()))], place, member.Asking(), back?.Title);
        }

        private static Row Of(OfferView offer, ShortlistedOffer entry, bool isShown, DateOnly today)
        {
            var first = offer.FirstDay(today);
            return new Row(offer, StateOf(offer, isShown, first), first, entry.AddedByName, entry.AddedAt.DayInEngland(), entry.Note);
        }

        private static ShortlistedState StateOf(OfferView offer, bool isShown, DateOnly? first) => (isShown, offer.Status) switch
        {
            (false, _) => ShortlistedState.Hidden,
            (_, OfferStatus.Withdrawn) => ShortlistedState.Withdrawn,
            (_, OfferStatus.Expired) => ShortlistedState.Expired,
            (_, OfferStatus.Paused) => ShortlistedState.Paused,
            _ => first is null ? ShortlistedState.NoDates : ShortlistedState.Open,
        };
    }
}
