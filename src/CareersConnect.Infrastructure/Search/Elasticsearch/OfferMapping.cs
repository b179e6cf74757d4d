using CareersConnect.Application.Offers.Search;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>
/// The index's fields. Nothing is analysed by the cluster: stems come ready. "stems" answers whether a stem is there and how many offers have it, "words" answers phrases, "impacts" the score.
/// </summary>
internal static class OfferMapping
{
    /// <summary>Rises whenever the fields, the stemmer or the score change. It stands in the names, so that an old and a new version of the host can serve at the same time.</summary>
    public const int Schema = 3;

    private static readonly Node Keyword = Dsl.Of(("type", "keyword"));
    private static readonly Node Integer = Dsl.Of(("type", "integer"));
    private static readonly Node Boolean = Dsl.Of(("type", "boolean"));
    private static readonly Node Stored = Dsl.Of(("type", "text"), ("index", false));

    /// <summary>What an index is made with: no copies and no refresh until it is filled.</summary>
    public static Node Index(int shards) => Dsl.Of(
        ("settings", Dsl.Of(("number_of_shards", shards), ("number_of_replicas", 0), ("refresh_interval", "-1"))),
        ("mappings", Dsl.Of(("dynamic", "strict"), ("_source", Dsl.Of(("excludes", new[] { "stems", "words", "impacts" }))), ("properties", Properties()))));

    /// <summary>What it is set to when it is filled.</summary>
    public static Node Filled(int replicas) => Dsl.Of(("index", Dsl.Of(("number_of_replicas", replicas), ("refresh_interval", "1s"))));

    /// <summary>The document that says how far it is.</summary>
    public static Node Of(LogPosition position) => Dsl.Of(("log", position.Log), ("number", position.Number));

    private static Node Properties() => Dsl.Of(
        ("key", Keyword), ("tie", Dsl.Of(("type", "long"))), ("organisation", Keyword), ("title", Stored), ("description", Stored),
        ("stems", Keyword), ("words", Dsl.Of(("type", "text"), ("analyzer", "whitespace"), ("norms", false), ("position_increment_gap", 100))),
        ("impacts", Dsl.Of(("type", "keyword"), ("doc_values", false))),
        ("type", Keyword), ("years", Keyword), ("audience", Keyword), ("ways", Keyword), ("access", Keyword), ("content", Keyword), ("size", Keyword), ("language", Keyword),
        ("benchmarks", Keyword), ("sectors", Keyword), ("subjects", Keyword), ("alone", Boolean), ("stem", Boolean), ("free", Boolean),
        ("easting", Integer), ("northing", Integer), ("travel", Integer), ("days", Integer), ("soon", Integer), ("askBy", Integer), ("published", Integer),
        ("weekdays", Integer), ("arrangedFrom", Integer), ("arrangedUntil", Integer),
        ("log", Keyword), ("number", Dsl.Of(("type", "long"))));
}
