using System.Globalization;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Infrastructure.Search.Standing;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Percolator;

/// <summary>
/// An open request as the cluster keeps it: a query that an offer answers which may suit, and beside it what one comparison decides without that query. It says what <see cref="PackedNeed"/> packs, hence at least
/// whatever passes the hard conditions; distances are squares, not circles. No script, no "not" and no "exists" is in it: the percolator finds candidates by the words and ranges of a query, and by nothing else.
/// </summary>
internal static class StoredRequest
{
    private const ulong OnSite = PackedNeed.Live - 1;

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
        var kinds = need.ActivityTypes.Count == 0 ? [Cells.Anywhere] : need.ActivityTypes.Select(kind => kind.Value).ToArray();
        var fits = Dsl.All([
            .. Cells.Bits(years).Select(year => Dsl.Term("years", year)),
            .. Cells.Bits(access).Select(feature => Dsl.Term("access", feature)),
            Dsl.Terms("months", Cells.Bits(months)),
            Dsl.Any(Dsl.Between("days", entry.First, entry.Last), Dsl.All(Dsl.AtMost("arrangedFrom", entry.Last), Dsl.AtLeast("arrangedUntil", entry.First))),
            Meets(ways, school, entry.Reach),
        ]);
        return Dsl.Of(("key", IdOf(id)), ("kinds", kinds), ("last", (int)entry.Last), ("pupils", (int)entry.Pupils), ("query", fits));
    }

    /// <summary>Live online wherever both are; else near enough.</summary>
    private static Node Meets(ulong ways, GridPoint? school, ushort reach)
    {
        var (live, onSite) = (Cells.Bits(ways & PackedNeed.Live), Cells.Bits(ways & OnSite));
        return Dsl.Any([
            .. live.Select(way => Dsl.Term("ways", way)),
            .. onSite.Count == 0 ? [] : new[] { Dsl.All(Dsl.Terms("ways", onSite), school is { } here ? TheyCome(here) : null, school is { } there ? WeGo(there, reach) : null) },
        ]);
    }

    /// <summary>Whether the giver travels so far, where the giver is who travels.</summary>
    private static Node TheyCome(GridPoint school) => Dsl.Any(
        Dsl.Term("travels", Cells.Anywhere),
        Dsl.All(
            Dsl.Terms("travels", [Cells.Of(school), Cells.Far]),
            Dsl.AtMost("west", school.Easting), Dsl.AtLeast("east", school.Easting), Dsl.AtMost("south", school.Northing), Dsl.AtLeast("north", school.Northing)));

    /// <summary>Whether the pupils travel so far, where they are who travels.</summary>
    private static Node? WeGo(GridPoint school, ushort reach)
    {
        if (reach == StandingEntry.Anywhere)
        {
            return null;
        }

        var (metres, cells) = (reach * 100L, Cells.Around(school, reach * 100L));
        return Dsl.Any(
            Dsl.Term("cell", Cells.Anywhere),
            Dsl.All(
                cells.Count == 0 ? null : Dsl.Terms("cell", cells),
                Dsl.Between("easting", school.Easting - metres, school.Easting + metres), Dsl.Between("northing", school.Northing - metres, school.Northing + metres)));
    }
}
