using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>The few words of the query language that this engine uses: those that Elasticsearch 8 and 9 and OpenSearch 2 and 3 understand alike. A node can stand in several places of one body.</summary>
internal static class Dsl
{
    public static readonly Node Everything = Of(("match_all", Of()));

    public static readonly Node Nothing = Of(("match_none", Of()));

    public static Node Of(params (string Name, object? Value)[] members) => members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);

    public static Node Term(string field, object value) => Of(("term", Of((field, Of(("value", value))))));

    public static Node Terms(string field, IEnumerable<string> values) => Of(("terms", Of((field, values.ToArray()))));

    public static Node Exists(string field) => Of(("exists", Of(("field", field))));

    public static Node AtLeast(string field, long least) => Of(("range", Of((field, Of(("gte", least))))));

    public static Node AtMost(string field, long most) => Of(("range", Of((field, Of(("lte", most))))));

    public static Node Between(string field, long least, long most) => Of(("range", Of((field, Of(("gte", least), ("lte", most))))));

    /// <summary>All of them, without a score.</summary>
    public static Node All(params IEnumerable<Node?> nodes) => nodes.OfType<Node>().ToArray() switch
    {
        [] => Everything,
        [var only] => only,
        var several => Of(("bool", Of(("filter", several)))),
    };

    /// <summary>Any of them.</summary>
    public static Node Any(params IEnumerable<Node> nodes) => nodes.ToArray() switch
    {
        [] => Nothing,
        [var only] => only,
        var several => Of(("bool", Of(("should", several), ("minimum_should_match", 1)))),
    };

    public static Node Not(Node node) => Of(("bool", Of(("must_not", new[] { node }))));

    public static Node Script(string source, Node parameters) => Of(("script", Of(("script", Source(source, parameters)))));

    public static Node Source(string source, Node parameters) => Of(("lang", "painless"), ("source", source), ("params", parameters));

    /// <summary>Scores the best of them.</summary>
    public static Node Best(IReadOnlyList<Node> nodes) => nodes.Count == 1 ? nodes[0] : Of(("dis_max", Of(("queries", nodes), ("tie_breaker", 0))));
}
