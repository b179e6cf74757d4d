namespace CareersConnect.Domain.Places;

/// <summary>Between the British National Grid and WGS 84: transverse Mercator on Airy's ellipsoid, and the seven-parameter shift that the Ordnance Survey publishes. Good to about 5 metres, without its correction grid.</summary>
public static class NationalGrid
{
    /// <summary>Metres east of the origin to the eastern edge.</summary>
    public const int EasternEdge = 700_000;

    /// <summary>Metres north of the origin to the northern edge.</summary>
    public const int NorthernEdge = 1_300_000;

    private const double Scale = 0.9996012717;
    private const double TrueEasting = 400_000, TrueNorthing = -100_000;
    private const double OriginLatitude = 49 * Math.PI / 180, OriginLongitude = -2 * Math.PI / 180;

    /// <summary>A point of the grid in degrees.</summary>
    /// <param name="easting">Metres east.</param>
    /// <param name="northing">Metres north.</param>
    /// <returns>Degrees of WGS 84.</returns>
    public static LatLong ToWgs84(double easting, double northing)
    {
        var (latitude, longitude) = Unproject(easting, northing);
        var earth = Ellipsoid.Airy.ToSpace(latitude, longitude);
        return Degrees(Ellipsoid.Wgs84.FromSpace(DatumShift.ToWgs84.Apply(earth)));
    }

    /// <summary>A point of the grid in degrees of the old datum, OSGB36.</summary>
    /// <param name="easting">Metres east.</param>
    /// <param name="northing">Metres north.</param>
    /// <returns>Degrees of OSGB36, for checking against published examples.</returns>
    public static LatLong ToOsgb36(double easting, double northing) => Degrees(Unproject(easting, northing));

    /// <summary>Degrees as a point of the grid.</summary>
    /// <param name="point">Degrees of WGS 84.</param>
    /// <returns>Whole metres; null outside the grid.</returns>
    public static GridPoint? FromWgs84(LatLong point)
    {
        var space = Ellipsoid.Wgs84.ToSpace(point.Latitude * Math.PI / 180, point.Longitude * Math.PI / 180);
        var (latitude, longitude) = Ellipsoid.Airy.FromSpace(DatumShift.FromWgs84.Apply(space));
        var (east, north) = Project(latitude, longitude);
        return east is >= 0 and < EasternEdge && north is >= 0 and < NorthernEdge
            ? new GridPoint((int)Math.Round(east), (int)Math.Round(north)) : null;
    }

    private static LatLong Degrees((double Latitude, double Longitude) radians) => new(radians.Latitude * 180 / Math.PI, radians.Longitude * 180 / Math.PI);

    private static (double Latitude, double Longitude) Unproject(double easting, double northing)
    {
        var airy = Ellipsoid.Airy;
        var latitude = OriginLatitude;
        double missing;
        do
        {
            missing = northing - TrueNorthing - (Scale * airy.MeridionalArc(latitude, OriginLatitude));
            latitude += missing / (airy.MajorAxis * Scale);
        }
        while (Math.Abs(missing) >= 0.00001);

        var (nu, rho, etaSquared) = airy.Curvatures(latitude, Scale);
        var (tan, sec) = (Math.Tan(latitude), 1 / Math.Cos(latitude));
        double t2 = tan * tan, t4 = t2 * t2, t6 = t4 * t2, nu3 = nu * nu * nu, nu5 = nu3 * nu * nu, nu7 = nu5 * nu * nu;
        double d = easting - TrueEasting, d2 = d * d;
        var vii = tan / (2 * rho * nu);
        var viii = tan / (24 * rho * nu3) * (5 + (3 * t2) + etaSquared - (9 * t2 * etaSquared));
        var ix = tan / (720 * rho * nu5) * (61 + (90 * t2) + (45 * t4));
        var x = sec / nu;
        var xi = sec / (6 * nu3) * ((nu / rho) + (2 * t2));
        var xii = sec / (120 * nu5) * (5 + (28 * t2) + (24 * t4));
        var xiia = sec / (5040 * nu7) * (61 + (662 * t2) + (1320 * t4) + (720 * t6));
        return (latitude - (d2 * (vii - (d2 * (viii - (d2 * ix))))), OriginLongitude + (d * (x - (d2 * (xi - (d2 * (xii - (d2 * xiia))))))));
    }

    private static (double East, double North) Project(double latitude, double longitude)
    {
        var airy = Ellipsoid.Airy;
        var (nu, rho, etaSquared) = airy.Curvatures(latitude, Scale);
        double sin = Math.Sin(latitude), cos = Math.Cos(latitude), tan = Math.Tan(latitude);
        double t2 = tan * tan, t4 = t2 * t2, cos3 = cos * cos * cos, cos5 = cos3 * cos * cos;
        double l = longitude - OriginLongitude, l2 = l * l;
        var i = (Scale * airy.MeridionalArc(latitude, OriginLatitude)) + TrueNorthing;
        var ii = nu / 2 * sin * cos;
        var iii = nu / 24 * sin * cos3 * (5 - t2 + (9 * etaSquared));
        var iiia = nu / 720 * sin * cos5 * (61 - (58 * t2) + t4);
        var iv = nu * cos;
        var v = nu / 6 * cos3 * ((nu / rho) - t2);
        var vi = nu / 120 * cos5 * (5 - (18 * t2) + t4 + (14 * etaSquared) - (58 * t2 * etaSquared));
        return (TrueEasting + (l * (iv + (l2 * (v + (l2 * vi))))), i + (l2 * (ii + (l2 * (iii + (l2 * iiia))))));
    }
}
