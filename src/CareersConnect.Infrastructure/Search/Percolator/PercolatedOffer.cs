using CareersConnect.Domain.Matching;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Infrastructure.Search.Standing;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Percolator;

/// <summary>An offer as it is held against the requests that the cluster keeps (<see cref="StoredRequest"/>), made of the same probe as for the tables in memory.</summary>
/// <param name="offer">What matching knows of it.</param>
/// <param name="probe">The offer made ready.</param>
internal sealed class PercolatedOffer(OfferFacts offer, StandingProbe probe)
{
    private readonly (ulong Years, ulong Access, ulong Ways, ulong Months) _parts = PackedNeed.PartsOf(probe.Groups);

    private bool IsArranged => probe.ArrangedFrom <= probe.ArrangedUntil;

    /// <summary>One page of the question: only keys, in their order.</summary>
    /// <param name="after">The last key of the page before; null for the first.</param>
    /// <param name="size">How many a page has.</param>
    public Node Body(string? after, int size)
    {
        var body = Dsl.Of(
            ("query", Dsl.All([.. Beside(), Dsl.Of(("percolate", Dsl.Of(("field", "query"), ("document", Document()))))])),
            ("sort", new[] { Dsl.Of(("key", Dsl.Of(("order", "asc")))) }), ("size", size), ("_source", false), ("track_total_hits", false));
        if (after is not null)
        {
            body["search_after"] = new[] { after };
        }

        return body;
    }

    /// <summary>What is compared without running a stored query.</summary>
    private IEnumerable<Node> Beside()
    {
        yield return Dsl.Terms("kinds", [offer.ActivityType.Value, Cells.Anywhere]);
        yield return Dsl.Terms("months", Cells.Bits(_parts.Months));
        yield return Dsl.Between("pupils", probe.Fewest, probe.Most);
        var (first, last) = IsArranged ? (probe.ArrangedFrom, probe.ArrangedUntil) : (ushort.MaxValue, ushort.MinValue);
        yield return Dsl.AtLeast("last", Math.Max(probe.Today + 1, Math.Min(first, probe.Days.FirstOrDefault(ushort.MaxValue))));
        yield return Dsl.AtMost("first", Math.Max(last, probe.Days.LastOrDefault(ushort.MinValue)));
        if (Near() is { } near)
        {
            yield return near;
        }
    }

    /// <summary>Not too far for whoever travels; null where that does not matter.</summary>
    private Node? Near()
    {
        string[] live = (_parts.Ways & PackedNeed.Live) != 0 ? [Cells.Live, Cells.Nowhere] : [Cells.Nowhere];
        return (probe.Place, probe.TheirReachCounts, probe.Travel) switch
        {
            (null, _, _) => null,
            ({ } at, true, _) => Dsl.Any(
                Dsl.Terms("free", [.. live, Cells.Anywhere]),
                Dsl.All(Dsl.AtMost("west", at.Easting), Dsl.AtLeast("east", at.Easting), Dsl.AtMost("south", at.Northing), Dsl.AtLeast("north", at.Northing))),
            ({ } at, _, { } metres) => Dsl.Any(
                Dsl.Terms("free", live),
                Dsl.All(Dsl.Between("easting", at.Easting - metres, at.Easting + metres), Dsl.Between("northing", at.Northing - metres, at.Northing + metres))),
            _ => null,
        };
    }

    /// <summary>What the stored queries read.</summary>
    private Node Document()
    {
        var everything = PackedNeed.PartsOf(ulong.MaxValue);
        var document = Dsl.Of(
            ("years", Cells.Bits(everything.Years & ~_parts.Years)), ("access", Cells.Bits(everything.Access & ~_parts.Access)), ("where", Cells.Bits(_parts.Ways).SelectMany(Where)),
            ("days", probe.Days.Select(day => (int)day)));
        if (IsArranged)
        {
            document["dated"] = Cells.Arranged;
        }

        return document;
    }

    /// <summary>One way to meet: by itself, for requests that would go anywhere, and with the squares in which it can be.</summary>
    private IEnumerable<string> Where(string way) => way == Cells.Live ? [way] : Squares().Select(cell => Cells.At(way, cell)).Prepend(way);

    private IReadOnlyList<string> Squares() => (probe.Place, probe.TheirReachCounts, probe.Travel) switch
    {
        ({ } at, true, _) => [Cells.Of(at)],
        ({ } at, _, { } metres) => Cells.Around(at, metres) is { Count: > 0 } cells ? cells : [Cells.Far],
        _ => [Cells.Anywhere],
    };
}
