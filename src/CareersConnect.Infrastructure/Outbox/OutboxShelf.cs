using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Outbox;

/// <summary>Where messages wait: a relay takes some in hand for half a minute, and puts those that failed back for later or parks them.</summary>
/// <param name="services">The host's services.</param>
/// <param name="options">How long and how often.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Names messages, never people.</param>
public sealed partial class OutboxShelf(IServiceProvider services, RelayOptions options, TimeProvider clock, ILogger<OutboxShelf> log)
{
    /// <summary>Takes what is due in hand: of each stream its first waiting message only.</summary>
    /// <param name="relay">Who takes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The numbers of the messages, those due longest first; none when nothing is due.</returns>
    public async Task<IReadOnlyList<long>> TakeAsync(Guid relay, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        var now = clock.UtcNow();
        var waiting = await Free(db, now)
            .Where(m => m.Stream == null || !db.OutboxMessages.Any(e => e.Stream == m.Stream && e.DueAt != null && e.Number < m.Number))
            .OrderBy(m => m.DueAt).ThenBy(m => m.Number).Take(options.Batch).Select(m => m.Number).ToListAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return waiting;
        }

        using (await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(cancellationToken))
        {
            await Free(db, now).Where(m => waiting.Contains(m.Number)).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.LeasedBy, relay).SetProperty(m => m.LeasedUntil, now + options.Lease), cancellationToken);
        }

        var mine = await db.OutboxMessages.Where(m => waiting.Contains(m.Number) && m.LeasedBy == relay).Select(m => m.Number).ToListAsync(cancellationToken);
        return [.. waiting.Where(mine.Contains)];
    }

    /// <summary>Puts a message back that failed: for later, or parked after the last try.</summary>
    /// <param name="number">The message.</param>
    /// <param name="relay">Who had it in hand.</param>
    /// <param name="error">Why.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When it is saved.</returns>
    public async Task PutBackAsync(long number, Guid relay, Exception error, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(cancellationToken);
        var held = db.OutboxMessages.Where(m => m.Number == number && m.LeasedBy == relay && m.DueAt != null);
        if (await held.Select(m => new { m.Id, m.Type, m.Attempts }).SingleOrDefaultAsync(cancellationToken) is not { } message)
        {
            return;
        }

        var attempts = message.Attempts + 1;
        var parked = attempts >= options.MaximumAttempts;
        var now = clock.UtcNow();
        var due = parked ? (DateTime?)null : now + BackOff.After(attempts, Random.Shared.NextDouble());
        await held.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Attempts, attempts).SetProperty(m => m.LastError, Failure.InShort(error)).SetProperty(m => m.DueAt, due)
                .SetProperty(m => m.ParkedAt, parked ? now : null).SetProperty(m => m.LeasedBy, (Guid?)null).SetProperty(m => m.LeasedUntil, (DateTime?)null),
            cancellationToken);
        Failed(log, error, message.Type, message.Id, attempts, parked ? "parked" : "will be tried again");
    }

    /// <summary>Gives back all that a relay has in hand, because it is stopping.</summary>
    /// <param name="relay">The relay.</param>
    /// <returns>When it is saved.</returns>
    public async Task ReleaseAsync(Guid relay)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(CancellationToken.None);
        await db.OutboxMessages.Where(m => m.LeasedBy == relay && m.DueAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedBy, (Guid?)null).SetProperty(m => m.LeasedUntil, (DateTime?)null));
    }

    private static IQueryable<OutboxMessage> Free(CareersConnectDbContext db, DateTime now) =>
        db.OutboxMessages.Where(m => m.DueAt <= now && (m.LeasedUntil == null || m.LeasedUntil <= now));

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Type} {Message} failed for the {Attempts}. time and {What}.")]
    private static partial void Failed(ILogger log, Exception error, string type, Guid message, int attempts, string what);
}
