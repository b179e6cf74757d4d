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
    /// <summary>One page of the question: only keys, in their order.</summary>
    /// <param name="after">The last key of the page before; null for the first.</param>
    /// <param name="size">How many a page has.</param>
    public Node Body(string? after, int size)
    {
        var body = Dsl.Of(("query", Dsl.All(Beside(), Dsl.Of(("percolate", Dsl.Of(("field", "query"), ("document", Document())))))),
            ("sort", new[] { Dsl.Of(("key", Dsl.Of(("order", "asc")))) }), ("size", size), ("_source", false), ("track_total_hits", false));
        if (after is not null)
        {
            body["search_after"] = new[] { after };
        }

        return body;
    }

    /// <summary>What is compared without running a stored query.</summary>
    private Node Beside() => Dsl.All(
        Dsl.Terms("kinds", [offer.ActivityType.Value, Cells.Anywhere]), Dsl.AtLeast("last", probe.Today + 1L), Dsl.Between("pupils", probe.Fewest, probe.Most));

    private Node Document()
    {
        var (lacksYears, lacksAccess, ways, months) = PackedNeed.PartsOf(probe.Groups);
        var (noYears, noAccess, _, _) = PackedNeed.PartsOf(ulong.MaxValue);
        var document = Dsl.Of(
            ("years", Cells.Bits(noYears & ~lacksYears)), ("access", Cells.Bits(noAccess & ~lacksAccess)), ("ways", Cells.Bits(ways)), ("months", Cells.Bits(months)),
            ("days", probe.Days.Select(day => (int)day).ToArray()), ("cell", Cells.Anywhere), ("travels", Cells.Anywhere));
        if (probe.ArrangedFrom <= probe.ArrangedUntil)
        {
            (document["arrangedFrom"], document["arrangedUntil"]) = ((int)probe.ArrangedFrom, (int)probe.ArrangedUntil);
        }

        AddPlace(document);
        return document;
    }

    private void AddPlace(Node document)
    {
        if (probe.Place is not { } place)
        {
            return;
        }

        if (probe.TheirReachCounts)
        {
            (document["cell"], document["easting"], document["northing"]) = (Cells.Of(place), place.Easting, place.Northing);
        }

        if (probe.Travel is { } metres)
        {
            document["travels"] = Cells.Around(place, metres) is { Count: > 0 } cells ? cells : [Cells.Far];
            (document["west"], document["east"]) = (place.Easting - metres, place.Easting + metres);
            (document["south"], document["north"]) = (place.Northing - metres, place.Northing + metres);
        }
    }
}
