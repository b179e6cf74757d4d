using System.Globalization;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Offers.Search;

/// <summary>Keeps this process's index in step with the database by replaying the change log. Each process has its own; none needs another.</summary>
/// <param name="services">The host's services.</param>
/// <param name="index">The index.</param>
/// <param name="clock">The clock.</param>
public sealed partial class IndexFollower(IServiceProvider services, IOfferIndex index, TimeProvider clock) : IDisposable
{
    /// <summary>For how long a lower number may still appear behind a higher one: longer than any transaction lasts. Lines younger than this are looked at again.</summary>
    public static readonly TimeSpan Settles = TimeSpan.FromSeconds(30);

    private const int Batch = 1000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly HashSet<long> _replayed = [];
    private bool _known;

    /// <summary>Replays what is new; builds the index when it was never built.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many lines were replayed.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var position = await index.PositionAsync(cancellationToken);
            if (position is null || !await IsOfThisDatabaseAsync(position, cancellationToken))
            {
                position = await BuildAsync(progress: null, cancellationToken);
            }

            return await ReplayAsync(position, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Builds the index anew from the database while it goes on serving.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it; the index stays as it was.</param>
    /// <returns>When it serves the new.</returns>
    public async Task RebuildAsync(IProgress<RebuildProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await ReplayAsync(await BuildAsync(progress, cancellationToken), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<bool> IsOfThisDatabaseAsync(LogPosition position, CancellationToken cancellationToken)
    {
        if (!_known)
        {
            await using var scope = services.CreateHostScope();
            _known = position.Log == await LogOfAsync(scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>(), cancellationToken);
        }

        return _known;
    }

    /// <summary>The instant of its first line tells one database's log from another's.</summary>
    private static async Task<string> LogOfAsync(CareersConnectDbContext db, CancellationToken cancellationToken) =>
        (await db.OfferChanges.OrderBy(line => line.Number).Select(line => (DateTime?)line.At).FirstOrDefaultAsync(cancellationToken))?.Ticks.ToString(CultureInfo.InvariantCulture) ?? "";

    private async Task<LogPosition> BuildAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        var settled = clock.UtcNow() - Settles;
        var seen = await db.OfferChanges.Where(line => line.At > settled).Select(line => line.Number).ToListAsync(cancellationToken);
        var number = await db.OfferChanges.Where(line => line.At <= settled).MaxAsync(line => (long?)line.Number, cancellationToken) ?? 0;
        var position = new LogPosition(await LogOfAsync(db, cancellationToken), number);
        await BuiltAsync(stop => index.RebuildAsync(db.AllOfferDocumentsAsync(clock.UtcNow(), progress, stop), position, stop), cancellationToken);
        _replayed.Clear();
        _replayed.UnionWith(seen);
        _known = position.Log.Length > 0;
        return position;
    }

    private async Task<int> ReplayAsync(LogPosition position, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        var (done, settled, seen) = (0, position.Number, position.Number);
        while (true)
        {
            var from = seen;
            var lines = await db.OfferChanges.AsNoTracking().Where(line => line.Number > from).OrderBy(line => line.Number).Take(Batch).ToListAsync(cancellationToken);
            List<OfferChange> fresh = [.. lines.Where(line => !_replayed.Contains(line.Number))];
            await (fresh.Exists(line => line.IsEverything) ? BuildAsync(progress: null, cancellationToken) : LookAgainAsync(db, fresh, lines.LastOrDefault()?.Number ?? 0, cancellationToken));
            _replayed.UnionWith(fresh.Select(line => line.Number));
            var horizon = clock.UtcNow() - Settles;
            settled = lines.TakeWhile(line => line.At <= horizon).LastOrDefault()?.Number ?? settled;
            done += fresh.Count;
            if (lines.Count < Batch)
            {
                break;
            }

            seen = lines[^1].Number;
        }

        if (settled > position.Number)
        {
            await index.NoteAsync(position with { Number = settled }, cancellationToken);
            _replayed.RemoveWhere(number => number <= settled);
        }

        return done;
    }

    private async Task LookAgainAsync(CareersConnectDbContext db, IReadOnlyList<OfferChange> lines, long seen, CancellationToken cancellationToken)
    {
        var organisations = lines.Select(line => line.OrganisationId).OfType<Domain.Organisations.OrganisationId>().Distinct().ToList();
        var offers = lines.Select(line => line.OfferId).OfType<OfferId>().ToHashSet();
        if (organisations.Count > 0)
        {
            offers.UnionWith(await db.Offers.Where(offer => organisations.Contains(offer.OrganisationId)).Select(offer => offer.Id).ToListAsync(cancellationToken));
        }

        foreach (var batch in offers.Chunk(Batch))
        {
            var documents = await db.OfferDocumentsAsync(batch, clock.UtcNow(), cancellationToken);
            await index.RenewAsync(batch, documents, seen, cancellationToken);
        }
    }
}
