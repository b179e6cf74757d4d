using System.Text.Json;

namespace CareersConnect.Testing.Search;

/// <summary>Whether a document answers, and with what score: null for not at all. What a cluster would score by its own statistics scores "not a number" here, so that no order can rest on it.</summary>
internal delegate float? ClusterQuery(ClusterDocument document);

/// <summary>Reads queries.</summary>
/// <param name="mapping">The fields.</param>
/// <param name="isStored">Whether the query is one that waits in a document. Of those only what a percolator finds candidates by is known here: words, ranges and what joins them.</param>
internal sealed class ClusterQueries(ClusterMapping mapping, bool isStored = false)
{
    private const float Own = float.NaN;

    /// <summary>How many clauses one search may have: the least that any of the products allows.</summary>
    private const int MostClauses = 1024;

    private int _clauses;

    public ClusterQuery Read(JsonElement query)
    {
        var (name, body) = query.Only("A query");
        if (++_clauses > MostClauses)
        {
            throw new InvalidRequestException("maxClauseCount is set to 1024", type: "too_many_nested_clauses");
        }

        if ((isStored && name is ("script" or "exists" or "percolate" or "match_all")) || (isStored && body.ValueKind == JsonValueKind.Object && body.Find("must_not") is not null))
        {
            throw new InvalidRequestException($"[{name}] in a stored query would be tried for every document.");
        }

        return name switch
        {
            "percolate" => Percolate(body.Known("percolate", "field", "document")),
            "match_all" => All(body),
            "match_none" => None(body),
            "bool" => Bool(body.Known("bool", "must", "filter", "should", "must_not", "minimum_should_match")),
            "dis_max" => Best(body.Known("dis_max", "queries", "tie_breaker")),
            "constant_score" => Constant(body.Known("constant_score", "filter", "boost")),
            "term" => Term(body.Only("term")),
            "terms" => Terms(body.Only("terms")),
            "exists" => Exists(body.Known("exists", "field").Need("exists", "field").Text("field")),
            "range" => Range(body.Only("range")),
            "match_phrase" => Phrase(body.Only("match_phrase")),
            "script" => Script(body.Known("script", "script").Need("script", "script")),
            _ => throw new InvalidRequestException($"unknown query [{name}]"),
        };
    }

    private ClusterQuery Percolate(JsonElement body)
    {
        var (field, document) = (body.Need("percolate", "field").Text("field"), mapping.Percolated(body.Need("percolate", "document")));
        mapping.Need(field, "percolator");
        return waiting => waiting.Stored.TryGetValue(field, out var query) && query(document) is not null ? Own : null;
    }

    private static ClusterQuery All(JsonElement body)
    {
        body.Known("match_all");
        return _ => Own;
    }

    private static ClusterQuery None(JsonElement body)
    {
        body.Known("match_none");
        return _ => null;
    }

    private ClusterQuery Bool(JsonElement body)
    {
        List<ClusterQuery> Some(string name) => body.Find(name) is { } list ? [.. list.Items(name).Select(Read)] : [];
        var (must, filter, should, not) = (Some("must"), Some("filter"), Some("should"), Some("must_not"));
        var least = body.Find("minimum_should_match")?.Whole("minimum_should_match") ?? 0;
        if (should.Count > 0 != least > 0)
        {
            throw new InvalidRequestException("\"should\" goes with \"minimum_should_match\" here.");
        }

        return document =>
        {
            double sum = 0;
            foreach (var query in must)
            {
                if (query(document) is not { } score)
                {
                    return null;
                }

                sum += score;
            }

            if (filter.Exists(query => query(document) is null) || not.Exists(query => query(document) is not null))
            {
                return null;
            }

            var met = 0;
            foreach (var score in should.Select(query => query(document)).OfType<float>())
            {
                met++;
                sum += score;
            }

            return met >= least ? (float)sum : null;
        };
    }

    private ClusterQuery Best(JsonElement body)
    {
        var queries = body.Need("dis_max", "queries").Items("queries").Select(Read).ToList();
        if (body.Need("dis_max", "tie_breaker").Real("tie_breaker") != 0)
        {
            throw new InvalidRequestException("A tie breaker other than 0 would break whole numbers.");
        }

        return document => queries.Select(query => query(document)).Max();
    }

    private ClusterQuery Constant(JsonElement body)
    {
        var filter = Read(body.Need("constant_score", "filter"));
        var boost = (float)body.Need("constant_score", "boost").Real("boost");
        return boost is >= 0 and < 1 << 24 ? document => filter(document) is null ? null : boost : throw new InvalidRequestException("A boost that single precision does not hold.");
    }

    private ClusterQuery Term((string Field, JsonElement Body) term)
    {
        var value = Value(term.Field, term.Body.Known("term", "value").Need("term", "value"));
        return document => document.Of(term.Field).Contains(value) ? Own : null;
    }

    private ClusterQuery Terms((string Field, JsonElement Body) terms)
    {
        var values = terms.Body.Items("terms").Select(item => Value(terms.Field, item)).ToList();
        return document => values.Exists(document.Of(terms.Field).Contains) ? Own : null;
    }

    private ClusterQuery Exists(string field)
    {
        mapping.NeedValues(field, "keyword", "integer", "long", "boolean");
        return document => document.Of(field).Count > 0 ? Own : null;
    }

    private ClusterQuery Range((string Field, JsonElement Body) range)
    {
        mapping.Need(range.Field, "integer", "long");
        range.Body.Known("range", "gte", "lte");
        var (least, most) = (range.Body.Find("gte")?.Whole("gte") ?? long.MinValue, range.Body.Find("lte")?.Whole("lte") ?? long.MaxValue);
        return document => document.Of(range.Field).Any(value => (long)value >= least && (long)value <= most) ? Own : null;
    }

    private ClusterQuery Phrase((string Field, JsonElement Body) phrase)
    {
        mapping.Need(phrase.Field, "text");
        var words = $" {string.Join(' ', ClusterMapping.Tokens(phrase.Body.Known("match_phrase", "query").Need("match_phrase", "query").Text("query")))} ";
        return document => document.Phrases.TryGetValue(phrase.Field, out var text) && text.Contains(words, StringComparison.Ordinal) ? Own : null;
    }

    private static ClusterQuery Script(JsonElement script)
    {
        var run = ClusterScripts.Of(script);
        return document => run(document) != 0 ? Own : null;
    }

    private object Value(string field, JsonElement value)
    {
        mapping.Need(field, "keyword", "boolean");
        return mapping.TypeOf(field) == "keyword" ? value.Text(field)
            : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw new InvalidRequestException($"\"{field}\" is true or false.");
    }
}
