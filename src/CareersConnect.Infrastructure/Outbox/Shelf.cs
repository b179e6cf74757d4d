using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Outbox;

/// <summary>Where rows wait for a relay: it takes some in hand for half a minute, and puts those that failed back for later or parks them.</summary>
/// <typeparam name="TRow">What waits.</typeparam>
/// <param name="services">The host's services.</param>
/// <param name="lease">How long a relay that died keeps what it had in hand.</param>
/// <param name="maximumAttempts">After how many failures a row is parked.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Names rows, never people.</param>
public abstract partial class Shelf<TRow>(IServiceProvider services, TimeSpan lease, int maximumAttempts, TimeProvider clock, ILogger log)
    where TRow : class, IWaitingRow
{
    /// <summary>Takes what is due in hand: of each stream its first waiting row only.</summary>
    /// <param name="relay">Who takes.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The numbers of the rows, those due longest first; none when nothing is due.</returns>
    public async Task<IReadOnlyList<long>> TakeAsync(Guid relay, int most, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        var now = clock.UtcNow();
        var waiting = await FirstOfStreams(db, Free(db, now)).OrderBy(row => row.DueAt).ThenBy(row => row.Number).Take(most)
            .Select(row => row.Number).ToListAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return waiting;
        }

        using (await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(cancellationToken))
        {
            await Free(db, now).Where(row => waiting.Contains(row.Number)).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LeasedBy, relay).SetProperty(row => row.LeasedUntil, now + lease), cancellationToken);
        }

        var mine = await db.Set<TRow>().Where(row => waiting.Contains(row.Number) && row.LeasedBy == relay).Select(row => row.Number).ToListAsync(cancellationToken);
        return [.. waiting.Where(mine.Contains)];
    }

    /// <summary>Puts a row back that failed: for later, or parked after the last try or when it is no use to try again.</summary>
    /// <param name="number">The row.</param>
    /// <param name="relay">Who had it in hand.</param>
    /// <param name="error">Why.</param>
    /// <param name="forGood">Whether to park it at once.</param>
    /// <returns>When it is saved.</returns>
    public async Task PutBackAsync(long number, Guid relay, Exception error, bool forGood = false)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(CancellationToken.None);
        var held = db.Set<TRow>().Where(row => row.Number == number && row.LeasedBy == relay && row.DueAt != null);
        if (await held.Select(row => new { row.Id, row.Attempts }).SingleOrDefaultAsync() is not { } failed)
        {
            return;
        }

        var attempts = failed.Attempts + 1;
        var parked = forGood || attempts >= maximumAttempts;
        var now = clock.UtcNow();
        var due = parked ? (DateTime?)null : now + BackOff.After(attempts, Random.Shared.NextDouble());
        await held.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Attempts, attempts).SetProperty(row => row.LastError, Failure.InShort(error))
            .SetProperty(row => row.DueAt, due).SetProperty(row => row.ParkedAt, parked ? now : null)
            .SetProperty(row => row.LeasedBy, (Guid?)null).SetProperty(row => row.LeasedUntil, (DateTime?)null));
        Failed(log, error, typeof(TRow).Name, failed.Id, attempts, parked ? "parked" : "will be tried again");
    }

    /// <summary>Gives back all that a relay has in hand, because it is stopping.</summary>
    /// <param name="relay">The relay.</param>
    /// <returns>When it is saved.</returns>
    public async Task ReleaseAsync(Guid relay)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(CancellationToken.None);
        await db.Set<TRow>().Where(row => row.LeasedBy == relay && row.DueAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedBy, (Guid?)null).SetProperty(row => row.LeasedUntil, (DateTime?)null));
    }

    /// <summary>Leaves out the rows that have an earlier one of their stream waiting.</summary>
    /// <param name="db">The database.</param>
    /// <param name="free">Rows that are due and in nobody's hand.</param>
    /// <returns>Those that may be taken.</returns>
    protected abstract IQueryable<TRow> FirstOfStreams(CareersConnectDbContext db, IQueryable<TRow> free);

    /// <summary>The rows that are due and in nobody's hand.</summary>
    /// <param name="db">The database.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The rows.</returns>
    protected virtual IQueryable<TRow> Free(CareersConnectDbContext db, DateTime now) =>
        db.Set<TRow>().Where(row => row.DueAt <= now && (row.LeasedUntil == null || row.LeasedUntil <= now));

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Row} {Id} failed for the {Attempts}. time and {What}.")]
    private static partial void Failed(ILogger log, Exception error, string row, Guid id, int attempts, string what);
}

/// <summary>The shelf of facts that are still to be told.</summary>
/// <param name="services">The host's services.</param>
/// <param name="options">How long and how often.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Names messages.</param>
public sealed class OutboxShelf(IServiceProvider services, RelayOptions options, TimeProvider clock, ILogger<OutboxShelf> log)
    : Shelf<OutboxMessage>(services, options.Lease, options.MaximumAttempts, clock, log)
{
    /// <inheritdoc />
    protected override IQueryable<OutboxMessage> FirstOfStreams(CareersConnectDbContext db, IQueryable<OutboxMessage> free) =>
        free.Where(m => m.Stream == null || !db.OutboxMessages.Any(e => e.Stream == m.Stream && e.DueAt != null && e.Number < m.Number));
}
