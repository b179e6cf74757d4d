using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CareersConnect.Testing.Search;

/// <summary>The paths that are known, and what they do.</summary>
internal sealed class ClusterRequests
{
    private readonly Dictionary<string, ClusterIndex> _indices = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => [.. _indices.Keys];

    public (int Status, object Answer) Answer(HttpRequest request, byte[] body, ClusterFault? fault)
    {
        CheckHead(request, body);
        var parts = request.Path.Value!.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        return (request.Method, parts) switch
        {
            ("PUT", [var name]) when !name.StartsWith('_') => Create(name, Checked(request, "indices.create", body)),
            ("DELETE", [var name]) => Delete(request, name),
            ("PUT", [var name, "_settings"]) => Set(name, Checked(request, "indices.put_settings", body)),
            ("POST", [var name, "_refresh"]) => Refresh(request, name),
            ("GET", ["_alias", var alias]) => Aliased(request, alias),
            ("GET", [var pattern, "_alias"]) => Everything(request, pattern),
            ("POST", ["_aliases"]) => Swap(Checked(request, "indices.update_aliases", body)),
            ("POST", [var name, "_bulk"]) => new ClusterBulk(name, request, fault).Answer(Find(name), body),
            ("POST", [var name, "_search"]) => (200, new ClusterSearch(Find(name).Mapping, Find(name).Found).Answer(Checked(request, "search", body, "allow_partial_search_results"))),
            ("GET", [var name, "_doc", var id]) => Get(request, name, id),
            ("PUT", [var name, "_doc", var id]) => Put(request, Find(name), id, Checked(request, "index", body, "version", "version_type")),
            _ => throw new InvalidRequestException($"No handler for {request.Method} {request.Path}."),
        };
    }

    /// <summary>Only the parameters that are known.</summary>
    public static void Parameters(HttpRequest request, params string[] known)
    {
        if (request.Query.Keys.FirstOrDefault(key => !known.Contains(key)) is { } unknown)
        {
            throw new InvalidRequestException($"request contains unrecognized parameter: [{unknown}]", type: "illegal_argument_exception");
        }
    }

    private static void CheckHead(HttpRequest request, byte[] body)
    {
        var wanted = body.Length == 0 ? null : request.Path.Value!.EndsWith("/_bulk", StringComparison.Ordinal) ? "application/x-ndjson" : "application/json";
        if (request.ContentType != wanted)
        {
            throw new InvalidRequestException($"Content-Type header [{request.ContentType}] is not supported", 406, "media_type_header_exception");
        }
    }

    /// <summary>A body that the published specification allows.</summary>
    private static JsonElement Checked(HttpRequest request, string endpoint, byte[] body, params string[] parameters)
    {
        Parameters(request, parameters);
        var json = StrictJson.Parse(body);
        Published(request, endpoint, json);
        return json;
    }

    /// <summary>Refuses what is not as published.</summary>
    public static void Published(HttpRequest request, string endpoint, JsonElement? body)
    {
        if (PublishedSpecification.Here?.Problem(endpoint, request.Query.Keys, body) is { } problem)
        {
            throw new InvalidRequestException($"Not as published: {problem}");
        }
    }

    private ClusterIndex Find(string name) => _indices.GetValueOrDefault(name) ?? _indices.Values.FirstOrDefault(index => index.Aliases.Contains(name))
        ?? throw new InvalidRequestException($"no such index [{name}]", 404, "index_not_found_exception");

    private ClusterIndex Concrete(string name) => _indices.GetValueOrDefault(name) ?? throw new InvalidRequestException($"no such index [{name}]", 404, "index_not_found_exception");

    private (int, object) Create(string name, JsonElement body)
    {
        if (name.Any(char.IsUpper) || name.IndexOfAny(['*', '?', '"', '<', '>', '|', ' ', ',', '#', ':', '\\']) >= 0)
        {
            throw new InvalidRequestException("Invalid index name.", type: "invalid_index_name_exception");
        }

        return _indices.TryAdd(name, new ClusterIndex(body)) ? (200, new { acknowledged = true, shards_acknowledged = true, index = name })
            : (400, StrictCluster.Error("resource_already_exists_exception", 400));
    }

    private (int, object) Delete(HttpRequest request, string name)
    {
        Parameters(request);
        Concrete(name);
        _indices.Remove(name);
        return (200, new { acknowledged = true });
    }

    private (int, object) Set(string name, JsonElement body)
    {
        Concrete(name).Set(body);
        return (200, new { acknowledged = true });
    }

    private (int, object) Refresh(HttpRequest request, string name)
    {
        Parameters(request);
        Find(name).Refresh();
        return (200, new { _shards = new { total = 1, successful = 1, failed = 0 } });
    }

    private (int, object) Aliased(HttpRequest request, string alias)
    {
        Parameters(request);
        var named = _indices.Where(index => index.Value.Aliases.Contains(alias)).ToDictionary(index => index.Key, _ => (object)new { aliases = new Dictionary<string, object> { [alias] = new { } } });
        return named.Count == 0 ? (404, new { error = $"alias [{alias}] missing", status = 404 }) : (200, named);
    }

    private (int, object) Everything(HttpRequest request, string pattern)
    {
        Parameters(request);
        var start = pattern.EndsWith('*') ? pattern[..^1] : throw new InvalidRequestException("Only a pattern is known here.");
        return (200, _indices.Where(index => index.Key.StartsWith(start, StringComparison.Ordinal)).ToDictionary(index => index.Key, index => new { aliases = index.Value.Aliases.ToDictionary(alias => alias, _ => new { }) }));
    }

    private (int, object) Swap(JsonElement body)
    {
        var actions = body.Known("aliases", "actions").Need("aliases", "actions").Items("actions").Select(action => action.Only("action"))
            .Select(action => (action.Name, Index: Concrete(action.Value.Known(action.Name, "index", "alias").Need(action.Name, "index").Text("index")), Alias: action.Value.Need(action.Name, "alias").Text("alias"))).ToList();
        foreach (var (name, index, alias) in actions)
        {
            var done = name switch { "add" => index.Aliases.Add(alias) || true, "remove" => index.Aliases.Remove(alias), _ => throw new InvalidRequestException($"An unknown action \"{name}\".") };
            if (!done)
            {
                throw new InvalidRequestException($"aliases [{alias}] missing", 404, "aliases_not_found_exception");
            }
        }

        return (200, new { acknowledged = true, errors = false });
    }

    private (int, object) Get(HttpRequest request, string name, string id)
    {
        Parameters(request);
        return Find(name).Get(id) is { } document ? (200, new { _id = id, _version = document.Version, _index = _indices.First(one => one.Value == Find(name)).Key, found = true, _source = document.Source }) : (404, new { _id = id, found = false });
    }

    private static (int, object) Put(HttpRequest request, ClusterIndex index, string id, JsonElement body)
    {
        if (request.Query["version_type"] != "external_gte" || !long.TryParse(request.Query["version"], out var version) || version < 0)
        {
            throw new InvalidRequestException("Versions come from outside here.");
        }

        var status = index.Write(id, version, body);
        return (status, status == 409 ? StrictCluster.Error("version_conflict_engine_exception", 409) : new { _id = id, _version = version });
    }
}
