using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Infrastructure.Search.Embedded;
using CareersConnect.Testing;
using CareersConnect.Testing.Search;

namespace CareersConnect.Benchmarks.Search;

/// <summary>How long an index takes that is built from the database: reading alone, all of it, and how much sooner a file is read. What the file gives answers as what was built.</summary>
public sealed class RebuildBenchmark : IBenchmark
{
    private const double SecondsGoal = 20;
    private const double ReadyGoal = 1;
    private const double RatioGoal = 20;

    private static readonly DateTime Now = NationalOffers.Today.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);

    /// <inheritdoc />
    public string Name => "rebuild";

    /// <inheritdoc />
    public string Purpose => "how long an index takes that is built from the database, against reading its file (--offers, --seed)";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] arguments)
    {
        if (SearchArguments.Read(arguments) is not { } told)
        {
            return 2;
        }

        using var database = new TestDatabase();
        var country = new NationalOffers(told.Seed);
        CountryDatabase.Fill(database.Connection, country, told.Offers);
        var path = $"{database.Path}.index";
        using var built = Engines.Index(path);
        var read = await MeasureAsync(() => ReadAsync(database));
        var all = await MeasureAsync(() => BuildAsync(database, built));
        var saved = await MeasureAsync(() => Task.Run(built.Save));
        using var kept = Engines.Index(path);
        var ready = new List<double> { (await MeasureAsync(() => kept.PositionAsync(CancellationToken.None))).Seconds };
        for (var round = 0; round < 2; round++)
        {
            using var again = Engines.Index(path);
            ready.Add((await MeasureAsync(() => again.PositionAsync(CancellationToken.None))).Seconds);
        }

        return await TellAsync(told, (read, all, saved, ready.Order().ElementAt(1)), new FileInfo(path).Length / 1_048_576.0, await DifferencesAsync(country, told.Seed, built, kept));
    }

    private static async Task<int> TellAsync(SearchArguments told, (Took Read, Took All, Took Saved, double Ready) took, double megabytes, int differences)
    {
        var ratio = took.All.Seconds / took.Ready;
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{told.Offers:N0} offers: read alone {took.Read}; read and built {took.All}; written {took.Saved} ({megabytes:0} MB); ready from the file {took.Ready:0.00} s, {ratio:0}x sooner; at most {Peak():0} MB"));
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
        {
            benchmark = "rebuild", offers = told.Offers, seed = told.Seed, read_s = Math.Round(took.Read.Seconds, 2), rebuild_s = Math.Round(took.All.Seconds, 2), read_cpu_s = Math.Round(took.Read.Cpu, 2),
            build_cpu_s = Math.Round(took.All.Cpu - took.Read.Cpu, 2), written_s = Math.Round(took.Saved.Seconds, 2), ready_s = Math.Round(took.Ready, 3), snapshot_ratio = Math.Round(ratio, 1),
            megabytes = Math.Round(megabytes), peak_mb = Math.Round(Peak()), differences,
        }));
        return took.All.Seconds <= SecondsGoal && took.Ready <= ReadyGoal && ratio >= RatioGoal && differences == 0 ? 0 : 1;
    }

    private static async Task ReadAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await foreach (var offer in db.AllOfferDocumentsAsync(Now, progress: null, CancellationToken.None))
        {
            _ = offer.Id;
        }
    }

    private static async Task BuildAsync(TestDatabase database, EmbeddedOfferIndex index)
    {
        await using var db = database.Open();
        await index.RebuildAsync(db.AllOfferDocumentsAsync(Now, progress: null, CancellationToken.None), new LogPosition("bench", 0), CancellationToken.None);
    }

    private static async Task<int> DifferencesAsync(NationalOffers country, int seed, EmbeddedOfferIndex one, EmbeddedOfferIndex other)
    {
        var (searches, differences) = (new SearchFamilies(country, seed), 0);
        for (var n = 0; n < 100; n++)
        {
            var search = searches.Anything() with { ReadTexts = true };
            differences += EngineDifference.Between(await one.FindAsync(search, CancellationToken.None), await other.FindAsync(search, CancellationToken.None)).Count();
        }

        return differences;
    }

    private static async Task<Took> MeasureAsync(Func<Task> work)
    {
        var (watch, process) = (Stopwatch.StartNew(), Process.GetCurrentProcess());
        var before = process.TotalProcessorTime;
        await work();
        process.Refresh();
        return new Took(watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds);
    }

    private static double Peak() => Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576.0;

    private sealed record Took(double Seconds, double Cpu)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds:0.00} s ({Cpu:0.00} s of processor)");
    }
}
