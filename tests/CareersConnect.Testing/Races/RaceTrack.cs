using System.Diagnostics;
using System.Text.Json;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Testing.Races;

/// <summary>What a series of races came to.</summary>
/// <param name="Races">How many were run.</param>
/// <param name="Callers">Callers in each, over both processes.</param>
/// <param name="Capacity">Places of the one date they all want.</param>
/// <param name="Won">Bookings that callers were told they had, in all races.</param>
/// <param name="Refused">Callers who were told that the last place had gone.</param>
/// <param name="Failed">Anything else that a caller met; should be empty.</param>
/// <param name="Wrong">Races in which agreed bookings, places taken or winners were not exactly the capacity.</param>
/// <param name="Overbooked">Races that ended with more agreed bookings than places.</param>
public sealed record RaceResult(int Races, int Callers, int Capacity, int Won, int Refused, IReadOnlyList<string> Failed, int Wrong, int Overbooked);

/// <summary>Races for the last places, by callers on two processes that share one database file, through the whole pipeline.</summary>
public sealed class RaceTrack : IAsyncDisposable
{
    private static readonly DateOnly Day = new(2027, 3, 1);
    private readonly TestDatabase _database = new();
    private readonly List<Process> _processes = [];
    private readonly Guid _person = Guid.CreateVersion7();
    private readonly Organisation _giver = An.Employer().Build();
    private readonly School[] _schools = [.. Enumerable.Range(0, 96).Select(n => Marketplace.NewSchool($"School {n}"))];

    /// <summary>Starts the two processes, once for all races.</summary>
    /// <param name="worker">The assembly that has the verb race-worker.</param>
    /// <param name="guarded">False for the twin.</param>
    public async Task StartAsync(string worker, bool guarded = true)
    {
        await SaveAsync([_giver, .. _schools]);
        for (var n = 0; n < 2; n++)
        {
            var start = new ProcessStartInfo("dotnet", [worker, "race-worker", _database.Connection, guarded ? "guarded" : "unguarded"])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
            };
            _processes.Add(Process.Start(start)!);
        }

        foreach (var process in _processes)
        {
            Assert.Equal("ready", await process.StandardOutput.ReadLineAsync());
        }
    }

    /// <summary>Schools race to book a date at once.</summary>
    public Task<RaceResult> BookAtOnceAsync(int races, int callers, int capacity) => RunAsync(races, callers, capacity, offer =>
    {
        var date = offer.Sessions[0].Id.Value;
        return Task.FromResult<IReadOnlyList<Caller>>([.. Enumerable.Range(0, callers).Select(n => new Caller(offer.Id.Value, date, null, _person, _schools[n % _schools.Length].Id.Value, _giver.Id.Value))]);
    });

    /// <summary>Every caller says yes to another ask for the same date.</summary>
    public Task<RaceResult> SayYesAsync(int races, int callers, int capacity) => RunAsync(races, callers, capacity, async offer =>
    {
        var asks = Enumerable.Range(0, callers).Select(n => offer.Ask(
            A.AskingSchool(_schools[n % _schools.Length].Id), An.Ask(offer.Sessions[0].Id) with { Pupils = 1 }, "A caller", new PersonId(_person), OfferBuilder.Now)).ToList();
        await SaveAsync([.. asks]);
        return [.. asks.Select(ask => new Caller(offer.Id.Value, offer.Sessions[0].Id.Value, ask.Id.Value, _person, null, _giver.Id.Value))];
    }, atOnce: false);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _database.Dispose();
    }

    private async Task<RaceResult> RunAsync(int races, int callers, int capacity, Func<Offer, Task<IReadOnlyList<Caller>>> line, bool atOnce = true)
    {
        var (results, wrong, overbooked) = (new List<string>(), 0, 0);
        for (var race = 0; race < races; race++)
        {
            var builder = An.Offer().From(_giver.Id).CountingPupils().OnDate(Day, capacity);
            var offer = (atOnce ? builder.BookedAtOnce() : builder).Build();
            await SaveAsync(offer);
            var told = await RunOneAsync(await line(offer));
            results.AddRange(told);
            var (agreed, taken) = await StandingAsync(offer);
            var exact = Math.Min(callers, capacity);
            wrong += agreed == exact && taken == exact && told.Count(result => result == "won") == exact ? 0 : 1;
            overbooked += agreed > capacity ? 1 : 0;
        }

        List<string> failed = [.. results.Where(result => result is not ("won" or "refused")).Distinct(StringComparer.Ordinal)];
        return new RaceResult(races, callers, capacity, results.Count(result => result == "won"), results.Count(result => result == "refused"), failed, wrong, overbooked);
    }

    /// <summary>Half of the callers start in each process, all at the same instant.</summary>
    private async Task<List<string>> RunOneAsync(IReadOnlyList<Caller> callers)
    {
        var startAt = DateTime.UtcNow.AddMilliseconds(15).Ticks;
        for (var n = 0; n < _processes.Count; n++)
        {
            var heat = new Heat(startAt, [.. callers.Where((_, place) => place % _processes.Count == n)]);
            await _processes[n].StandardInput.WriteLineAsync(JsonSerializer.Serialize(heat));
            await _processes[n].StandardInput.FlushAsync();
        }

        var told = new List<string>();
        foreach (var process in _processes)
        {
            told.AddRange(JsonSerializer.Deserialize<string[]>((await process.StandardOutput.ReadLineAsync())!)!);
        }

        return told;
    }

    private async Task<(int Agreed, int Taken)> StandingAsync(Offer offer)
    {
        await using var db = _database.Open();
        var agreed = await db.Bookings.Where(b => b.OfferId == offer.Id && (b.Status == BookingStatus.Confirmed || b.Status == BookingStatus.Accepted)).SumAsync(b => b.Places);
        return (agreed, await db.Sessions.Where(session => session.OfferId == offer.Id).SumAsync(session => session.Taken));
    }

    private async Task SaveAsync(params object[] rows)
    {
        await using var db = _database.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}
