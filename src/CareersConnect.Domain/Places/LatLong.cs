namespace CareersConnect.Domain.Places;

/// <summary>A point in degrees of WGS 84, as satellites and maps on the web have it.</summary>
/// <param name="Latitude">Degrees north, 49 to 61 in Great Britain.</param>
/// <param name="Longitude">Degrees east, -9 to 2 in Great Britain.</param>
public readonly record struct LatLong(double Latitude, double Longitude)
{
    /// <summary>The same point on the national grid, to about 5 metres.</summary>
    /// <returns>Whole metres; null when it is not on the grid of Great Britain.</returns>
    public GridPoint? ToGrid() => NationalGrid.FromWgs84(this);
}
