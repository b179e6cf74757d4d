using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>Finds where an offer is from the postcode that was typed.</summary>
/// <param name="db">The database.</param>
public sealed class PlaceOfOffer(CareersConnectDbContext db)
{
    /// <summary>Puts the place into the details.</summary>
    /// <param name="details">What the offer says.</param>
    /// <param name="typed">The postcode as it was typed; empty is none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The details with their place; and what is wrong with the postcode, if anything.</returns>
    public async Task<(OfferDetails Details, OfferFault? Fault)> FindAsync(OfferDetails details, string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (details with { Location = null, Postcode = "", Town = "" }, null);
        }

        try
        {
            var postcode = Postcode.InEngland(typed);
            if (postcode.Value == details.Postcode && details.Location is not null)
            {
                return (details, null);
            }

            return await PointAsync(postcode, cancellationToken) is { } found
                ? (details with { Location = found.Point, Postcode = postcode.Value, Town = found.Town }, null)
                : (details, new OfferFault(nameof(details.Postcode), $"We do not know {postcode}. Check it, or enter the postcode of a place nearby."));
        }
        catch (RuleBrokenException refusal)
        {
            return (details, new OfferFault(nameof(details.Postcode), refusal.Message));
        }
    }

    private async Task<(GridPoint Point, string Town)?> PointAsync(Postcode postcode, CancellationToken cancellationToken)
    {
        var school = await db.Schools.Where(school => school.Postcode == postcode && school.Easting != null && school.Northing != null)
            .Select(school => new { school.Easting, school.Northing, school.Town }).FirstOrDefaultAsync(cancellationToken);
        return school is null ? null : (new GridPoint(school.Easting!.Value, school.Northing!.Value), school.Town ?? "");
    }
}
