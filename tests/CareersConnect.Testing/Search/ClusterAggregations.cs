using System.Text.Json;
using System.Text.RegularExpressions;

namespace CareersConnect.Testing.Search;

/// <summary>Counts: "filter", "filters" as a list, "terms".</summary>
internal sealed class ClusterAggregations(ClusterMapping mapping, ClusterQueries queries)
{
    private const int MostBuckets = 65_535;

    /// <summary>What the aggregations of a body say of these documents.</summary>
    public Dictionary<string, object> Read(JsonElement aggregations, IReadOnlyList<ClusterDocument> documents) =>
        aggregations.EnumerateObject().ToDictionary(one => one.Name, one => (object)Read(one.Name, one.Value, documents));

    private Dictionary<string, object> Read(string name, JsonElement body, IReadOnlyList<ClusterDocument> documents)
    {
        body.Known(name, "filter", "filters", "terms", "aggs");
        if (body.Find("filter") is { } filter)
        {
            var query = queries.Read(filter);
            return Bucket(body, [.. documents.Where(document => query(document) is not null)]);
        }

        if (body.Find("aggs") is not null)
        {
            throw new InvalidRequestException("Only \"filter\" holds further aggregations here.");
        }

        return body.Find("filters") is { } filters ? Filters(filters, documents) : Terms(body.Need(name, "terms"), documents);
    }

    private Dictionary<string, object> Bucket(JsonElement body, IReadOnlyList<ClusterDocument> inside)
    {
        var bucket = body.Find("aggs") is { } below ? Read(below, inside) : [];
        bucket["doc_count"] = inside.Count;
        return bucket;
    }

    private Dictionary<string, object> Filters(JsonElement body, IReadOnlyList<ClusterDocument> documents)
    {
        var filters = body.Known("filters", "filters").Need("filters", "filters").Items("filters").Select(queries.Read).ToList();
        return new() { ["buckets"] = filters.Select(query => new { doc_count = documents.Count(document => query(document) is not null) }).ToList() };
    }

    private Dictionary<string, object> Terms(JsonElement body, IReadOnlyList<ClusterDocument> documents)
    {
        body.Known("terms", "field", "size", "shard_size", "include", "order");
        var field = body.Need("terms", "field").Text("field");
        mapping.NeedValues(field, "keyword");
        var size = (int)body.Need("terms", "size").Whole("size");
        if (size is < 1 or > MostBuckets || body.Find("shard_size")?.Whole("shard_size") < size)
        {
            throw new InvalidRequestException("A size that no cluster takes.", type: "illegal_argument_exception");
        }

        // The little of the cluster's patterns that is known here means the same to .NET.
        var include = body.Find("include") is { } pattern ? new Regex($"^(?:{pattern.Text("include")})$", RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) : null;
        var counts = documents.SelectMany(document => document.Of(field)).Cast<string>().Where(key => include?.IsMatch(key) ?? true).CountBy(key => key);
        var ordered = Ordered(counts, body.Find("order")).ToList();
        return new()
        {
            ["doc_count_error_upper_bound"] = 0,
            ["sum_other_doc_count"] = ordered.Skip(size).Sum(one => one.Value),
            ["buckets"] = ordered.Take(size).Select(one => new { key = one.Key, doc_count = one.Value }).ToList(),
        };
    }

    private static IEnumerable<KeyValuePair<string, int>> Ordered(IEnumerable<KeyValuePair<string, int>> counts, JsonElement? order)
    {
        var wanted = order?.Items("order").Select(one => one.Only("order")).Select(one => $"{one.Name} {one.Value.Text("order")}").ToList() ?? ["_count desc", "_key asc"];
        return wanted is ["_count desc", "_key asc"] ? counts.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal)
            : throw new InvalidRequestException("Only the most frequent first are known here.");
    }
}
