using System.Diagnostics;
using System.Text.Json;

namespace CareersConnect.Testing.Search;

/// <summary>
/// The published specification of the cluster's interface: the file that Elastic's own request converter carries (npm, tests/elasticsearch). Where it cannot be had, the strict server's own lists stand
/// alone. It says more than any one version: what is allowed here can still be too new for a cluster.
/// </summary>
public sealed class PublishedSpecification
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "elasticsearch");
    private static readonly Lazy<PublishedSpecification?> Read = new(Load);
    private readonly Dictionary<string, JsonElement> _endpoints;
    private readonly SpecificationTypes _types;

    private PublishedSpecification(JsonElement schema)
    {
        _endpoints = schema.GetProperty("endpoints").EnumerateArray().Where(endpoint => endpoint.TryGetProperty("request", out var request) && request.ValueKind == JsonValueKind.Object)
            .ToDictionary(endpoint => endpoint.GetProperty("name").GetString()!, endpoint => endpoint.GetProperty("request"), StringComparer.Ordinal);
        _types = new SpecificationTypes(schema.GetProperty("types"));
    }

    /// <summary>The specification, or null where it is not on this machine.</summary>
    public static PublishedSpecification? Here => Read.Value;

    /// <summary>What of a request's parameters or body is not as published; null for nothing.</summary>
    /// <param name="endpoint">Its name in the specification.</param>
    /// <param name="parameters">The names after the question mark.</param>
    /// <param name="body">The body; null for none.</param>
    public string? Problem(string endpoint, IEnumerable<string> parameters, JsonElement? body)
    {
        var request = _types.Find(_endpoints[endpoint]);
        var known = request.GetProperty("query").EnumerateArray().Select(one => one.GetProperty("name").GetString()).ToHashSet(StringComparer.Ordinal);
        return parameters.FirstOrDefault(name => !known.Contains(name)) is { } unknown ? $"{endpoint} has no parameter \"{unknown}\"" : body is { } given ? Problem(request, given) : null;
    }

    /// <summary>What of a line of a bulk request is not as published.</summary>
    public string? ProblemOfLine(JsonElement line) => _types.Problem("_global.bulk", "OperationContainer", line);

    /// <summary>What of a query by itself is not as published.</summary>
    public string? ProblemOfQuery(JsonElement query) => _types.Problem("_types.query_dsl", "QueryContainer", query);

    private string? Problem(JsonElement request, JsonElement given) => request.GetProperty("body").GetProperty("kind").GetString() switch
    {
        "properties" => _types.ProblemOfMembers(request.GetProperty("body"), given, "body"),
        "value" => _types.Problem(request.GetProperty("body").GetProperty("value"), given, "body"),
        _ => "no body is expected",
    };

    private static PublishedSpecification? Load()
    {
        var file = Path.Combine(Folder, "node_modules", "@elastic", "request-converter", "dist", "schema.json");
        if (!File.Exists(file))
        {
            Fetch();
        }

        return File.Exists(file) ? new PublishedSpecification(JsonDocument.Parse(File.ReadAllBytes(file)).RootElement) : null;
    }

    private static void Fetch()
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            _ = npm.StandardOutput.ReadToEndAsync();
            npm.StandardError.ReadToEnd();
            npm.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Without Node.js there is no specification.
        }
    }
}
