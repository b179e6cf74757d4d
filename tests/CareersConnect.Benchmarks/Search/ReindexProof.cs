using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Search;

namespace CareersConnect.Benchmarks.Search;

/// <summary>
/// A rebuild while the site serves: offers are published, edited and paused and searches go on while the index is built anew over and over. No search comes back empty, every edit is seen soon, none is missing afterwards;
/// and a host that is killed in a rebuild, or while it writes its file, answers rightly and completely after the next start.
/// </summary>
public sealed class ReindexProof : IBenchmark
{
    /// <inheritdoc />
    public string Name => "reindex";

    /// <inheritdoc />
    public string Purpose => "the index is built anew under searches and 10,000 edits, and hosts are killed over it: nothing empty, nothing missed (--short: 500 edits of 5,000 offers; --offers, --edits, --kills, --seed)";

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] arguments)
    {
        var isShort = arguments is ["--short", ..];
        var usual = isShort ? new SearchArguments(Offers: 5000, Edits: 500, Kills: 4) : new SearchArguments(Edits: 10_000, Kills: 20);
        if (SearchArguments.Read(isShort ? arguments[1..] : arguments, usual) is not { } told)
        {
            return 2;
        }

        var country = new NationalOffers(told.Seed);
        using var database = new TestDatabase();
        CountryDatabase.Fill(database.Connection, country, told.Offers);
        Load load;
        int differences;
        await using (var host = await IndexHost.StartAsync(database.Connection, $"{database.Path}.index", TimeSpan.FromMinutes(10)))
        {
            load = await UnderLoadAsync(host, told.Edits);
            differences = await host.DifferencesAsync(country, told.Seed);
        }

        var kills = await ReindexKills.RunAsync(database, country, told);
        var passed = load is { Empty: 0, Missed: 0, Rebuilds: > 0 } && differences == 0 && kills.Wrong == 0;
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
        {
            proof = Name, passed, offers = told.Offers, edits = told.Edits, rebuilds = load.Rebuilds, searches = load.Searches, empty = load.Empty, missed = load.Missed, seen_p50_ms = At(load.Seen, 0.5),
            seen_worst_ms = At(load.Seen, 1), differences, kills = told.Kills, killed_in_writing = kills.InWriting, wrong_after_kill = kills.Wrong,
        }));
        return passed ? 0 : 1;
    }

    private static async Task<Load> UnderLoadAsync(IndexHost host, int edits)
    {
        using var stop = new CancellationTokenSource();
        var load = new Load();
        Task[] beside = [Task.Run(() => SearchAsync(host, load, stop.Token)), Task.Run(() => RebuildAsync(host, load, stop.Token))];
        await new Editor(host, load).RunAsync(edits);
        await stop.CancelAsync();
        await Task.WhenAll(beside);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{edits} edits, {load.Rebuilds} rebuilds, {load.Searches} searches: {load.Empty} empty, {load.Missed} edits missed; an edit is seen after {At(load.Seen, 0.5)} ms, at most {At(load.Seen, 1)} ms"));
        return load;
    }

    /// <summary>Everything there is, over and over: at least nine tenths of what was there at first are there always.</summary>
    private static async Task SearchAsync(IndexHost host, Load load, CancellationToken stop)
    {
        var all = new OfferSearch { Today = NationalOffers.Today };
        var first = (await host.Index.FindAsync(all, CancellationToken.None)).Total;
        while (!stop.IsCancellationRequested)
        {
            load.Empty += (await host.Index.FindAsync(all, CancellationToken.None)).Total < first * 9 / 10 ? 1 : 0;
            load.Searches++;
            await Task.Delay(5, CancellationToken.None);
        }
    }

    /// <summary>As "manage reindex" has it: a line about everything, and again when it is done.</summary>
    private static async Task RebuildAsync(IndexHost host, Load load, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var before = host.Index.Rebuilds;
            await host.ChangeAsync(db => Task.FromResult(db.Add(OfferChange.Everything(TimeProvider.System.GetUtcNow().UtcDateTime))));
            while (host.Index.Rebuilds == before)
            {
                await Task.Delay(20, CancellationToken.None);
            }

            load.Rebuilds++;
        }
    }

    private static double At(List<double> times, double share) => times.Count == 0 ? 0 : Math.Round(SearchBenchmark.At([.. times.Order()], share));

    internal sealed class Load
    {
        public int Rebuilds { get; set; }

        public int Searches { get; set; }

        public int Empty { get; set; }

        public int Missed { get; set; }

        /// <summary>After how many milliseconds an edit was seen; of some.</summary>
        public List<double> Seen { get; } = [];
    }

    /// <summary>Publishes offers, gives them other titles, pauses them; knows what each must be found by.</summary>
    private sealed class Editor(IndexHost host, Load load)
    {
        private readonly Dictionary<OfferId, (string Title, bool Shown)> _known = [];
        private readonly Random _random = new(1);
        private readonly Domain.Organisations.Organisation _giver = An.Employer().Build();

        public async Task RunAsync(int edits)
        {
            await host.ChangeAsync(db => Task.FromResult(db.Add(_giver)));
            for (var n = 0; n < edits; n++)
            {
                var (offer, title, shown) = await EditAsync(n);
                _known[offer] = (title, shown);
                if (n % 20 == 0)
                {
                    var watch = Stopwatch.StartNew();
                    while (await TotalAsync(title) != (shown ? 1 : 0) && watch.Elapsed.TotalSeconds < 60)
                    {
                        await Task.Delay(2);
                    }

                    load.Seen.Add(watch.Elapsed.TotalMilliseconds);
                }
            }

            await Task.Delay(2000);
            foreach (var (title, shown) in _known.Values)
            {
                load.Missed += await TotalAsync(title) == (shown ? 1 : 0) ? 0 : 1;
            }
        }

        private async Task<(OfferId Offer, string Title, bool Shown)> EditAsync(int n)
        {
            var (title, now) = ($"Quokka{n} talk", TimeProvider.System.GetUtcNow().UtcDateTime);
            List<OfferId> shown = [.. _known.Where(offer => offer.Value.Shown).Select(offer => offer.Key)];
            if (shown.Count < 50 || _random.Next(3) == 0)
            {
                var offer = An.Offer().From(_giver.Id).ByArrangement().With(details => details with { Title = title }).Build();
                await host.ChangeAsync(db => Task.FromResult(db.Add(offer)));
                return (offer.Id, title, true);
            }

            var (id, pause) = (shown[_random.Next(shown.Count)], _random.Next(2) == 0);
            await host.ChangeAsync(async db =>
            {
                var offer = await db.Offers.FindAsync(id) ?? throw new InvalidOperationException("An offer is gone.");
                if (pause)
                {
                    offer.Pause(OfferBuilder.Kwame, now);
                }
                else
                {
                    offer.Edit(offer.Details() with { Title = title }, now);
                }
            });
            return (id, pause ? _known[id].Title : title, !pause);
        }

        private async Task<int> TotalAsync(string title) =>
            (await host.Index.FindAsync(new OfferSearch { Today = NationalOffers.Today, Words = $"\"{title}\"", CountFacets = false }, CancellationToken.None)).Total;
    }
}
