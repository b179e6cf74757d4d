using CareersConnect.Testing.Races;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>Nobody overbooks: the short form of scripts/prove races, and its long one.</summary>
public sealed class RaceTests
{
    /// <summary>Built beside these tests; its verb race-worker is one process of a race.</summary>
    private static readonly string Worker = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory.Replace("CareersConnect.Application.Tests", "CareersConnect.Benchmarks", StringComparison.Ordinal), "CareersConnect.Benchmarks.dll"));

    [Fact]
    public Task The_last_place_goes_to_exactly_one_of_eight_callers_on_two_processes() => ShowAsync(20, 20, 2);

    [Fact]
    [Trait("Kind", "Long")]
    public Task The_last_place_goes_to_exactly_one_in_two_hundred_races_and_thirty_places_to_thirty_of_ninety() => ShowAsync(200, 200, 50);

    [Fact]
    public async Task With_the_guard_switched_off_a_date_is_overbooked()
    {
        await using var track = new RaceTrack();
        await track.StartAsync(Worker, guarded: false);
        var result = await track.SayYesAsync(races: 3, callers: 8, capacity: 1);
        Assert.Equal(3, result.Overbooked);
    }

    private static async Task ShowAsync(int atOnce, int asked, int large)
    {
        await using var track = new RaceTrack();
        await track.StartAsync(Worker);
        Right(await track.BookAtOnceAsync(atOnce, callers: 8, capacity: 1));
        Right(await track.SayYesAsync(asked, callers: 8, capacity: 1));
        Right(await track.BookAtOnceAsync(large, large > 10 ? 90 : 40, capacity: 30));
    }

    private static void Right(RaceResult result)
    {
        Assert.Empty(result.Failed);
        Assert.Equal(0, result.Overbooked);
        Assert.Equal(0, result.Wrong);
        Assert.Equal(result.Races * (result.Callers - result.Capacity), result.Refused);
    }
}
