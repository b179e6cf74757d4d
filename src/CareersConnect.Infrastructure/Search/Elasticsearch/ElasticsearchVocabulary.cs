using System.Text.Json;
using System.Text.RegularExpressions;
using CareersConnect.Application.Offers.Search.Words;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>The stems of the cluster's offers, counted over those that are there now (a suggester would count what was removed, and guess).</summary>
/// <param name="search">Sends a body and gives the answer.</param>
internal sealed partial class ElasticsearchVocabulary(Func<Node, CancellationToken, Task<JsonElement>> search) : IVocabulary
{
    /// <summary>As many stems as begin alike. Several shards add up exactly when each gives all that it has.</summary>
    private const int MostAlike = 10_000;

    public async ValueTask<StemCounts> CountAsync(IReadOnlyCollection<string> stems, CancellationToken cancellationToken)
    {
        var answer = await search(
            Dsl.Of(("size", 0), ("track_total_hits", true), ("query", Dsl.Exists("tie")), ("aggs", Aggregation("filters", ("filters", stems.Select(stem => Dsl.Term("stems", Tokens.Of(stem))).ToArray())))),
            cancellationToken);
        return new StemCounts(ElasticsearchAnswers.Total(answer), stems.Zip(Buckets(answer), (stem, bucket) => KeyValuePair.Create(stem, FacetAnswer.Count(bucket))).ToDictionary(StringComparer.Ordinal));
    }

    public async ValueTask<IReadOnlyList<string>> BeginningWithAsync(string beginning, int most, CancellationToken cancellationToken)
    {
        var answer = await search(Stems($"{Escaped(beginning)}.*", ("size", most), ("shard_size", MostAlike), ("order", new[] { Dsl.Of(("_count", "desc")), Dsl.Of(("_key", "asc")) })), cancellationToken);
        return [.. Buckets(answer).Select(bucket => (Stem: bucket.GetProperty("key").GetString()!, Having: FacetAnswer.Count(bucket)))
            .OrderByDescending(one => one.Having).ThenBy(one => one.Stem, StringComparer.Ordinal).Take(most).Select(one => one.Stem)];
    }

    public async ValueTask<IReadOnlyList<string>> NearAsync(string stem, int slips, CancellationToken cancellationToken)
    {
        var rest = stem.Length - 1;
        var answer = await search(Stems(FormattableString.Invariant($"{Escaped(stem[..1])}.{{{Math.Max(0, rest - slips - 1)},{rest + slips}}}"), ("size", MostAlike)), cancellationToken);
        return [.. Buckets(answer).Select(bucket => bucket.GetProperty("key").GetString()!).Where(other => Slips.Between(stem, other, slips) is not null)];
    }

    public async ValueTask<bool> AnyAnswersAsync(TermQuery query, CancellationToken cancellationToken) =>
        ElasticsearchAnswers.Total(await search(Dsl.Of(("size", 0), ("track_total_hits", 1), ("terminate_after", 1), ("query", WordQueries.Answers(query))), cancellationToken)) > 0;

    private static Node Stems(string pattern, params (string Name, object? Value)[] more) =>
        Dsl.Of(("size", 0), ("track_total_hits", false), ("aggs", Aggregation("terms", [("field", "stems"), ("include", pattern), .. more])));

    private static Node Aggregation(string kind, params (string Name, object? Value)[] members) => Dsl.Of(("found", Dsl.Of((kind, Dsl.Of(members)))));

    private static IEnumerable<JsonElement> Buckets(JsonElement answer) => answer.GetProperty("aggregations").GetProperty("found").GetProperty("buckets").EnumerateArray();

    /// <summary>What means something in a pattern of the cluster's means itself. Stems hold none of it; this is the second lock.</summary>
    private static string Escaped(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex(@"[.?+*|{}\[\]()""\\#@&<>~^$-]", RegexOptions.None, 1000)]
    private static partial Regex Special();
}
