using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Organisations;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
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
    public sealed record View(OfferView Offer, SearchPlace Place, Asking Asking, DateOnly? FirstDay);

    internal sealed class QueryHandler(CareersConnectDbContext db, SearchFrom places, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var place = await places.FindAsync(query.Place, cancellationToken);
            var shown = db.Offers.Where(offer => offer.Id == query.OfferId && offer.PublishedAt != null
                && (offer.Status == OfferStatus.Published || offer.Status == OfferStatus.Paused || offer.Status == OfferStatus.Withdrawn || offer.Status == OfferStatus.Expired)
                && db.Organisations.ThatTakePart().Any(giver => giver.Id == offer.OrganisationId));
            var offer = await OfferReader.ReadAsync(db, shown, place.Point, clock.UtcNow(), cancellationToken) ?? throw new NotFoundException("Offer", query.OfferId.Value);
            return new View(offer, place, member.Asking(), FirstDay(offer, clock.TodayInEngland()));
        }

        private static DateOnly? FirstDay(OfferView offer, DateOnly today)
        {
            var details = offer.Details;
            var earliest = today.AddDays(Math.Max(1, details.NoticeDays));
            var free = offer.Dates.Where(date => date.Left > 0 && date.Day >= earliest).Select(date => (DateOnly?)date.Day).FirstOrDefault();
            var from = details.ArrangementFrom > earliest ? details.ArrangementFrom.Value : earliest;
            var arranged = details.ArrangementDays == Weekdays.None ? null : UsualTime.FirstDay(details.ArrangementDays, from, details.ArrangementUntil ?? today.AddYears(2));
            return free is null || arranged < free ? arranged ?? free : free;
        }
    }
}
