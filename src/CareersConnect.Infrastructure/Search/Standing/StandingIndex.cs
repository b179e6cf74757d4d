using System.Text.Json;
using CareersConnect.Application.Matching;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Requests;
using CareersConnect.Domain.SavedSearches;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>
/// Keeps this process's tables in step with the database: before each question it replays what was saved since the last one, so that an answer is never older than the question. Each process has tables of its own.
/// It reads on a connection of its own, hence only what was committed: what a transaction takes back never was in them.
/// </summary>
/// <param name="services">The host's services.</param>
/// <param name="words">Reads what was typed.</param>
/// <param name="options">Whether the host follows by itself; when it does not, the first question builds the tables.</param>
/// <param name="clock">The clock.</param>
internal sealed class StandingIndex(IServiceProvider services, SearchWords words, SearchOptions options, TimeProvider clock) : IDisposable
{
    private const int Batch = 500;

    /// <summary>Tables older than this are built anew, whatever was or was not seen of the log.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (StandingTables Tables, StandingLog Log, DateTime BuiltAt)? _held;

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    /// <summary>The tables, in step with what was committed before now.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null while they are being built, or are to be built by the host: whoever asks then asks the database.</returns>
    public Task<StandingTables?> InStepAsync(CancellationToken cancellationToken) => TurnAsync(mayBuild: !options.Follow, cancellationToken);

    /// <summary>Brings the tables in step, and builds them when they are not there or too old.</summary>
    /// <param name="cancellationToken">Stops it; what was there stays.</param>
    /// <returns>The tables.</returns>
    public Task<StandingTables?> BuildAsync(CancellationToken cancellationToken) => TurnAsync(mayBuild: true, cancellationToken);

    private async Task<StandingTables?> TurnAsync(bool mayBuild, CancellationToken cancellationToken)
    {
        if (!await _turn.WaitAsync(_held is null && !mayBuild ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken))
        {
            return null;
        }

        try
        {
            await using var scope = services.CreateHostScope();
            var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
            await CatchUpAsync(db, cancellationToken);
            if (mayBuild && (_held is null || _held.Value.BuiltAt < clock.UtcNow() - Oldest))
            {
                _held = await ReadAllAsync(db, cancellationToken);
            }

            return _held?.Tables;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Replays what is new. Where that fails half way the tables are given up: the log has been read, what it named perhaps not.</summary>
    private async Task CatchUpAsync(CareersConnectDbContext db, CancellationToken cancellationToken)
    {
        if (_held is not { } held)
        {
            return;
        }

        _held = null;
        if (await held.Log.ReadAsync(db, clock.UtcNow(), cancellationToken) is { } lines)
        {
            await ReplayAsync(db, held.Tables, lines, cancellationToken);
            _held = held;
        }
    }

    private async Task<(StandingTables Tables, StandingLog Log, DateTime BuiltAt)> ReadAllAsync(CareersConnectDbContext db, CancellationToken cancellationToken)
    {
        var (tables, requests, now) = (new StandingTables(words), new List<StandingEntry>(), clock.UtcNow());
        var log = await StandingLog.AtEndAsync(db, now, cancellationToken);
        await foreach (var request in db.WaitingAsync(db.InMemory(options)).WithCancellation(cancellationToken))
        {
            requests.Add(PackedNeed.Of(request.Id, request.Need, request.School));
        }

        tables.PutAll(requests);
        await foreach (var search in db.SavedSearches.WaitingAsync().WithCancellation(cancellationToken))
        {
            Put(tables, search);
        }

        return (tables, log, now);
    }

    /// <summary>Looks again at what the lines name.</summary>
    private async Task ReplayAsync(CareersConnectDbContext db, StandingTables tables, IReadOnlyList<StandingChange> lines, CancellationToken cancellationToken)
    {
        foreach (var batch in lines.Select(line => line.RequestId).OfType<RequestId>().Distinct().Chunk(Batch))
        {
            var gone = batch.ToHashSet();
            await foreach (var request in db.WaitingAsync(db.InMemory(options).Where(request => batch.Contains(request.Id))).WithCancellation(cancellationToken))
            {
                gone.Remove(request.Id);
                tables.Put(request.Id, request.Need, request.School);
            }

            gone.ToList().ForEach(tables.Remove);
        }

        foreach (var batch in lines.Select(line => line.SchoolId).OfType<SchoolId>().Distinct().Chunk(Batch))
        {
            await foreach (var request in db.WaitingAsync(db.InMemory(options).Where(request => batch.Contains(request.SchoolId))).WithCancellation(cancellationToken))
            {
                tables.Put(request.Id, request.Need, request.School);
            }
        }

        foreach (var batch in lines.Select(line => line.SavedSearchId).OfType<SavedSearchId>().Distinct().Chunk(Batch))
        {
            batch.ToList().ForEach(tables.Remove);
            await foreach (var search in db.SavedSearches.Where(search => batch.Contains(search.Id)).WaitingAsync().WithCancellation(cancellationToken))
            {
                Put(tables, search);
            }
        }
    }

    /// <summary>A search that cannot be read waits for nothing; whoever judges would pass it over too.</summary>
    private void Put(StandingTables tables, StandingReader.WaitingSearch search)
    {
        try
        {
            tables.Put(search.Id, SearchConditions.Read(search.Conditions, clock.TodayInEngland()));
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            tables.Remove(search.Id);
        }
    }
}
