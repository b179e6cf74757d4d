using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Matching;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>
/// One search as one body: what can be asked for at all is the query, what is set beside it the post_filter, so that counts beside the filters are taken before it, each with the filters of the other parts.
/// </summary>
/// <param name="search">What is looked for.</param>
/// <param name="match">Its words as stems; null when there are none.</param>
internal sealed class SearchBody(OfferSearch search, TermQuery? match)
{
    /// <summary>How many can be paged through by number; behind them a list is gone on with by cursor.</summary>
    public const int Window = 10_000;

    private static readonly string[] Facts = ["ways", "easting", "northing", "travel", "days", "soon", "weekdays", "arrangedFrom", "arrangedUntil"];

    private readonly MeetingQueries _meeting = new(search);

    /// <summary>The parts that are set.</summary>
    public IReadOnlyList<SetPart> Parts { get; } = SetPart.In(search);

    /// <summary>How many hits are wanted that the cluster can give.</summary>
    public int Size => search.After is null ? Math.Clamp(Window - search.Skip, 0, search.Take) : Math.Min(search.Take, Window);

    /// <summary>The whole body.</summary>
    public Node Whole()
    {
        var body = Dsl.Of(("query", Query()), ("track_total_hits", true), ("size", Size));
        if (Size > 0)
        {
            body["sort"] = Sort();
            body["_source"] = search.ReadTexts ? [.. Facts, "title", "description"] : Facts;
            body[search.After is null ? "from" : "search_after"] = search.After is { } seen ? Behind(seen) : search.Skip;
        }

        if (search.CountFacets)
        {
            body["aggs"] = new FacetBody(this, _meeting).Whole();
        }

        if (search.CountFacets && Parts.Count > 0)
        {
            body["post_filter"] = Dsl.All(Parts.Select(part => part.Passes));
        }

        return body;
    }

    /// <summary>All parts that are set, but for one.</summary>
    public Node AllBut(SearchPart part, int value = 0) => Dsl.All(Parts.Where(set => (set.Of, set.Value) != (part, value)).Select(set => set.Passes));

    /// <summary>What fits, without a score; of one part, whatever is set of it, it can be left out.</summary>
    public Node Fits(SearchPart? without = null) => Dsl.All([.. Base(), .. Parts.Where(set => set.Of != without).Select(set => set.Passes)]);

    private Node Query()
    {
        var isScored = match is not null && search.EffectiveOrder == SearchOrder.Relevance;
        var clauses = Dsl.Of();
        if (isScored)
        {
            clauses["must"] = WordQueries.Scored(match!);
        }

        clauses["filter"] = Base(withWords: !isScored).Concat(search.CountFacets ? [] : Parts.Select(part => part.Passes)).ToArray();
        return Dsl.Of(("bool", clauses));
    }

    private IEnumerable<Node> Base(bool withWords = true)
    {
        yield return _meeting.CanBeAskedFor();
        if (withWords && match is not null)
        {
            yield return WordQueries.Answers(match);
        }

        if (_meeting.Reachable() is { } reachable)
        {
            yield return reachable;
        }

        if (search.Excluded.Count > 0)
        {
            yield return Dsl.Not(Dsl.Terms("organisation", search.Excluded.Select(id => id.Value.ToString("D"))));
        }
    }

    private Node[] Sort() =>
    [
        search.EffectiveOrder switch
        {
            SearchOrder.Relevance => Dsl.Of(("_score", Dsl.Of(("order", "desc")))),
            SearchOrder.Distance => _meeting.ByDistance(),
            SearchOrder.Newest => Dsl.Of(("published", Dsl.Of(("order", "desc")))),
            _ => _meeting.ByDay(),
        },
        MeetingQueries.Sorted(Scripts.Turn, Dsl.Of(("turn", (long)search.EffectiveTurn))),
        Dsl.Of(("key", Dsl.Of(("order", "asc")))),
    ];

    /// <summary>Where the cluster's own order falls, the cursor's key is minus that of the cluster, and the other way round.</summary>
    public static double Turned(SearchOrder order, double key) => order is SearchOrder.Relevance or SearchOrder.Newest ? 0 - key : key;

    private object[] Behind(OfferCursor seen) =>
        [Turned(search.EffectiveOrder, seen.Key), (long)FairTurn.Of(seen.Id.Value, search.EffectiveTurn), KeptOffer.IdOf(seen.Id)];
}
