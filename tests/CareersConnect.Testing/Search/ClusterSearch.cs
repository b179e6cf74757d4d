using System.Text.Json;

namespace CareersConnect.Testing.Search;

/// <summary>Answers one body of _search.</summary>
internal sealed class ClusterSearch(ClusterMapping mapping, IReadOnlyList<ClusterDocument> documents)
{
    private const int Window = 10_000;

    private readonly ClusterQueries _queries = new(mapping);

    public object Answer(JsonElement body)
    {
        body.Known("The search", "query", "post_filter", "aggs", "sort", "from", "size", "search_after", "_source", "track_total_hits", "terminate_after");
        var (from, size) = ((int)(body.Find("from")?.Whole("from") ?? 0), (int)body.Need("The search", "size").Whole("size"));
        if (from < 0 || size < 0 || from + size > Window || (body.Find("from") is not null && body.Find("search_after") is not null))
        {
            throw new InvalidRequestException("Result window is too large, or from goes with search_after.", type: "illegal_argument_exception");
        }

        var query = body.Find("query") is { } asked ? _queries.Read(asked) : _ => float.NaN;
        var answering = documents.Select(document => (Document: document, Score: query(document))).Where(one => one.Score is not null).Select(one => (one.Document, Score: one.Score!.Value)).ToList();
        var counts = body.Find("aggs") is { } aggregations ? new ClusterAggregations(mapping, _queries).Read(aggregations, [.. answering.Select(one => one.Document)]) : null;
        var post = body.Find("post_filter") is { } after ? _queries.Read(after) : _ => 0;
        var found = answering.Where(one => post(one.Document) is not null).ToList();
        var hits = size == 0 ? [] : new ClusterSort(mapping, body.Need("The search", "sort")).Page(found, body.Find("search_after"), from, size).Select(hit => Shown(hit, body.Find("_source"))).ToList();
        return Whole(found.Count, body.Need("The search", "track_total_hits"), hits, counts);
    }

    private static Dictionary<string, object?> Whole(int total, JsonElement track, List<object> hits, Dictionary<string, object>? counts)
    {
        var found = new Dictionary<string, object?> { ["max_score"] = null, ["hits"] = hits };
        if (track.ValueKind != JsonValueKind.False)
        {
            var most = track.ValueKind == JsonValueKind.True ? int.MaxValue : (int)track.Whole("track_total_hits");
            found["total"] = new { value = Math.Min(total, most), relation = total > most ? "gte" : "eq" };
        }

        var whole = new Dictionary<string, object?> { ["took"] = 1, ["timed_out"] = false, ["_shards"] = new { total = 1, successful = 1, skipped = 0, failed = 0 }, ["hits"] = found };
        if (counts is not null)
        {
            whole["aggregations"] = counts;
        }

        return whole;
    }

    private object Shown((ClusterDocument Document, float Score, object[] Sort) hit, JsonElement? source)
    {
        if (source is { ValueKind: JsonValueKind.False })
        {
            return new Dictionary<string, object?> { ["_index"] = "offers", ["_id"] = hit.Document.Id, ["_score"] = float.IsNaN(hit.Score) ? null : hit.Score, ["sort"] = hit.Sort };
        }

        var fields = source is { } wanted ? wanted.Items("_source").Select(item => item.Text("_source")).ToHashSet() : throw new InvalidRequestException("Say which fields are wanted.");
        foreach (var field in fields)
        {
            mapping.TypeOf(field);
        }

        var kept = hit.Document.Source.EnumerateObject().Where(member => fields.Contains(member.Name)).ToDictionary(member => member.Name, member => member.Value);
        return new Dictionary<string, object?> { ["_index"] = "offers", ["_id"] = hit.Document.Id, ["_score"] = float.IsNaN(hit.Score) ? null : hit.Score, ["_source"] = kept, ["sort"] = hit.Sort };
    }
}

/// <summary>An order: by score, by a script's number, by a keyword.</summary>
internal sealed class ClusterSort
{
    private readonly List<Func<ClusterDocument, float, object>> _keys = [];
    private readonly List<int> _ways = [];

    public ClusterSort(ClusterMapping mapping, JsonElement sort)
    {
        foreach (var (name, body) in sort.Items("sort").Select(one => one.Only("sort")))
        {
            _ways.Add((body.Known(name, name == "_script" ? ["type", "order", "script"] : ["order"]).Need(name, "order").Text("order"), name) switch
            {
                ("asc", not "_score") => 1,
                ("desc", not "_script") => -1,
                _ => throw new InvalidRequestException("An order that is not known here."),
            });
            _keys.Add(KeyOf(mapping, name, body));
        }
    }

    public IEnumerable<(ClusterDocument Document, float Score, object[] Sort)> Page(IEnumerable<(ClusterDocument Document, float Score)> found, JsonElement? after, int from, int size)
    {
        var seen = after?.Items("search_after").Select(Value).ToArray();
        if (seen is not null && seen.Length != _keys.Count)
        {
            throw new InvalidRequestException("search_after has not as many values as sort.", type: "illegal_argument_exception");
        }

        var all = found.Select(one => (one.Document, one.Score, Sort: _keys.Select(key => key(one.Document, one.Score)).ToArray())).ToList();
        all.Sort((left, right) => Compare(left.Sort, right.Sort));
        return all.Where(one => seen is null || Compare(one.Sort, seen) > 0).Skip(from).Take(size);
    }

    private static object Value(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.Real("search_after");

    private static Func<ClusterDocument, float, object> KeyOf(ClusterMapping mapping, string name, JsonElement body)
    {
        if (name == "_score")
        {
            return (_, score) => float.IsNaN(score) ? throw new InvalidRequestException("An order by the cluster's own score.") : (double)score;
        }

        if (name == "_script")
        {
            var script = ClusterScripts.Of(body.Need(name, "script"));
            return body.Need(name, "type").Text("type") == "number" ? (document, _) => script(document) : throw new InvalidRequestException("Scripts give numbers here.");
        }

        mapping.NeedValues(name, "keyword", "integer", "long");
        return mapping.TypeOf(name) == "keyword" ? (document, _) => document.Of(name).Single() : (document, _) => (double)document.Number(name);
    }

    private int Compare(object[] left, object[] right)
    {
        for (var n = 0; n < _keys.Count; n++)
        {
            var order = left[n] is string text ? string.CompareOrdinal(text, (string)right[n]) : ((double)left[n]).CompareTo((double)right[n]);
            if (order != 0)
            {
                return order * _ways[n];
            }
        }

        return 0;
    }
}
