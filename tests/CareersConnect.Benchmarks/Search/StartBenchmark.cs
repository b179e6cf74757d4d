using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Testing.Search;

namespace CareersConnect.Benchmarks.Search;

/// <summary>How long a host waits for its index: read from its file, or made of the offers anew.</summary>
public sealed class StartBenchmark : IBenchmark
{
    private const double SecondsGoal = 1;

    /// <inheritdoc />
    public string Name => "start";

    /// <inheritdoc />
    public string Purpose => "how long the index takes to be ready: from its file, and made anew from offers (--offers, --seed)";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] arguments)
    {
        if (SearchArguments.Read(arguments) is not { } told)
        {
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("careersconnect-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "offers.index");
            var country = new NationalOffers(told.Seed);
            var (built, saved) = await BuildAsync(path, country, told.Offers);
            var ready = new List<double>();
            for (var round = 0; round < 3; round++)
            {
                using var index = Engines.Index(path);
                var watch = Stopwatch.StartNew();
                await index.PositionAsync(CancellationToken.None);
                ready.Add(watch.Elapsed.TotalSeconds);
                if ((await index.FindAsync(new OfferSearch { Today = NationalOffers.Today, CountFacets = false }, CancellationToken.None)).Total == 0)
                {
                    return 1;
                }
            }

            var megabytes = new FileInfo(path).Length / 1_048_576.0;
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{told.Offers:N0} offers: made anew {built:0.00} s, written {saved:0.00} s ({megabytes:0} MB), ready from the file {ready.Order().ElementAt(1):0.00} s"));
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
            {
                benchmark = Name, offers = told.Offers, seed = told.Seed, ready_s = Math.Round(ready.Order().ElementAt(1), 3), made_s = Math.Round(built, 2), written_s = Math.Round(saved, 2), megabytes = Math.Round(megabytes),
            }));
            return ready.Order().ElementAt(1) <= SecondsGoal ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Built, double Saved)> BuildAsync(string path, NationalOffers country, int offers)
    {
        using var index = Engines.Index(path);
        var watch = Stopwatch.StartNew();
        foreach (var unused in country.All(offers))
        {
            _ = unused.Id;
        }

        var made = watch.Elapsed.TotalSeconds;
        watch.Restart();
        await Engines.FillAsync(index, country, offers);
        var built = watch.Elapsed.TotalSeconds - made;
        watch.Restart();
        index.Save();
        return (built, watch.Elapsed.TotalSeconds);
    }
}
