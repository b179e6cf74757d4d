using System.Diagnostics;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Testing;
using CareersConnect.Testing.Search;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Benchmarks.Search;

/// <summary>A host in a process of its own that builds its index anew and writes its file over and over, until it is killed; then another starts on what was left.</summary>
internal static class ReindexKills
{
    public static async Task<Killed> RunAsync(TestDatabase database, NationalOffers country, SearchArguments told)
    {
        var (random, path, killed) = (new Random(told.Seed), $"{database.Path}.kill.index", new Killed(0, 0));
        for (var n = 0; n < told.Kills; n++)
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ReindexKills).Assembly.Location, "index-worker", database.Connection, path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var isFirst = n % 4 == 0;
            if (isFirst)
            {
                File.Delete(path);
            }
            else
            {
                await process.StandardOutput.ReadLineAsync();
            }

            await EditAsync(database, n);
            await Task.Delay(random.Next(isFirst ? 3000 : 2000));
            killed = killed with { InWriting = killed.InWriting + (Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".*.new").Any() ? 1 : 0) };
            process.Kill();
            await process.WaitForExitAsync();
            await using var host = await IndexHost.StartAsync(database.Connection, path, TimeSpan.FromHours(1));
            var differences = await host.DifferencesAsync(country, n);
            killed = killed with { Wrong = killed.Wrong + (differences > 0 ? 1 : 0) };
            await Console.Out.WriteLineAsync($"kill {n + 1}: {(isFirst ? "in the first build" : "in a rebuild")}, {differences} searches of 100 differ after the next start");
        }

        return killed;
    }

    /// <summary>Something that the file that was left does not know.</summary>
    private static async Task EditAsync(TestDatabase database, int n)
    {
        await using var db = database.Open();
        var offers = await db.Offers.OrderBy(offer => offer.Id).Skip(n * 10).Take(10).ToListAsync();
        foreach (var offer in offers.Where(offer => offer.Status == Domain.Offers.OfferStatus.Published))
        {
            offer.Pause(Testing.Builders.OfferBuilder.Kwame, TimeProvider.System.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync();
    }

    public sealed record Killed(int InWriting, int Wrong);
}

/// <summary>The host that is killed; started by the proof, not by people.</summary>
internal sealed class IndexWorkerProcess : IBenchmark
{
    public string Name => "index-worker";

    public string Purpose => "";

    public async Task<int> RunAsync(string[] arguments)
    {
        await using var host = await IndexHost.StartAsync(arguments[0], arguments[1], TimeSpan.FromMilliseconds(100));
        await Console.Out.WriteLineAsync("ready");
        while (true)
        {
            await host.ChangeAsync(db => Task.FromResult(db.Add(OfferChange.Everything(TimeProvider.System.GetUtcNow().UtcDateTime))));
            await Task.Delay(200);
        }
    }
}
