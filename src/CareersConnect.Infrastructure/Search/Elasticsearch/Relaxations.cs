using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>When nothing fits: what would, if one thing were given up. One further request counts it all.</summary>
internal sealed class Relaxations
{
    private readonly List<(SearchPart Part, Node Fits)> _without;
    private readonly List<(int? Miles, Node Fits)> _wider;

    public Relaxations(OfferSearch search, TermQuery? match)
    {
        var body = new SearchBody(search, match);
        _without = [.. body.Parts.Select(part => part.Of).Distinct().Select(part => (part, body.Fits(without: part)))];
        if (match is not null)
        {
            _without.Add((SearchPart.Words, new SearchBody(search, match: null).Fits()));
        }

        _wider = search.Near is null || search.WithinMiles is not { } within ? []
            : [.. OfferSearch.Radii.Where(radius => radius > within).Select(radius => (int?)radius).Append(null).Select(radius => (radius, new SearchBody(search with { WithinMiles = radius }, match).Fits()))];
    }

    /// <summary>The request; null when there is nothing to give up.</summary>
    public Node? Body() => _without.Count + _wider.Count == 0 ? null
        : Dsl.Of(("size", 0), ("track_total_hits", false), ("aggs", Dsl.Of(("relaxed", Dsl.Of(("filters", Dsl.Of(("filters", _without.Select(one => one.Fits).Concat(_wider.Select(one => one.Fits)).ToArray()))))))));

    /// <summary>The answer.</summary>
    public OfferSearchResult Read(JsonElement answer, OfferSearchResult result)
    {
        var counts = answer.GetProperty("aggregations").GetProperty("relaxed").GetProperty("buckets").EnumerateArray().Select(FacetAnswer.Count).ToList();
        return result with
        {
            Without = _without.Zip(counts).Where(one => one.Second > 0).ToDictionary(one => one.First.Part, one => one.Second),
            Wider = Rising(_wider.Zip(counts.Skip(_without.Count), (one, count) => new RadiusCount(one.Miles, count))),
        };
    }

    private static List<RadiusCount> Rising(IEnumerable<RadiusCount> counts)
    {
        var rising = new List<RadiusCount>();
        foreach (var count in counts.Where(count => count.Total > (rising.Count == 0 ? 0 : rising[^1].Total)))
        {
            rising.Add(count);
        }

        return rising;
    }
}
