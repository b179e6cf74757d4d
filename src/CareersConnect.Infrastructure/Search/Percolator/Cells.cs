using System.Globalization;
using System.Numerics;
using CareersConnect.Domain.Places;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Infrastructure.Search.Standing;

namespace CareersConnect.Infrastructure.Search.Percolator;

/// <summary>The words in which requests and offers name places, and what else is a number of bits: words are what a percolator finds candidates by.</summary>
internal static class Cells
{
    /// <summary>Wherever it is.</summary>
    public const string Anywhere = "any";

    /// <summary>So far that its squares are not named one by one.</summary>
    public const string Far = "far";

    /// <summary>A school whose place is not known.</summary>
    public const string Nowhere = "nowhere";

    /// <summary>An offer with days by arrangement.</summary>
    public const string Arranged = "arranged";

    /// <summary>The way to meet that needs no place (<see cref="PackedNeed.Live"/>).</summary>
    public const string Live = "4";

    /// <summary>Squares of 2^15 metres, about twenty miles.</summary>
    private const int Size = 15;

    private const int Most = 64;

    /// <summary>The square of a point.</summary>
    public static string Of(GridPoint point) => Of(point.Easting >> Size, point.Northing >> Size);

    /// <summary>A way to meet, in a square.</summary>
    public static string At(string way, string cell) => $"{way}@{cell}";

    /// <summary>Whether pupils go out in this way to meet, or would.</summary>
    public static bool Goes(string way) => way is "2" or "3";

    /// <summary>The squares round about a point.</summary>
    /// <param name="point">The point.</param>
    /// <param name="metres">How far.</param>
    /// <returns>Each once; none when they are more than are worth naming.</returns>
    public static IReadOnlyList<string> Around(GridPoint point, long metres)
    {
        var (west, east, south, north) = ((point.Easting - metres) >> Size, (point.Easting + metres) >> Size, (point.Northing - metres) >> Size, (point.Northing + metres) >> Size);
        if ((east - west + 1) * (north - south + 1) > Most)
        {
            return [];
        }

        return [.. from across in Enumerable.Range((int)west, (int)(east - west) + 1) from along in Enumerable.Range((int)south, (int)(north - south) + 1) select Of(across, along)];
    }

    /// <summary>The bits of a number that are set, as words.</summary>
    public static IReadOnlyList<string> Bits(ulong number)
    {
        var words = new List<string>();
        for (; number != 0; number &= number - 1)
        {
            words.Add(KeptOffer.Number(BitOperations.TrailingZeroCount(number)));
        }

        return words;
    }

    private static string Of(int across, int along) => string.Create(CultureInfo.InvariantCulture, $"{across},{along}");
}
