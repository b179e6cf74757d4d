using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using CareersConnect.Testing;
using CareersConnect.Testing.Search;

namespace CareersConnect.Benchmarks.Search;

/// <summary>
/// The engine on a cluster: the contract, the contract under faults, each fault by itself, the comparison with the reference engine, and the percolator's open requests, all on the strict local server; on a real cluster too where
/// CAREERSCONNECT_ELASTICSEARCH names one. Every request can be kept in a file, to be replayed against a cluster elsewhere.
/// </summary>
internal sealed class ElasticsearchProof : IBenchmark
{
    private const string Tests = "CareersConnect.Application.Tests";

    private static readonly string[] Requests = ["PercolatedRequestsTests", "OpenRequestsOnAClusterTests", "OpenRequestsUnderFaultsTests", "PercolatedRequestsLiveTests"];

    private static readonly string[] Classes =
        ["ElasticsearchOfferIndexTests", "ElasticsearchUnderFaultsTests", "ElasticsearchFaultTests", "ElasticsearchAgainstReferenceTests", "ElasticsearchConnectionTests", "StrictClusterTests", "ElasticsearchLiveTests", "ElasticsearchLiveAgainstReferenceTests", .. Requests];

    public string Name => "elasticsearch";

    public string Purpose => "the engine on a search cluster, on a strict local server (--record FILE keeps every request; --short)";

    public async Task<int> RunAsync(string[] arguments)
    {
        var at = Array.IndexOf(arguments, "--record");
        if (at >= 0 && at + 1 >= arguments.Length)
        {
            await Console.Error.WriteLineAsync("Name a file behind --record.");
            return 2;
        }

        var record = Path.GetFullPath(at >= 0 ? arguments[at + 1] : Path.Combine(Path.GetTempPath(), $"careersconnect-requests-{Guid.NewGuid():N}.ndjson"));
        var results = Path.Combine(Path.GetTempPath(), $"careersconnect-elasticsearch-{Guid.NewGuid():N}.xml");
        File.Delete(record);
        var built = await RunAsync("dotnet", ["build", Path.Combine(Repository.Root, "tests", Tests), "-c", "Release", "-v", "q", "--nologo"], record);
        string[] only = [.. Classes.SelectMany(name => new[] { "-class", $"{Tests}.{(Requests.Contains(name) ? "Matching" : "Offers.Search")}.{name}" }), .. arguments.Contains("--short") ? new[] { "-trait-", "Kind=Long" } : []];
        var ran = built != 0 ? built
            : await RunAsync("dotnet", [Path.Combine(Repository.Root, "tests", Tests, "bin", "Release", "net10.0", $"{Tests}.dll"), "-xml", results, "-parallel", "none", .. only], record);
        return await TellAsync(ran, results, record, isKept: at >= 0);
    }

    private static async Task<int> TellAsync(int ran, string results, string record, bool isKept)
    {
        var tests = File.Exists(results) ? XDocument.Load(results).Descendants("test").ToList() : [];
        int Count(string outcome, string kind = "") => tests.Count(test => (string?)test.Attribute("result") == outcome && ((string?)test.Attribute("type"))!.EndsWith(kind, StringComparison.Ordinal));
        foreach (var name in Classes)
        {
            await Console.Out.WriteLineAsync($"{name,-36} passed {Count("Pass", name),4}   failed {Count("Fail", name),3}   skipped {Count("Skip", name),3}");
        }

        var (requests, faults, invalid) = (0, 0, 0);
        await foreach (var line in File.Exists(record) ? File.ReadLinesAsync(record) : AsyncEnumerable.Empty<string>())
        {
            using var request = JsonDocument.Parse(line);
            requests++;
            faults += request.RootElement.GetProperty("fault").ValueKind == JsonValueKind.Null ? 0 : 1;
            invalid += request.RootElement.GetProperty("invalid").GetBoolean() ? 1 : 0;
        }

        File.Delete(results);
        if (!isKept)
        {
            File.Delete(record);
        }

        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
        {
            cases = Count("Pass") + Count("Fail"), differences = Count("Fail"), skipped = Count("Skip"), requests, requests_with_faults = faults, invalid_requests = invalid,
            specification = PublishedSpecification.Here is not null, live = Count("Pass", "ElasticsearchLiveTests") > 0,
        }));
        return ran == 0 && tests.Count > 0 && invalid == 0 && Count("Fail") == 0 ? 0 : 1;
    }

    /// <summary>Runs a program; what it says goes to the standard error, so that the last line of the output is the proof's own.</summary>
    private static async Task<int> RunAsync(string program, string[] arguments, string record)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["CAREERSCONNECT_ELASTICSEARCH_RECORD"] = record;
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            await Console.Error.WriteLineAsync(line);
        }

        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
