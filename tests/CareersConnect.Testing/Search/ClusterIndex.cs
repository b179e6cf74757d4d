using System.Text.Json;

namespace CareersConnect.Testing.Search;

/// <summary>One index: what was written, and what of it can be found since the last refresh.</summary>
internal sealed class ClusterIndex
{
    private readonly Dictionary<string, (long Version, ClusterDocument? Document)> _written = new(StringComparer.Ordinal);
    private List<ClusterDocument> _found = [];

    public ClusterIndex(JsonElement body)
    {
        body.Known("The index", "settings", "mappings");
        var settings = body.Need("The index", "settings").Known("settings", "number_of_shards", "number_of_replicas", "refresh_interval");
        if (settings.Need("settings", "number_of_shards").Whole("number_of_shards") < 1)
        {
            throw new InvalidRequestException("An index has a shard.", type: "illegal_argument_exception");
        }

        Mapping = new ClusterMapping(body.Need("The index", "mappings"));
    }

    public ClusterMapping Mapping { get; }

    public HashSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    public bool IsOpenForRefresh { get; private set; }

    public IReadOnlyList<ClusterDocument> Found => _found;

    public ClusterDocument? Get(string id) => _written.GetValueOrDefault(id).Document;

    /// <summary>Settings that can change while it serves.</summary>
    public void Set(JsonElement body)
    {
        var settings = body.Known("settings", "index").Need("settings", "index").Known("index", "number_of_replicas", "refresh_interval");
        settings.Need("index", "number_of_replicas").Whole("number_of_replicas");
        IsOpenForRefresh = settings.Need("index", "refresh_interval").Text("refresh_interval") != "-1";
    }

    public void Refresh() => _found = [.. _written.Values.Select(one => one.Document).OfType<ClusterDocument>()];

    /// <summary>Writes one document, or its end, under a version from outside.</summary>
    /// <returns>The status that a cluster gives.</returns>
    public int Write(string id, long version, JsonElement? source)
    {
        var known = _written.TryGetValue(id, out var before);
        if (known && version < before.Version)
        {
            return 409;
        }

        var document = source is { } given ? Mapping.Read(id, version, given) : null;
        _written[id] = (version, document);
        return document is null ? (before.Document is null ? 404 : 200) : before.Document is null ? 201 : 200;
    }
}
