using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Shortlists;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Shortlists;

/// <summary>Asks for a school's shortlist through its owner.</summary>
internal static class Shortlist
{
    /// <summary>What is on the shortlist of a school; nothing for nobody's.</summary>
    public static IQueryable<ShortlistedOffer> ShortlistOf(this CareersConnectDbContext db, SchoolId? school)
    {
        var owner = school ?? default;
        return db.ShortlistedOffers.Where(entry => entry.SchoolId == owner && entry.RemovedAt == null);
    }

    /// <summary>The entry of an offer, on the list or taken off; null when there is none.</summary>
    public static Task<ShortlistedOffer?> EntryAsync(this CareersConnectDbContext db, SchoolId school, OfferId offer, CancellationToken cancellationToken) =>
        db.ShortlistedOffers.SingleOrDefaultAsync(entry => entry.SchoolId == school && entry.OfferId == offer, cancellationToken);

    /// <summary>The entry of an offer that is on the list.</summary>
    /// <exception cref="NotFoundException">It is not on the list.</exception>
    public static async Task<ShortlistedOffer> ListedAsync(this CareersConnectDbContext db, SchoolId school, OfferId offer, CancellationToken cancellationToken) =>
        await db.ShortlistOf(school).SingleOrDefaultAsync(entry => entry.OfferId == offer, cancellationToken) ?? throw new NotFoundException("Offer on the shortlist", offer.Value);
}
