using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Testing.Search;

namespace CareersConnect.Benchmarks.Search;

/// <summary>Searches while offers are edited, 200 a second, against the same searches while nothing happens; by turns, a second each.</summary>
public sealed class MixedBenchmark : IBenchmark
{
    private const int EditsASecond = 200;
    private const double RatioGoal = 1.2;
    private const int Turns = 12;

    /// <inheritdoc />
    public string Name => "mixed";

    /// <inheritdoc />
    public string Purpose => "searches under 200 edits a second against none (--offers, --seed)";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] arguments)
    {
        if (SearchArguments.Read(arguments) is not { } told)
        {
            return 2;
        }

        var country = new NationalOffers(told.Seed);
        using var index = Engines.Index("");
        await Engines.FillAsync(index, country, told.Offers);
        var searches = new SearchFamilies(country, told.Seed);
        var asked = Enumerable.Range(0, 200).Select(_ => searches.Anything() with { Take = 20, Skip = 0 }).ToList();
        var (idle, busy, edits) = (new Times(), new Times(), new List<double>());
        await SearchAsync(index, asked, new Times());
        for (var turn = 0; turn < Turns; turn++)
        {
            await SearchAsync(index, asked, idle);
            using var stop = new CancellationTokenSource();
            var editing = EditAsync(index, country, told.Offers, turn, edits, stop.Token);
            await SearchAsync(index, asked, busy);
            await stop.CancelAsync();
            await editing;
        }

        var (before, under) = (SearchBenchmark.At([.. idle.Cpu.Order()], 0.5), SearchBenchmark.At([.. busy.Cpu.Order()], 0.5));
        var edit = SearchBenchmark.At([.. edits.Order()], 0.5);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"search p50 {before:0.000} ms idle, {under:0.000} ms under edits: {under / before:0.00}x; an edit is searchable after {edit:0.000} ms ({edits.Count} edits)"));
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
        {
            benchmark = Name, offers = told.Offers, seed = told.Seed, p50_idle_ms = Math.Round(before, 3), p50_busy_ms = Math.Round(under, 3),
            wall_p50_idle_ms = Math.Round(SearchBenchmark.At([.. idle.Wall.Order()], 0.5), 3), wall_p50_busy_ms = Math.Round(SearchBenchmark.At([.. busy.Wall.Order()], 0.5), 3),
            wall_p99_busy_ms = Math.Round(SearchBenchmark.At([.. busy.Wall.Order()], 0.99), 3), ratio = Math.Round(under / before, 2), edit_p50_ms = Math.Round(edit, 3),
            edit_p99_ms = Math.Round(SearchBenchmark.At([.. edits.Order()], 0.99), 3), edits = edits.Count,
        }));
        return under / before <= RatioGoal ? 0 : 1;
    }

    private static async Task SearchAsync(IOfferIndex index, List<OfferSearch> asked, Times times)
    {
        var watch = Stopwatch.StartNew();
        for (var n = 0; watch.Elapsed.TotalSeconds < 1; n++)
        {
            var (start, began) = (CpuClock.Milliseconds(), Stopwatch.GetTimestamp());
            await index.FindAsync(asked[n % asked.Count], CancellationToken.None);
            times.Cpu.Add(CpuClock.Milliseconds() - start);
            times.Wall.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private static Task EditAsync(IOfferIndex index, NationalOffers country, int offers, int turn, List<double> milliseconds, CancellationToken stop) => Task.Run(
        async () =>
        {
            var (random, watch) = (new Random(turn), Stopwatch.StartNew());
            for (var n = 0; !stop.IsCancellationRequested; n++)
            {
                var offer = country.Offer(random.Next(offers), turn + 1);
                var start = CpuClock.Milliseconds();
                await index.PutAsync([offer], CancellationToken.None);
                milliseconds.Add(CpuClock.Milliseconds() - start);
                var ahead = (n * 1000.0 / EditsASecond) - watch.Elapsed.TotalMilliseconds;
                if (ahead > 1)
                {
                    await Task.Delay((int)ahead, CancellationToken.None);
                }
            }
        },
        CancellationToken.None);

    /// <summary>What searches took, of the thread's processor time and by the clock on the wall.</summary>
    private sealed class Times
    {
        public List<double> Cpu { get; } = [];

        public List<double> Wall { get; } = [];
    }
}
