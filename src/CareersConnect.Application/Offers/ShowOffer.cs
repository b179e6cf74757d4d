using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using MediatR;

namespace CareersConnect.Application.Offers;

/// <summary>Somebody looks at one offer; no account is needed.</summary>
public static class ShowOffer
{
    /// <summary>The offer.</summary>
    /// <param name="OfferId">Which.</param>
    /// <param name="Place">From where its distance is measured, as typed: null for the own school of a member of one.</param>
    [For(Audience.Anyone)]
    public sealed record Query(OfferId OfferId, string? Place = null) : IQuery<View>;

    /// <summary>The offer, whether or not it can still be asked for. One that was never published, or whose organisation is not shown, is not found.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Place">From where its distance is measured.</param>
    /// <param name="Asking">Whether the reader can ask for it.</param>
    /// <param name="FirstDay">The first day on which it can be asked for; null when there is none any more.</param>
    /// <param name="Similar">Other offers that may do instead; none where there is none.</param>
    public sealed record View(OfferView Offer, SearchPlace Place, Asking Asking, DateOnly? FirstDay, IReadOnlyList<OfferCard> Similar);

    internal sealed class QueryHandler(CareersConnectDbContext db, SearchFrom places, SimilarOffers similar, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var place = await places.FindAsync(query.Place, cancellationToken);
            var (now, shown) = (clock.UtcNow(), db.Shown().Where(offer => offer.Id == query.OfferId));
            var offer = await OfferReader.ReadAsync(db, shown, place.Point, member.SchoolId, now, cancellationToken) ?? throw new NotFoundException("Offer", query.OfferId.Value);
            return new View(offer, place, member.Asking(), offer.FirstDay(now.DayInEngland()), await similar.ToAsync(offer, place.Point, now, cancellationToken));
        }
    }
}
