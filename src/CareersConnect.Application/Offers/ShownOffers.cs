using CareersConnect.Application.Organisations;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Offers;

/// <summary>Which offers have a page that everybody may open: the one place that says so to queries.</summary>
internal static class ShownOffers
{
    /// <summary>Those that were published once and whose organisation takes part, whether or not they can still be asked for.</summary>
    public static IQueryable<Offer> Shown(this CareersConnectDbContext db) => db.Offers.Where(offer => offer.PublishedAt != null
        && (offer.Status == OfferStatus.Published || offer.Status == OfferStatus.Paused || offer.Status == OfferStatus.Withdrawn || offer.Status == OfferStatus.Expired)
        && db.Organisations.ThatTakePart().Any(giver => giver.Id == offer.OrganisationId));
}
