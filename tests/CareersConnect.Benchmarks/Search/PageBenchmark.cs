using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Testing.Search;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Benchmarks.Search;

/// <summary>
/// What the search page costs, with twenty results, counts beside every filter and the words marked, against a page of the same site that only has words on it. Both come from the whole host, by turns, in
/// processor time of the process: what a neighbour on the machine does is not in it, what the compiler and the collector do is.
/// </summary>
public sealed class PageBenchmark : IBenchmark
{
    private const string Trivial = "/privacy";
    private const int Block = 20;
    private const double Goal = 1 / 6.0;

    /// <inheritdoc />
    public string Name => "page";

    /// <inheritdoc />
    public string Purpose => "the search page against a page that only has words on it (--offers, --seed, --rounds)";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] arguments)
    {
        if (SearchArguments.Read(arguments, new SearchArguments(Rounds: 30)) is not { } told)
        {
            return 2;
        }

        await using var host = new BenchHost();
        using var visitor = host.CreateClient();
        var country = new NationalOffers(told.Seed);
        CountryDatabase.Fill(host.Connection, country, told.Offers);
        await AnalyseAsync(host.Services);
        await host.Services.GetRequiredService<IndexFollower>().RebuildAsync();
        var (families, ratios, search, trivial) = (new SearchFamilies(country, told.Seed), new List<double>(), new List<double>(), new List<double>());
        for (var round = -10; round < told.Rounds; round++)
        {
            var plain = await CostAsync(visitor, [.. Enumerable.Repeat(Trivial, Block)]);
            var found = await CostAsync(visitor, [.. Enumerable.Range(0, Block).Select(n => AddressOf(families, n))]);
            if (round >= 0)
            {
                trivial.Add(plain);
                search.Add(found);
                ratios.Add(plain / found);
            }
        }

        return await TellAsync(told, At(ratios), At(search), At(trivial));
    }

    /// <summary>As the host does when it starts and each night; connections that were there before know nothing of it.</summary>
    private static async Task AnalyseAsync(IServiceProvider services)
    {
        await using (var scope = services.CreateHostScope())
        {
            await scope.ServiceProvider.GetRequiredService<IDatabaseUpdate>().RunAsync(CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
    }

    private static async Task<int> TellAsync(SearchArguments told, double ratio, double search, double trivial)
    {
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{told.Offers:N0} offers: the search page {search:0.00} ms of processor, {Trivial} {trivial:0.00} ms: 1/{1 / ratio:0.0} of its requests a second"));
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
        {
            benchmark = "page", offers = told.Offers, seed = told.Seed, rounds = told.Rounds, ratio = Math.Round(ratio, 3), search_ms = Math.Round(search, 3), trivial_ms = Math.Round(trivial, 3),
        }));
        return ratio >= Goal ? 0 : 1;
    }

    /// <summary>Words, words and a year group, a year group and a kind, and everything: what people ask by turns.</summary>
    private static string AddressOf(SearchFamilies families, int n)
    {
        var words = Uri.EscapeDataString(families.Next(n % 2 == 0 ? "one frequent word" : "two words").Words);
        return (n % 4) switch
        {
            0 => $"/offers?place=&q={words}",
            1 => $"/offers?place=&q={words}&year=9",
            2 => "/offers?place=&year=8&kind=careers-talk&kind=mock-interview",
            _ => "/offers?place=",
        };
    }

    /// <summary>Milliseconds of processor time for each.</summary>
    private static async Task<double> CostAsync(HttpClient visitor, IReadOnlyList<string> addresses)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var address in addresses)
        {
            using var answer = await visitor.GetAsync(address);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / addresses.Count;
    }

    private static double At(List<double> values) => SearchBenchmark.At([.. values.Order()], 0.5);
}
