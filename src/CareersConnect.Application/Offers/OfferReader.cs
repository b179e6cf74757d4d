using CareersConnect.Application.Persistence;
using CareersConnect.Application.Shortlists;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>Reads offers for a page: one for the public, several to be compared.</summary>
public static class OfferReader
{
    private sealed record GiverRow(OrganisationId Id, string Name, string? Website, Verification Verification, EmployerFacts? Facts);

    /// <summary>Reads the offer, by two statements.</summary>
    /// <param name="db">The database.</param>
    /// <param name="offers">The one offer, filtered by who may see it.</param>
    /// <param name="near">From where its distance is measured, or null.</param>
    /// <param name="reader">The school that reads it, or null: whether the offer is on its shortlist.</param>
    /// <param name="now">The instant, UTC: dates before it are left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The offer; null when the filter leaves none.</returns>
    public static async Task<OfferView?> ReadAsync(
        CareersConnectDbContext db, IQueryable<Offer> offers, GridPoint? near, SchoolId? reader, DateTime now, CancellationToken cancellationToken)
    {
        if (await offers.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } offer)
        {
            return null;
        }

        var listed = db.ShortlistOf(reader);
        var giver = await db.Organisations.AsNoTracking().Where(organisation => organisation.Id == offer.OrganisationId)
            .Select(organisation => new
            {
                Row = new GiverRow(organisation.Id, organisation.Name, organisation.Website, organisation.Verification, organisation.Facts),
                OnShortlist = listed.Any(entry => entry.OfferId == offer.Id),
            }).SingleAsync(cancellationToken);
        return Of(offer, giver.Row, near, now) with { OnShortlist = giver.OnShortlist };
    }

    /// <summary>Reads several offers, by two statements.</summary>
    /// <param name="db">The database.</param>
    /// <param name="offers">The offers, filtered by who may see them; few.</param>
    /// <param name="near">From where distances are measured, or null.</param>
    /// <param name="now">The instant, UTC: dates before it are left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The offers by their key.</returns>
    public static async Task<IReadOnlyDictionary<OfferId, OfferView>> ReadAllAsync(
        CareersConnectDbContext db, IQueryable<Offer> offers, GridPoint? near, DateTime now, CancellationToken cancellationToken)
    {
        var rows = await offers.AsNoTracking().ToListAsync(cancellationToken);
        var from = rows.Select(offer => offer.OrganisationId).Distinct().ToList();
        var givers = await db.Organisations.AsNoTracking().Where(organisation => from.Contains(organisation.Id))
            .Select(organisation => new GiverRow(organisation.Id, organisation.Name, organisation.Website, organisation.Verification, organisation.Facts)).ToDictionaryAsync(giver => giver.Id, cancellationToken);
        return rows.ToDictionary(offer => offer.Id, offer => Of(offer, givers[offer.OrganisationId], near, now));
    }

    private static OfferView Of(Offer offer, GiverRow giver, GridPoint? near, DateTime now)
    {
        var sectors = giver.Facts?.Sectors ?? [];
        var view = new OfferView
        {
            Id = offer.Id,
            Status = offer.Status,
            Details = offer.Details(),
            Kind = ActivityTypes.Get(offer.ActivityType),
            Giver = new GiverView(
                giver.Id, giver.Name, giver.Website, giver.Verification, giver.Facts?.Size, giver.Facts?.SelfEmployed ?? false, giver.Facts?.Cornerstone ?? false,
                [.. sectors.Select(slug => Sectors.Find(new SectorId(slug))?.Name).OfType<string>()]) { SectorSlugs = [.. sectors] },
            Dates = [.. offer.Sessions.Where(date => !date.IsClosed && date.StartsAt > now).OrderBy(date => date.StartsAt)
                .Select(date => new DateView(date.Id, date.StartsAt, date.EndsAt, date.Left, date.Capacity))],
            CapacityUnit = offer.CapacityUnit,
            ChangedAt = offer.ChangedAt,
        };
        return view with { Miles = view.InPerson && near is { } here && offer.Location is { } there ? there.MilesTo(here) : null };
    }
}
