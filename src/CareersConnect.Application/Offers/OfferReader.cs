using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>Reads one offer for a page: for the public, and for its own organisation's preview.</summary>
public static class OfferReader
{
    /// <summary>Reads the offer, by two statements.</summary>
    /// <param name="db">The database.</param>
    /// <param name="offers">The one offer, filtered by who may see it.</param>
    /// <param name="near">From where its distance is measured, or null.</param>
    /// <param name="now">The instant, UTC: dates before it are left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The offer; null when the filter leaves none.</returns>
    public static async Task<OfferView?> ReadAsync(CareersConnectDbContext db, IQueryable<Offer> offers, GridPoint? near, DateTime now, CancellationToken cancellationToken)
    {
        if (await offers.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } offer)
        {
            return null;
        }

        var giver = await db.Organisations.AsNoTracking().Where(organisation => organisation.Id == offer.OrganisationId)
            .Select(organisation => new { organisation.Id, organisation.Name, organisation.Website, organisation.Verification, organisation.Facts }).SingleAsync(cancellationToken);
        var sectors = giver.Facts?.Sectors.Select(slug => Sectors.Find(new SectorId(slug))?.Name).OfType<string>() ?? [];
        var view = new OfferView
        {
            Id = offer.Id,
            Status = offer.Status,
            Details = offer.Details(),
            Kind = ActivityTypes.Get(offer.ActivityType),
            Giver = new GiverView(
                giver.Id, giver.Name, giver.Website, giver.Verification, giver.Facts?.Size, giver.Facts?.SelfEmployed ?? false, giver.Facts?.Cornerstone ?? false, [.. sectors]),
            Dates = [.. offer.Sessions.Where(date => !date.IsClosed && date.StartsAt > now).OrderBy(date => date.StartsAt)
                .Select(date => new DateView(date.Id, date.StartsAt, date.EndsAt, date.Left, date.Capacity))],
            CapacityUnit = offer.CapacityUnit,
            ChangedAt = offer.ChangedAt,
        };
        return view with { Miles = view.InPerson && near is { } here && offer.Location is { } there ? there.MilesTo(here) : null };
    }
}
