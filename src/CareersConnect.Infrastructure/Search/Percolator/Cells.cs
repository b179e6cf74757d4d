using System.Globalization;
using System.Numerics;
using CareersConnect.Domain.Places;
using CareersConnect.Infrastructure.Search.Elasticsearch;

namespace CareersConnect.Infrastructure.Search.Percolator;

/// <summary>The words in which requests and offers name places, and what else is a number of bits: words are what a percolator finds candidates by.</summary>
internal static class Cells
{
    /// <summary>Wherever it is.</summary>
    public const string Anywhere = "any";

    /// <summary>So far that its squares are not named one by one.</summary>
    public const string Far = "far";

    /// <summary>Squares of 2^15 metres, about twenty miles.</summary>
    private const int Size = 15;

    private const int Most = 64;

    /// <summary>The square of a point.</summary>
    public static string Of(GridPoint point) => Of(point.Easting >> Size, point.Northing >> Size);

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
