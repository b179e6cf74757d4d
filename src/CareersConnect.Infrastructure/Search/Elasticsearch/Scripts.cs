namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>
/// What the query language cannot say exactly, in Painless: distances on the grid, the next day, whose turn it is. Each is one text for all searches, its numbers are parameters, so that a cluster
/// compiles it once; Math.max and its like know only floating point there. They run on what is left after all that an index can answer.
/// </summary>
internal static class Scripts
{
    /// <summary>Later than any day.</summary>
    public const int NoDay = 9_999_999;

    /// <summary>Behind all distances.</summary>
    public const double Nowhere = 9e18;

    /// <summary>Whether it is within the radius. Parameters: easting, northing, limit (square metres).</summary>
    public const string Within = Placed + Square + "return square <= (double)params.limit;";

    /// <summary>Whether whoever gives it travels so far. Parameters: easting, northing.</summary>
    public const string Travels = Placed + "if (doc['travel'].size() == 0) { return true; } " + Square + "long miles = doc['travel'].value; return square <= miles * miles * 2589988.110336;";

    /// <summary>Square metres where it meets in person, else <see cref="Nowhere"/>. Parameters: easting, northing, limit (below 0 for none).</summary>
    public const string Distance =
        "if (doc['easting'].size() == 0) { return 9.0e18; } " + Square
        + "if ((double)params.limit >= 0 && square > (double)params.limit) { return 9.0e18; } "
        + "if (doc['ways'].contains('2')) { return square; } "
        + "if (!doc['ways'].contains('1')) { return 9.0e18; } "
        + "if (doc['travel'].size() == 0) { return square; } "
        + "long miles = doc['travel'].value; return square <= miles * miles * 2589988.110336 ? square : 9.0e18;";

    /// <summary>The number of the next day. Parameters: today, from, until.</summary>
    public const string NextDay = Next + "return best;";

    /// <summary>Whether there is a next day. Parameters as of <see cref="NextDay"/>.</summary>
    public const string HasDay = Next + "return best < 9999999L;";

    /// <summary>Whose turn it is: FairTurn.Of, the constants of its finaliser as signed numbers. Parameter: turn.</summary>
    public const string Turn =
        "long tie = doc['tie'].value; long turn = (long)params.turn; int bits = (int)(tie ^ turn); "
        + "bits = (bits ^ (bits >>> 16)) * -2048144789; bits = (bits ^ (bits >>> 13)) * -1028477387; "
        + "return (bits ^ (bits >>> 16)) & 4294967295L;";

    private const string Placed = "if (doc['easting'].size() == 0) { return false; } ";

    private const string Square =
        "long east = doc['easting'].value - (long)params.easting; long north = doc['northing'].value - (long)params.northing; "
        + "long square = east * east + north * north; ";

    private const string Next =
        "long until = (long)params.until; long first = (long)params.today + (long)doc['soon'].value; if ((long)params.from > first) { first = (long)params.from; } long best = 9999999L; "
        + "for (long day : doc['days']) { if (day >= first && day <= until && day < best) { best = day; } } "
        + "if (doc['weekdays'].size() > 0) { long start = (long)doc['arrangedFrom'].value; if (first > start) { start = first; } "
        + "long end = (long)doc['arrangedUntil'].value; if (until < end) { end = until; } "
        + "for (long day = start; day < start + 7 && day <= end && day < best; day++) { "
        + "if (((doc['weekdays'].value >> (int)(day % 7)) & 1L) == 1L) { best = day; } } } ";
}
