using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Matching;

/// <summary>A school and how long a cold spot that it is in lasts.</summary>
internal sealed record SchoolInColdSpot
{
    /// <summary>The school.</summary>
    public required SchoolId SchoolId { get; init; }

    /// <summary>The last day of the priority; it may have passed.</summary>
    public required DateOnly Until { get; init; }
}

/// <summary>What the hub's cold spots mean for schools and for offers, to stand within other queries.</summary>
internal static class ColdSpotReading
{
    private const int MetresAMile = 1610;
    private const DeliveryModes OnSite = DeliveryModes.InPerson | DeliveryModes.Hybrid;

    /// <summary>Schools in cold spots that the hub has not ended, once for each.</summary>
    /// <param name="db">The database.</param>
    /// <returns>Those whose last day has passed among them: whoever knows the day leaves them out.</returns>
    public static IQueryable<SchoolInColdSpot> SchoolsInColdSpots(this CareersConnectDbContext db) =>
        from spot in db.ColdSpots
        where spot.EndedAt == null
        from school in db.Schools
        where school.LocalAuthorityCode == spot.LocalAuthorityCode || spot.Schools.Any(named => named.SchoolId == school.Id)
        select new SchoolInColdSpot { SchoolId = school.Id, Until = spot.Until };

    /// <summary>Offers of people who come to schools and can come to one of a cold spot: the last asks of a term are kept for it. Live online and workplaces are not, since there is no journey to spend on somebody else.</summary>
    /// <param name="db">The database.</param>
    /// <param name="today">The day today.</param>
    /// <returns>The offers.</returns>
    public static IQueryable<Offer> OffersThatReachAColdSpot(this CareersConnectDbContext db, DateOnly today) => db.Offers.Where(offer =>
        offer.Place == MeetingPlace.AtSchool && (offer.Modes & OnSite) != DeliveryModes.None && db.ColdSpots.Any(spot => spot.EndedAt == null && spot.Until >= today
            && (offer.Easting == null || offer.TravelMiles == null
                || (spot.West <= offer.Easting + (offer.TravelMiles * MetresAMile) && spot.East >= offer.Easting - (offer.TravelMiles * MetresAMile)
                    && spot.South <= offer.Northing + (offer.TravelMiles * MetresAMile) && spot.North >= offer.Northing - (offer.TravelMiles * MetresAMile)))));
}
