using System.Diagnostics;
using System.Text.Json;
using CareersConnect.Testing;
using CareersConnect.Testing.Search;

namespace CareersConnect.Benchmarks.Journeys;

/// <summary>The journeys of the main job, through the real pages in Chromium: a talk, a visit, a provider slot, an Enterprise Adviser's offer; each with scripts and without; with the offers on a search cluster where --cluster says so or CAREERSCONNECT_ELASTICSEARCH names one. What it prints is what the journeys wrote down at their ends.</summary>
internal sealed class JourneysProof : IBenchmark
{
    private const string Tests = "CareersConnect.Browser.Tests";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string Name => "journeys";

    public string Purpose => "the main job, end to end, in Chromium (--short: with scripts only; --cluster: searches go to a strict local server, or to the cluster in CAREERSCONNECT_ELASTICSEARCH)";

    public async Task<int> RunAsync(string[] arguments)
    {
        var written = Path.Combine(Path.GetTempPath(), $"careersconnect-journeys-{Guid.NewGuid():N}.jsonl");
        var live = Environment.GetEnvironmentVariable("CAREERSCONNECT_ELASTICSEARCH") is { Length: > 0 } address ? new Uri(address) : null;
        await using var strict = live is null && arguments.Contains("--cluster") ? await StrictCluster.StartAsync() : null;
        var cluster = live ?? strict?.Address;
        var built = await RunAsync("dotnet", ["build", Path.Combine(Repository.Root, "tests", Tests), "-c", "Release", "-v", "q", "--nologo"]);
        string[] only = arguments.Contains("--short") ? ["-trait-", "Kind=Long"] : [];
        var ran = built != 0 ? built
            : await RunAsync("dotnet", [Path.Combine(Repository.Root, "tests", Tests, "bin", "Release", "net10.0", $"{Tests}.dll"), "-namespace", $"{Tests}.Journeys", "-parallel", "none", .. only], written, cluster);
        Result[] results = File.Exists(written) ? [.. (await File.ReadAllLinesAsync(written)).Select(line => JsonSerializer.Deserialize<Result>(line, Json)!)] : [];
        File.Delete(written);
        foreach (var result in results)
        {
            await Console.Out.WriteLineAsync($"{result.Journey}{(result.Scripts ? "" : ", without scripts")}: {(result.Passed ? "passed" : "FAILED")}, {result.Pages} pages, {result.AxeViolations} axe violations, {result.Seconds} s");
        }

        var summary = new { engine = live is not null ? "live cluster" : strict is not null ? "strict local server" : "embedded", invalid_requests = strict?.Invalid.Count ?? 0, journeys = results.Length, passed = results.Count(result => result.Passed), axe_violations = results.Sum(result => result.AxeViolations) };
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(summary));
        return ran == 0 && summary is { journeys: > 0, axe_violations: 0, invalid_requests: 0 } && summary.passed == summary.journeys ? 0 : 1;
    }

    /// <summary>Runs a program; what it says goes to the standard error, so that the last line of the output is the proof's own.</summary>
    private static async Task<int> RunAsync(string program, string[] arguments, string? results = null, Uri? cluster = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["CAREERSCONNECT_JOURNEYS"] = results ?? "";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        if (cluster is not null)
        {
            start.Environment["Search__Engine"] = "Elasticsearch";
            start.Environment["Search__Elasticsearch__Address"] = cluster.ToString();
            start.Environment["Search__Elasticsearch__ApiKey"] = Environment.GetEnvironmentVariable("CAREERSCONNECT_ELASTICSEARCH_KEY") ?? "";
            start.Environment["Search__Elasticsearch__AllowPlain"] = "true";
            start.Environment["Search__Elasticsearch__Replicas"] = "0";
        }

        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            await Console.Error.WriteLineAsync(line);
        }

        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private sealed record Result(string Journey, bool Scripts, bool Passed, int Pages, int AxeViolations, double Seconds);
}
