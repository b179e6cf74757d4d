using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// Keeps this process's index in step with the database by replaying the change log. An index in the memory of the process is its own and needs no other; a shared one is built by one process under a lease (<see cref="BuildTurn"/>).
/// </summary>
/// <remarks>
/// The index notes the number of the last settled line and its instant. A database in which that line is missing or another is not the one that the index was made from (it was restored from a backup, or is
/// new), or its log was cleared further than the index reached: the index is built anew.
/// </remarks>
/// <param name="services">The host's services.</param>
/// <param name="index">The index.</param>
/// <param name="clock">The clock.</param>
public sealed partial class IndexFollower(IServiceProvider services, IOfferIndex index, TimeProvider clock) : IDisposable
{
    private const int Batch = 1000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ReplayedLines _replayed = new(clock);
    private int _builds;

    /// <summary>Replays what is new; builds the index when it was never built, or of another database.</summary>
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
                position = index.IsShared ? await BuiltByOneAsync(cancellationToken) : await BuildAsync(progress: null, cancellationToken);
            }

            return position is null ? 0 : await ReplayAsync(position, cancellationToken);
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

    private async Task<LogPosition> BuildAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        var old = clock.UtcNow() - ReplayedLines.Old;
        var last = await db.OfferChanges.AsNoTracking().Where(line => line.At <= old).OrderByDescending(line => line.Number).FirstOrDefaultAsync(cancellationToken);
        var everything = await db.OfferChanges.Where(line => line.OfferId == null && line.OrganisationId == null).MaxAsync(line => (long?)line.Number, cancellationToken) ?? 0;
        var position = new LogPosition(last is null ? "" : ReplayedLines.MarkOf(last), last?.Number ?? 0) { Everything = everything };
        var seen = await db.OfferChanges.Where(line => line.Number > position.Number).Select(line => line.Number).ToListAsync(cancellationToken);
        await BuiltAsync(stop => index.RebuildAsync(db.AllOfferDocumentsAsync(clock.UtcNow(), progress, stop), position, stop), cancellationToken);
        _replayed.Clear();
        _replayed.Add(seen);
        _builds++;
        return position;
    }

    private async Task<int> ReplayAsync(LogPosition position, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        var (done, settled, isSettled) = (0, position, true);
        for (var (seen, more) = (position.Number, true); more;)
        {
            var from = seen;
            var lines = await db.OfferChanges.AsNoTracking().Where(line => line.Number > from).OrderBy(line => line.Number).Take(Batch).ToListAsync(cancellationToken);
            List<OfferChange> fresh = [.. lines.Where(line => !_replayed.Has(line))];
            var builds = _builds;
            var waiting = await RenewAsync(db, fresh, cancellationToken);
            fresh.RemoveAll(waiting.Contains);
            _replayed.Add(fresh.Select(line => line.Number));

            // The place is never moved past a line that is not settled, whatever comes behind it, nor past one that another process is at work on.
            foreach (var line in lines.TakeWhile(line => isSettled &= !waiting.Contains(line) && _replayed.IsSettled(line)))
            {
                settled = new LogPosition(ReplayedLines.MarkOf(line), line.Number);
            }

            // What was written while an index was built is read at once, not when somebody rings.
            done += fresh.Count;
            more = lines.Count == Batch || _builds > builds;
            seen = more ? lines[^1].Number : seen;
        }

        if (settled.Number > position.Number)
        {
            await index.NoteAsync(settled, cancellationToken);
            _replayed.ForgetUpTo(settled.Number);
        }

        return done;
    }

    /// <summary>What is written under the number of the log's last line was read after that line was there, so a later reading never bears a lower number.</summary>
    private async Task LookAgainAsync(CareersConnectDbContext db, IReadOnlyList<OfferChange> lines, CancellationToken cancellationToken)
    {
        var organisations = lines.Select(line => line.OrganisationId).OfType<Domain.Organisations.OrganisationId>().Distinct().ToList();
        var offers = lines.Select(line => line.OfferId).OfType<OfferId>().ToHashSet();
        if (organisations.Count > 0)
        {
            offers.UnionWith(await db.Offers.Where(offer => organisations.Contains(offer.OrganisationId)).Select(offer => offer.Id).ToListAsync(cancellationToken));
        }

        foreach (var batch in offers.Chunk(Batch))
        {
            var last = await db.OfferChanges.MaxAsync(line => line.Number, cancellationToken);
            var documents = await db.OfferDocumentsAsync(batch, clock.UtcNow(), cancellationToken);
            await index.RenewAsync(batch, documents, last, cancellationToken);
        }
    }
}
