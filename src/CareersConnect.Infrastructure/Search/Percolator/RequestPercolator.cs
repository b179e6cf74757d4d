using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;
using CareersConnect.Infrastructure.Search.Standing;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Search.Percolator;

/// <summary>
/// Keeps the cluster's open requests in step with the database and asks them. Before each question this process replays what was saved since its last one, as the tables in memory do; several processes write the same
/// index, each line under the number of the log that was read before the request was, so that what was read later stays. What an index was built with stands in it: whoever comes to it first, another process or one that has just started, replays what came since.
/// </summary>
/// <param name="services">The host's services.</param>
/// <param name="index">The index on the cluster.</param>
/// <param name="options">Whether the host follows by itself; when it does not, the first question builds the index.</param>
/// <param name="clock">The clock.</param>
internal sealed class RequestPercolator(IServiceProvider services, RequestIndex index, SearchOptions options, TimeProvider clock) : IDisposable
{
    private const int Tries = 3;

    /// <summary>An index older than this is built anew: a change that went past the change tracker is in it then.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (string Index, StandingLog Log)? _held;

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    /// <summary>The open requests that an offer may suit.</summary>
    /// <param name="offer">What matching knows of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null while the index is being built, or is to be built by the host: whoever asks then asks the database.</returns>
    /// <exception cref="Application.Offers.Search.IndexAwayException">The cluster cannot be asked.</exception>
    public async Task<IReadOnlyList<RequestId>?> MayFitAsync(OfferFacts offer, CancellationToken cancellationToken)
    {
        if (PackedNeed.ProbeOf(offer, clock.TodayInEngland()) is not { } probe)
        {
            return [];
        }

        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await TurnAsync(mayBuild: !options.Follow, options.Elasticsearch.Timeout, cancellationToken) is not { } asked)
            {
                return null;
            }

            // The index that was brought in step is the one that was asked: another process may have put a new one in its place meanwhile.
            var found = await index.MayFitAsync(offer, probe, cancellationToken);
            if ((await index.PositionAsync(cancellationToken))?.Index == asked)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Brings the index in step, and builds it when it is not there or too old.</summary>
    /// <param name="cancellationToken">Stops it; what was there stays.</param>
    public Task BuildAsync(CancellationToken cancellationToken) => TurnAsync(mayBuild: true, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>The name of the index that is in step; null when there is none, or this process is building one.</summary>
    private async Task<string?> TurnAsync(bool mayBuild, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!await _turn.WaitAsync(patience, cancellationToken))
        {
            return null;
        }

        try
        {
            await using var scope = services.CreateHostScope();
            var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
            for (var attempt = 0; attempt < Tries; attempt++)
            {
                var there = await index.PositionAsync(cancellationToken);
                if (there is not null && !(mayBuild && there.Built < clock.UtcNow() - Oldest) && await CatchUpAsync(db, there, cancellationToken))
                {
                    return there.Index;
                }

                if (!mayBuild)
                {
                    return null;
                }

                await RebuildAsync(db, cancellationToken);
            }

            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Replays what is new. Where that fails half way, all since the index was built is replayed again.</summary>
    /// <returns>False when the log is not the one that was followed, or is too long to follow.</returns>
    private async Task<bool> CatchUpAsync(CareersConnectDbContext db, RequestPosition there, CancellationToken cancellationToken)
    {
        var log = _held is { } held && held.Index == there.Index ? held.Log : await StandingLog.AtAsync(db, there.Line, there.Built, clock.UtcNow(), cancellationToken);
        _held = null;
        if (await log.ReadAsync(db, clock.UtcNow(), cancellationToken) is not { } lines)
        {
            return false;
        }

        if (lines.Count > 0)
        {
            await index.WriteAsync(await ChangedRequests.ReadAsync(db, lines, log.Last!.Number, cancellationToken), cancellationToken);
        }

        _held = (there.Index, log);
        return true;
    }

    private async Task RebuildAsync(CareersConnectDbContext db, CancellationToken cancellationToken)
    {
        var last = (await StandingLog.AtEndAsync(db, clock.UtcNow(), cancellationToken)).Last;
        await index.RebuildAsync(db.WaitingAsync(db.Requests).Select(request => ChangedRequests.Put(request, last?.Number ?? 0)), last, cancellationToken);
    }
}
