using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// Where a map shows an offer. Only a workplace of an organisation, to which pupils go, is shown where it is. From where somebody sets out may be a volunteer's home, and where a
/// self-employed person works often is one: those are shown in the middle of their kilometre of the national grid, never exactly.
/// </summary>
/// <param name="At">The point to be shown.</param>
/// <param name="IsRounded">Whether it is only the middle of the kilometre.</param>
public sealed record PlaceOnMap(GridPoint At, bool IsRounded)
{
    private const int Kilometre = 1000;

    /// <summary>The place of an offer on a map.</summary>
    /// <param name="location">Where they set out from, or where their place is.</param>
    /// <param name="modes">How they meet.</param>
    /// <param name="place">Where they meet.</param>
    /// <param name="isSelfEmployed">Whether the giver is one person working for themselves.</param>
    /// <returns>The place; null when they meet nowhere in person, or the place is not known.</returns>
    public static PlaceOnMap? Of(GridPoint? location, DeliveryModes modes, MeetingPlace place, bool isSelfEmployed)
    {
        var inPerson = (modes & (DeliveryModes.InPerson | DeliveryModes.Hybrid)) != DeliveryModes.None;
        return location is not { } point || !inPerson ? null
            : place == MeetingPlace.AtWorkplace && !isSelfEmployed ? new PlaceOnMap(point, IsRounded: false)
            : new PlaceOnMap(new GridPoint(Middle(point.Easting), Middle(point.Northing)), IsRounded: true);
    }

    private static int Middle(int metres) => (int)Math.Floor(metres / (double)Kilometre) * Kilometre + (Kilometre / 2);
}
