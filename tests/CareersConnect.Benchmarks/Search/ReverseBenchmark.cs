using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Search;

namespace CareersConnect.Benchmarks.Search;

/// <summary>
/// An offer finds the open requests that it may fit: the tables in memory against the database, by turns, each asked once. Every pair of answers is judged by the hard conditions and compared. Beside it, what a published
/// offer costs until it is searchable and matched: taken into the index and held against requests; and what it costs to hold it against saved searches.
/// </summary>
public sealed class ReverseBenchmark : IBenchmark
{
    private const double FindGoal = 0.5;
    private const double PublishGoal = 2.5;
    private const int BytesGoal = 50;

    /// <inheritdoc />
    public string Name => "reverse";

    /// <inheritdoc />
    public string Purpose => "an offer finds open requests: in memory against the database (--offers, --requests, --seed, --rounds)";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] arguments)
    {
        if (SearchArguments.Read(arguments, new SearchArguments(Offers: 20_000, Rounds: 300)) is not { } told)
        {
            return 2;
        }

        var country = new NationalOffers(told.Seed);
        var needs = new NationalNeeds(country, told.Seed + 1);
        using var world = await ReverseWorld.MakeAsync(country, needs, told.Requests);
        var watch = Stopwatch.StartNew();
        await world.ReadAsync();
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{told.Requests:N0} open requests read into tables in {watch.Elapsed.TotalSeconds:0.0} s"));
        for (var n = 0; n < told.Requests / 5; n++)
        {
            var (id, search) = needs.Alert(n);
            world.Tables.Put(id, search);
        }

        using var index = Engines.Index("");
        await Engines.FillAsync(index, country, told.Offers);
        foreach (var offer in Enumerable.Range(0, 400).Select(n => country.Offer(n)))
        {
            await PublishAsync(index, world, offer);
            _ = world.Tables.MaySatisfy(offer, NationalOffers.Today);
        }

        var turns = new List<Turn>();
        for (var n = 0; n < told.Rounds; n++)
        {
            turns.Add(await RunAsync(index, world, country.Offer(told.Offers + n)));
        }

        return await TellAsync(told, world, turns);
    }

    private static async Task<Turn> RunAsync(IOfferIndex index, ReverseWorld world, OfferDocument document)
    {
        var offer = NationalNeeds.Facts(document);
        var (candidates, find) = await MeasureAsync(() => Task.FromResult(world.Tables.MayFit(offer, NationalOffers.Today)));
        var (ours, judge) = await MeasureAsync(() => Task.FromResult(world.Judge(candidates, offer)));
        var (coarse, slow) = await MeasureAsync(() => world.Reference.MayFitAsync(offer, CancellationToken.None));
        var (theirs, judgeAll) = await MeasureAsync(() => Task.FromResult(world.Judge(coarse, offer)));
        var (_, publish) = await MeasureAsync(() => PublishAsync(index, world, document));
        var (alerts, tell) = await MeasureAsync(() => Task.FromResult(world.Tables.MaySatisfy(document, NationalOffers.Today).Count));
        theirs.SymmetricExceptWith(ours);
        return new Turn(KindOf(offer), find, judge, slow + judgeAll, publish) { Alert = tell, Candidates = candidates.Count, Fitting = ours.Count, Alerts = alerts, Differences = theirs.Count };
    }

    private static async Task<int> PublishAsync(IOfferIndex index, ReverseWorld world, OfferDocument document)
    {
        await index.PutAsync([document], CancellationToken.None);
        return world.Tables.MayFit(NationalNeeds.Facts(document), NationalOffers.Today).Count;
    }

    private static string KindOf(OfferFacts offer) => (offer.Place, offer.Modes.HasFlag(DeliveryModes.LiveOnline)) switch
    {
        (MeetingPlace.AtSchool, false) => "in the school",
        (MeetingPlace.AtWorkplace, false) => "at their workplace",
        _ => "live online too",
    };

    private static async Task<(T Answer, Cost Cost)> MeasureAsync<T>(Func<Task<T>> work)
    {
        var (wall, start) = (Stopwatch.GetTimestamp(), CpuClock.Milliseconds());
        var answer = await work();
        return (answer, new Cost(CpuClock.Milliseconds() - start, Stopwatch.GetElapsedTime(wall).TotalMilliseconds));
    }

    private static async Task<int> TellAsync(SearchArguments told, ReverseWorld world, List<Turn> turns)
    {
        var kinds = turns.GroupBy(turn => turn.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        foreach (var kind in kinds)
        {
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Key,-20} {kind.Count(),4} offers {Ratio(kind),8:0.0}x  find p50 {At(kind, turn => turn.Find.Cpu, 0.5),7:0.000} p99 {At(kind, turn => turn.Find.Cpu, 0.99),7:0.000} ms, wall {At(kind, turn => turn.Find.Wall, 0.5),7:0.000}; judged {At(kind, turn => turn.Judge.Cpu, 0.5),7:0.000}; database {At(kind, turn => turn.Reference.Cpu, 0.5),8:0.0}; publish {At(kind, turn => turn.Publish.Cpu, 0.5),6:0.000}; candidates {kind.Average(turn => turn.Candidates),8:0} for {kind.Average(turn => turn.Fitting),8:0} that fit, alerts {At(kind, turn => turn.Alert.Cpu, 0.5),6:0.000} ms for {kind.Average(turn => turn.Alerts),6:0}; differences {kind.Sum(turn => turn.Differences)}"));
        }

        var (bytes, differences, find, publish) = (world.Tables.RequestBytes / (double)told.Requests, turns.Sum(turn => turn.Differences), At(turns, turn => turn.Find.Cpu, 0.5), At(turns, turn => turn.Publish.Cpu, 0.5));
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
        {
            benchmark = "reverse", offers = told.Offers, requests = told.Requests, alerts = world.Tables.Alerts, seed = told.Seed, rounds = turns.Count, ratio_geomean = Math.Round(Ratio(turns), 1), ratio_worst = Math.Round(kinds.Min(Ratio), 1),
            p50_ms = Math.Round(find, 3), p99_ms = Math.Round(At(turns, turn => turn.Find.Cpu, 0.99), 3), wall_p50_ms = Math.Round(At(turns, turn => turn.Find.Wall, 0.5), 3), publish_p50_ms = Math.Round(publish, 3),
            publish_p99_ms = Math.Round(At(turns, turn => turn.Publish.Cpu, 0.99), 3), alerts_p50_ms = Math.Round(At(turns, turn => turn.Alert.Cpu, 0.5), 3), bytes_per_request = Math.Round(bytes, 1), differences,
        }));
        return differences == 0 && find <= FindGoal && publish <= PublishGoal && bytes <= BytesGoal ? 0 : 1;
    }

    private static double Ratio(IEnumerable<Turn> turns) => Math.Exp(turns.Average(turn => Math.Log(turn.Reference.Cpu / (turn.Find.Cpu + turn.Judge.Cpu))));

    private static double At(IEnumerable<Turn> turns, Func<Turn, double> milliseconds, double share) => SearchBenchmark.At([.. turns.Select(milliseconds).Order()], share);

    private sealed record Cost(double Cpu, double Wall)
    {
        public static Cost operator +(Cost one, Cost other) => new(one.Cpu + other.Cpu, one.Wall + other.Wall);
    }

    private sealed record Turn(string Kind, Cost Find, Cost Judge, Cost Reference, Cost Publish)
    {
        public required Cost Alert { get; init; }

        public required int Candidates { get; init; }

        public required int Fitting { get; init; }

        public required int Alerts { get; init; }

        public required int Differences { get; init; }
    }
}
