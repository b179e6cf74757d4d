using System.Globalization;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Infrastructure.Search.Standing;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Percolator;

/// <summary>
/// An open request as the cluster keeps it: a query that an offer answers which may suit, and beside it what a comparison decides without running that query. It says what <see cref="PackedNeed"/> packs, hence at
/// least whatever passes the hard conditions; distances are squares, not circles.
/// </summary>
/// <remarks>
/// The percolator counts how many of a query's words an offer has, and tries the queries of which it has as many as they need. So that this number says something, an offer has one word at most of those of which a
/// request needs one, but for requests that would take several ways to meet; and there is no script, no "not" and no "exists", which have no words.
/// </remarks>
internal static class StoredRequest
{
    /// <summary>The key of a request in the index.</summary>
    public static string IdOf(RequestId id) => id.Value.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>The document.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="need">What it needs; its title and purpose are not read.</param>
    /// <param name="school">Where the school is, or null.</param>
    public static Node Of(RequestId id, Need need, GridPoint? school)
    {
        var entry = PackedNeed.Of(id, need, school);
        var (years, access, ways, months) = PackedNeed.PartsOf(entry.Groups);
        var fits = Dsl.All([
            .. Cells.Bits(years).Select(year => Dsl.Term("years", year)),
            .. Cells.Bits(access).Select(feature => Dsl.Term("access", feature)),
            ways == 0 ? Dsl.Nothing : Dsl.Terms("where", Cells.Bits(ways).SelectMany(way => Where(way, school, entry.Reach))),
            Dsl.Any(Dsl.Term("dated", Cells.Arranged), Dsl.Between("days", entry.First, entry.Last)),
        ]);
        var stored = Dsl.Of(
            ("key", IdOf(id)), ("kinds", need.ActivityTypes.Count == 0 ? [Cells.Anywhere] : need.ActivityTypes.Select(kind => kind.Value).ToArray()), ("months", Cells.Bits(months)),
            ("first", (int)entry.First), ("last", (int)entry.Last), ("pupils", (int)entry.Pupils), ("free", Free(ways, school, entry.Reach)), ("query", fits));
        AddPlace(stored, school, entry.Reach);
        return stored;
    }

    /// <summary>One way to meet, and where it would do: in the school's square, or in the squares that its pupils reach.</summary>
    private static IEnumerable<string> Where(string way, GridPoint? school, ushort reach)
    {
        if (school is not { } here || way == Cells.Live)
        {
            return [way];
        }

        var cells = !Cells.Goes(way) ? [Cells.Of(here)] : reach == StandingEntry.Anywhere ? [] : Cells.Around(here, reach * 100L);
        return cells.Count == 0 ? [way] : cells.Append(Cells.Anywhere).Append(Cells.Far).Select(cell => Cells.At(way, cell));
    }

    /// <summary>What makes it indifferent where the other side is.</summary>
    private static IEnumerable<string> Free(ulong ways, GridPoint? school, ushort reach) =>
        new[] { (ways & PackedNeed.Live) != 0 ? Cells.Live : null, school is null ? Cells.Nowhere : null, reach == StandingEntry.Anywhere ? Cells.Anywhere : null }.OfType<string>();

    private static void AddPlace(Node stored, GridPoint? school, ushort reach)
    {
        if (school is not { } here)
        {
            return;
        }

        (stored["easting"], stored["northing"]) = (here.Easting, here.Northing);
        if (reach != StandingEntry.Anywhere)
        {
            (stored["west"], stored["east"]) = (here.Easting - (reach * 100), here.Easting + (reach * 100));
            (stored["south"], stored["north"]) = (here.Northing - (reach * 100), here.Northing + (reach * 100));
        }
    }
}
