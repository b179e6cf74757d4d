using System.Text.Json;
using CareersConnect.Testing.Races;

namespace CareersConnect.Benchmarks.Races;

/// <summary>The last seat: 8 callers on 2 processes, 200 races for one place; 90 callers for 30 places, 50 races; asks for one place answered with yes at once; and the twin without the guard, which must overbook.</summary>
internal sealed class RacesProof : IBenchmark
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "races";

    public string Purpose => "nobody overbooks: races for the last place on two processes (--short: 20 races)";

    public async Task<int> RunAsync(string[] args)
    {
        var few = args.Contains("--short");
        var worker = typeof(RacesProof).Assembly.Location;
        await using var track = new RaceTrack();
        await track.StartAsync(worker);
        var lastSeat = await ShowAsync("booked at once, one place", await track.BookAtOnceAsync(few ? 20 : 200, 8, 1));
        var thirty = await ShowAsync("booked at once, thirty places", await track.BookAtOnceAsync(few ? 3 : 50, few ? 40 : 90, 30));
        var asked = await ShowAsync("asked first, eight yeses for one place", await track.SayYesAsync(few ? 20 : 200, 8, 1));
        await using var open = new RaceTrack();
        await open.StartAsync(worker, guarded: false);
        var twin = await ShowAsync("the twin without the guard", await open.SayYesAsync(few ? 5 : 20, 8, 1));

        RaceResult[] guarded = [lastSeat, thirty, asked];
        var passed = guarded.All(result => result is { Wrong: 0, Overbooked: 0, Failed.Count: 0 }) && twin.Overbooked > 0;
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { proof = "races", passed, processes = 2, lastSeat, thirty, asked, twin }, Json));
        return passed ? 0 : 1;
    }

    private static async Task<RaceResult> ShowAsync(string what, RaceResult result)
    {
        await Console.Out.WriteLineAsync($"{what}: {result.Races} races, {result.Callers} callers, {result.Capacity} places: {result.Won} won, {result.Refused} refused, {result.Failed.Count} other, {result.Wrong} races wrong, {result.Overbooked} overbooked");
        return result;
    }
}
