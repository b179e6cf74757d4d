using CareersConnect.Infrastructure.Search.Elasticsearch;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Percolator;

/// <summary>The fields of the index of open requests: what is said of a request, the query that waits in it, and what that query reads of an offer.</summary>
internal static class RequestMapping
{
    /// <summary>Rises whenever a stored request or an offer as it is percolated changes (<see cref="StoredRequest"/>, <see cref="PercolatedOffer"/>, and the numbers of "PackedNeed" that they say). It stands in the names.</summary>
    public const int Schema = 1;

    private static readonly Node Keyword = Dsl.Of(("type", "keyword"));
    private static readonly Node Integer = Dsl.Of(("type", "integer"));
    private static readonly Node Long = Dsl.Of(("type", "long"));

    /// <summary>What the index is made with. The query itself is kept by the percolator, so that the source need not hold it a second time.</summary>
    public static Node Index(int shards) => Dsl.Of(
        ("settings", Dsl.Of(("number_of_shards", shards), ("number_of_replicas", 0), ("refresh_interval", "-1"))),
        ("mappings", Dsl.Of(("dynamic", "strict"), ("_source", Dsl.Of(("excludes", new[] { "query" }))), ("properties", Properties()))));

    private static Node Properties() => Dsl.Of(
        ("key", Keyword), ("kinds", Keyword), ("months", Keyword), ("free", Keyword), ("first", Integer), ("last", Integer), ("pupils", Integer),
        ("easting", Integer), ("northing", Integer), ("west", Integer), ("east", Integer), ("south", Integer), ("north", Integer),
        ("query", Dsl.Of(("type", "percolator"))), ("years", Keyword), ("access", Keyword), ("where", Keyword), ("dated", Keyword), ("days", Integer),
        ("number", Long), ("at", Long), ("built", Long));
}
