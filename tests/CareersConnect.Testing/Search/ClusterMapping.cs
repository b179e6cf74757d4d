using System.Text;
using System.Text.Json;

namespace CareersConnect.Testing.Search;

/// <summary>The fields of an index, and documents held to them: "dynamic" is strict, so an unknown field is refused.</summary>
internal sealed class ClusterMapping
{
    private const int LongestTerm = 32_766;

    private const int LongestToken = 255;

    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _excluded = new(StringComparer.Ordinal);

    public ClusterMapping(JsonElement mappings)
    {
        mappings.Known("mappings", "dynamic", "_source", "properties");
        if (mappings.Need("mappings", "dynamic").Text("dynamic") != "strict")
        {
            throw new InvalidRequestException("Only strict mappings are known here.");
        }

        foreach (var name in mappings.Need("mappings", "_source").Known("_source", "excludes").Need("_source", "excludes").Items("excludes"))
        {
            _excluded.Add(name.Text("excludes"));
        }

        foreach (var property in mappings.Need("mappings", "properties").EnumerateObject())
        {
            _fields.Add(property.Name, Field.Of(property));
        }
    }

    /// <summary>A field of one of these types that can be searched.</summary>
    public void Need(string name, params string[] types)
    {
        if (!_fields.TryGetValue(name, out var field) || !types.Contains(field.Type) || !field.IsIndexed)
        {
            throw new InvalidRequestException($"No field \"{name}\" that can be searched as {string.Join(" or ", types)}.", type: "query_shard_exception");
        }
    }

    /// <summary>A field whose values are kept by document: for scripts, sorting and counts.</summary>
    public void NeedValues(string name, params string[] types)
    {
        Need(name, types);
        if (!_fields[name].HasValues)
        {
            throw new InvalidRequestException($"The values of \"{name}\" are not kept.", type: "illegal_argument_exception");
        }
    }

    public string TypeOf(string name) => _fields.TryGetValue(name, out var field) ? field.Type : throw new InvalidRequestException($"No field \"{name}\".", type: "query_shard_exception");

    /// <summary>A document that is held against stored queries and kept nowhere.</summary>
    public ClusterDocument Percolated(JsonElement source) => source.ValueKind != JsonValueKind.Object ? throw new InvalidRequestException("A percolated document is no object.")
        : source.EnumerateObject().Any(member => _fields.GetValueOrDefault(member.Name)?.Type == "percolator") ? throw new InvalidRequestException("A percolated document with a query in it.")
        : Read("", 0, source);

    /// <summary>A document as it is found.</summary>
    public ClusterDocument Read(string id, long version, JsonElement source)
    {
        var stored = new Dictionary<string, ClusterQuery>(StringComparer.Ordinal);
        var values = new Dictionary<string, IReadOnlySet<object>>(StringComparer.Ordinal);
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in source.EnumerateObject())
        {
            if (!_fields.TryGetValue(member.Name, out var field))
            {
                throw new InvalidRequestException($"mapping set to strict, dynamic introduction of [{member.Name}] is not allowed", type: "strict_dynamic_mapping_exception");
            }

            if (field.Type == "percolator")
            {
                stored[member.Name] = new ClusterQueries(this, isStored: true).Read(AsPublished(member.Value));
                continue;
            }

            IReadOnlyList<JsonElement> items = member.Value.ValueKind == JsonValueKind.Array ? member.Value.Items(member.Name) : [member.Value];
            var read = items.Select(item => Value(field, item)).ToList();
            if (field is { Type: "text", IsIndexed: true })
            {
                phrases[member.Name] = string.Concat(read.Select(text => $"\u0001 {string.Join(' ', Tokens((string)text))} "));
            }

            if (read.Count > 0 && field.IsIndexed && field.Type != "text")
            {
                values[member.Name] = read.ToHashSet();
            }
        }

        return new ClusterDocument(id, version, Shown(source), values, phrases) { Stored = stored };
    }

    private static JsonElement AsPublished(JsonElement query) => PublishedSpecification.Here?.ProblemOfQuery(query) is { } problem ? throw new InvalidRequestException($"Not as published: {problem}") : query;

    public static IEnumerable<string> Tokens(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(token => token.Length <= LongestToken ? token : throw new InvalidRequestException("The tokeniser would cut a token of more than 255 characters."));

    private JsonElement Shown(JsonElement source) => JsonSerializer.SerializeToElement(source.EnumerateObject().Where(member => !_excluded.Contains(member.Name)).ToDictionary(member => member.Name, member => member.Value));

    private static object Value(Field field, JsonElement item) => field.Type switch
    {
        "keyword" => Encoding.UTF8.GetByteCount(item.Text(field.Type)) <= LongestTerm ? item.GetString()! : throw new InvalidRequestException("immense term", type: "illegal_argument_exception"),
        "text" => item.Text(field.Type),
        "boolean" => item.ValueKind is JsonValueKind.True or JsonValueKind.False ? item.GetBoolean() : throw new InvalidRequestException("No boolean."),
        "integer" => (long)checked((int)item.Whole(field.Type)),
        _ => item.Whole(field.Type),
    };

    private sealed record Field(string Type, bool IsIndexed, bool HasValues)
    {
        public static Field Of(JsonProperty property)
        {
            var type = property.Value.Need(property.Name, "type").Text("type");
            _ = type switch
            {
                "text" => property.Value.Known(property.Name, "type", "index", "analyzer", "norms", "position_increment_gap"),
                "keyword" => property.Value.Known(property.Name, "type", "doc_values"),
                "integer" or "long" or "boolean" or "percolator" => property.Value.Known(property.Name, "type"),
                _ => throw new InvalidRequestException($"An unknown type \"{type}\"."),
            };
            var indexed = property.Value.Find("index")?.GetBoolean() ?? true;
            if (type == "text" && indexed && (property.Value.Find("analyzer")?.GetString() != "whitespace" || property.Value.Find("position_increment_gap")?.GetInt32() != 100))
            {
                throw new InvalidRequestException("Texts are read at white space here, with a gap of 100.");
            }

            return new Field(type, indexed, type is not ("text" or "percolator") && (property.Value.Find("doc_values")?.GetBoolean() ?? true));
        }
    }
}

/// <summary>A document as it is found.</summary>
internal sealed record ClusterDocument(string Id, long Version, JsonElement Source, IReadOnlyDictionary<string, IReadOnlySet<object>> Values, IReadOnlyDictionary<string, string> Phrases)
{
    private static readonly IReadOnlySet<object> None = new HashSet<object>();

    /// <summary>The queries that are stored in it, by field.</summary>
    public IReadOnlyDictionary<string, ClusterQuery> Stored { get; init; } = new Dictionary<string, ClusterQuery>(StringComparer.Ordinal);

    public IReadOnlySet<object> Of(string field) => Values.GetValueOrDefault(field, None);

    public long Number(string field) => Of(field) is { Count: 1 } one ? (long)one.Single() : throw new InvalidRequestException($"A script read \"{field}\", of which the document has {Of(field).Count} values.", type: "script_exception");
}
