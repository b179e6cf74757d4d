namespace CareersConnect.Domain.Places;

/// <summary>A figure of the earth. Angles are in radians, lengths in metres.</summary>
internal sealed record Ellipsoid(double MajorAxis, double MinorAxis)
{
    /// <summary>Airy 1830, on which the national grid is drawn.</summary>
    public static readonly Ellipsoid Airy = new(6_377_563.396, 6_356_256.909);

    /// <summary>WGS 84.</summary>
    public static readonly Ellipsoid Wgs84 = new(6_378_137.0, 6_356_752.314245);

    private double EccentricitySquared => 1 - (MinorAxis * MinorAxis / (MajorAxis * MajorAxis));

    /// <summary>The radii of curvature across (nu) and along (rho) the meridian, times a scale, and eta squared.</summary>
    public (double Nu, double Rho, double EtaSquared) Curvatures(double latitude, double scale)
    {
        var sin = Math.Sin(latitude);
        var w = 1 - (EccentricitySquared * sin * sin);
        var nu = MajorAxis * scale / Math.Sqrt(w);
        var rho = MajorAxis * scale * (1 - EccentricitySquared) / (w * Math.Sqrt(w));
        return (nu, rho, (nu / rho) - 1);
    }

    /// <summary>The length of the meridian between two latitudes.</summary>
    public double MeridionalArc(double latitude, double from)
    {
        var n = (MajorAxis - MinorAxis) / (MajorAxis + MinorAxis);
        double n2 = n * n, n3 = n2 * n, less = latitude - from, sum = latitude + from;
        return MinorAxis * (((1 + n + (1.25 * n2) + (1.25 * n3)) * less)
            - (((3 * n) + (3 * n2) + (2.625 * n3)) * Math.Sin(less) * Math.Cos(sum))
            + (((1.875 * n2) + (1.875 * n3)) * Math.Sin(2 * less) * Math.Cos(2 * sum))
            - (35.0 / 24 * n3 * Math.Sin(3 * less) * Math.Cos(3 * sum)));
    }

    /// <summary>A point on the surface as a point in space, from the earth's centre.</summary>
    public (double X, double Y, double Z) ToSpace(double latitude, double longitude)
    {
        var nu = Curvatures(latitude, 1).Nu;
        return (nu * Math.Cos(latitude) * Math.Cos(longitude), nu * Math.Cos(latitude) * Math.Sin(longitude), (1 - EccentricitySquared) * nu * Math.Sin(latitude));
    }

    /// <summary>A point in space as a point on the surface; its height is dropped.</summary>
    public (double Latitude, double Longitude) FromSpace((double X, double Y, double Z) point)
    {
        var p = Math.Sqrt((point.X * point.X) + (point.Y * point.Y));
        var latitude = Math.Atan2(point.Z, p * (1 - EccentricitySquared));
        for (var round = 0; round < 10; round++)
        {
            latitude = Math.Atan2(point.Z + (EccentricitySquared * Curvatures(latitude, 1).Nu * Math.Sin(latitude)), p);
        }

        return (latitude, Math.Atan2(point.Y, point.X));
    }
}

/// <summary>Helmert's shift from one figure of the earth to another: metres, radians, and a scale as a fraction.</summary>
internal sealed record DatumShift(double Tx, double Ty, double Tz, double Rx, double Ry, double Rz, double Scale)
{
    private const double Second = Math.PI / 180 / 3600;

    /// <summary>OSGB36 to WGS 84, as the Ordnance Survey publishes it.</summary>
    public static readonly DatumShift ToWgs84 = new(446.448, -125.157, 542.060, 0.1502 * Second, 0.2470 * Second, 0.8421 * Second, -20.4894e-6);

    /// <summary>The other way.</summary>
    public static readonly DatumShift FromWgs84 = new(-446.448, 125.157, -542.060, -0.1502 * Second, -0.2470 * Second, -0.8421 * Second, 20.4894e-6);

    public (double X, double Y, double Z) Apply((double X, double Y, double Z) point) => (
        Tx + ((1 + Scale) * point.X) - (Rz * point.Y) + (Ry * point.Z),
        Ty + (Rz * point.X) + ((1 + Scale) * point.Y) - (Rx * point.Z),
        Tz - (Ry * point.X) + (Rx * point.Y) + ((1 + Scale) * point.Z));
}
