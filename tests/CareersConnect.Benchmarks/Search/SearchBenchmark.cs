using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Testing.Search;

namespace CareersConnect.Benchmarks.Search;

/// <summary>Searches of all families, on our engine and on the reference by turns, with exact counts beside every filter. Every answer is compared.</summary>
public sealed class SearchBenchmark : IBenchmark
{
    private const double RatioGoal = 100;
    private const double WorstGoal = 25;

    /// <summary>Each engine is asked so often; the middle time counts.</summary>
    private const int Times = 3;

    /// <summary>Our engine alone is asked so many searches more of each family, once each: the slowest of a hundred cannot be told from two dozen.</summary>
    private const int Alone = 500;

    /// <inheritdoc />
    public string Name => "search";

    /// <inheritdoc />
    public string Purpose => "searches: embedded against reference (--offers, --seed, --rounds)";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] arguments)
    {
        if (SearchArguments.Read(arguments) is not { } told)
        {
            return 2;
        }

        var country = new NationalOffers(told.Seed);
        using var engines = new Engines();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await TimedAsync("built, embedded", () => Engines.FillAsync(engines.Embedded, country, told.Offers));
        await engines.Embedded.FindAsync(new OfferSearch { Today = NationalOffers.Today }, CancellationToken.None); // what a day looks like is held too
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        await TimedAsync("built, reference", () => Engines.FillAsync(engines.Reference, country, told.Offers));
        await WarmAsync(engines.Embedded, country, told.Seed);

        var families = new List<FamilyRun>();
        foreach (var family in SearchFamilies.Names)
        {
            families.Add(await RunAsync(engines, country, family, told));
            await Console.Out.WriteLineAsync(families[^1].ToString());
        }

        return await TellAsync(told, engines, families, held);
    }

    private static async Task<int> TellAsync(SearchArguments told, Engines engines, List<FamilyRun> families, long held)
    {
        var ratio = Math.Exp(families.Average(family => Math.Log(family.Ratio)));
        var (all, texts) = (families.SelectMany(family => family.Alone).Order().ToList(), engines.Embedded.TextBytes);
        var differences = families.Sum(family => family.Differences.Count);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
        {
            benchmark = "search", offers = told.Offers, seed = told.Seed, ratio_geomean = Math.Round(ratio, 1), ratio_worst = Math.Round(families.Min(family => family.Ratio), 1),
            p50_ms = Math.Round(At(all, 0.5), 3), p99_ms = Math.Round(families.Max(family => At([.. family.Alone.Order()], 0.99)), 3),
            bytes_per_offer = (held - texts) / told.Offers, text_bytes_per_offer = texts / told.Offers, differences,
        }));
        return differences == 0 && ratio >= RatioGoal && families.TrueForAll(family => family.Ratio >= WorstGoal) ? 0 : 1;
    }

    private static async Task<FamilyRun> RunAsync(Engines engines, NationalOffers country, string family, SearchArguments told)
    {
        var searches = new SearchFamilies(country, told.Seed + family.Length);
        var run = new FamilyRun(family);
        var budget = Stopwatch.StartNew();
        for (var n = 0; told.Rounds > 0 ? n < told.Rounds : n < 60 && (n < 8 || budget.Elapsed.TotalSeconds < 2); n++)
        {
            var search = searches.Next(family);
            var (theirs, slow) = await MeasureAsync(engines.Reference, search);
            var (ours, fast) = await MeasureAsync(engines.Embedded, search);
            run.Reference.AddRange(slow);
            run.Embedded.AddRange(fast);
            run.Ratios.Add(slow.Order().ElementAt(Times / 2) / fast.Order().ElementAt(Times / 2));
            run.Differences.AddRange(EngineDifference.Between(ours, theirs).Select(difference => $"{search}: {difference}"));
        }

        var alone = Stopwatch.StartNew();
        for (var n = 0; n < Alone && alone.Elapsed.TotalSeconds < 2; n++)
        {
            var search = searches.Next(family);
            var start = CpuClock.Milliseconds();
            await engines.Embedded.FindAsync(search, CancellationToken.None);
            run.Alone.Add(CpuClock.Milliseconds() - start);
        }

        return run;
    }

    private static async Task<(OfferSearchResult Result, List<double> Milliseconds)> MeasureAsync(IOfferIndex index, OfferSearch search)
    {
        var (result, measured) = ((OfferSearchResult?)null, new List<double>());
        for (var n = 0; n < Times; n++)
        {
            var start = CpuClock.Milliseconds();
            result = await index.FindAsync(search, CancellationToken.None);
            measured.Add(CpuClock.Milliseconds() - start);
        }

        return (result!, measured);
    }

    private static async Task WarmAsync(IOfferIndex index, NationalOffers country, int seed)
    {
        var searches = new SearchFamilies(country, seed + 999);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < 3)
        {
            await index.FindAsync(searches.Anything(), CancellationToken.None);
        }
    }

    private static async Task TimedAsync(string what, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    internal static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];

    private sealed record FamilyRun(string Name)
    {
        public List<double> Embedded { get; } = [];

        public List<double> Reference { get; } = [];

        public List<double> Alone { get; } = [];

        public List<double> Ratios { get; } = [];

        public List<string> Differences { get; } = [];

        public double Ratio => Math.Exp(Ratios.Average(Math.Log));

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Name,-24} {Ratio,8:0.0}x  embedded p50 {At([.. Alone.Order()], 0.5),8:0.000} p99 {At([.. Alone.Order()], 0.99),8:0.000} ms  reference p50 {At([.. Reference.Order()], 0.5),9:0.0} ms  differences {Differences.Count}{(Differences.Count == 0 ? "" : "\n  " + string.Join("\n  ", Differences.Take(2).Select(text => text.Length > 900 ? text[..900] : text)))}");
    }
}
