namespace CareersConnect.Domain.Places;

/// <summary>A point on the British National Grid, in metres. Distances are planar: under 0.1 % off over 50 miles, and no trigonometry.</summary>
/// <param name="Easting">Metres east of the grid's origin, 0 to 700,000 in Great Britain.</param>
/// <param name="Northing">Metres north of the grid's origin, 0 to 1,300,000.</param>
public readonly record struct GridPoint(int Easting, int Northing)
{
    /// <summary>Metres in a statute mile.</summary>
    public const double MetresAMile = 1609.344;

    /// <summary>The distance in metres, in a straight line.</summary>
    /// <param name="other">The other point.</param>
    /// <returns>Metres.</returns>
    public double MetresTo(GridPoint other)
    {
        double east = Easting - other.Easting, north = Northing - other.Northing;
        return Math.Sqrt((east * east) + (north * north));
    }

    /// <summary>The distance in miles, in a straight line.</summary>
    /// <param name="other">The other point.</param>
    /// <returns>Miles.</returns>
    public double MilesTo(GridPoint other) => MetresTo(other) / MetresAMile;

    /// <summary>The same point in degrees, to about 5 metres.</summary>
    /// <returns>Degrees of WGS 84.</returns>
    public LatLong ToWgs84() => NationalGrid.ToWgs84(Easting, Northing);

    /// <summary>Takes a point as a file has it.</summary>
    /// <param name="easting">Metres east, or null.</param>
    /// <param name="northing">Metres north, or null.</param>
    /// <returns>The point; null when a half is missing, when both are 0, and outside the grid.</returns>
    public static GridPoint? Find(int? easting, int? northing) =>
        easting is { } east and >= 0 and < NationalGrid.EasternEdge && northing is { } north and >= 0 and < NationalGrid.NorthernEdge && (east, north) != (0, 0)
            ? new GridPoint(east, north) : null;
}
