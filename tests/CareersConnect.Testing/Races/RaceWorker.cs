using System.Text.Json;

namespace CareersConnect.Testing.Races;

/// <summary>One process of a race: reads a heat a line, starts its callers together, writes what became of them.</summary>
public static class RaceWorker
{
    /// <summary>Runs until its input ends.</summary>
    /// <param name="args">The connection string, and "guarded" or "unguarded".</param>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var services = RaceHost.Build(args[0], guarded: args[1] == "guarded");
        await Console.Out.WriteLineAsync("ready");
        while (await Console.In.ReadLineAsync() is { Length: > 0 } line)
        {
            var heat = JsonSerializer.Deserialize<Heat>(line)!;
            var results = await Task.WhenAll(heat.Callers.Select(caller => Task.Run(async () =>
            {
                var wait = new TimeSpan(heat.StartAt - DateTime.UtcNow.Ticks);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait);
                }

                return await caller.CallAsync(services);
            })));
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(results));
        }

        return 0;
    }
}
