using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Outbox;

/// <summary>Tells facts to their reactions. One message, one transaction: the effects of all its reactions and "done" are saved together or not at all.</summary>
/// <param name="services">The host's services; every message gets a scope of its own.</param>
/// <param name="shelf">Takes messages in hand and puts failed ones back.</param>
/// <param name="types">Turns messages into facts.</param>
/// <param name="options">How many to take in hand at once.</param>
/// <param name="clock">The clock.</param>
public sealed class OutboxDispatcher(IServiceProvider services, OutboxShelf shelf, EventTypes types, RelayOptions options, TimeProvider clock)
{
    /// <summary>Tells everything that is due, in order within each stream, and what follows from it, until nothing is.</summary>
    /// <param name="cancellationToken">Stops between two messages, or rolls the present one back.</param>
    /// <returns>How many messages were done.</returns>
    public async Task<int> DispatchDueAsync(CancellationToken cancellationToken = default)
    {
        var relay = Guid.CreateVersion7();
        var done = 0;
        try
        {
            while (await shelf.TakeAsync(relay, options.Batch, cancellationToken) is { Count: > 0 } taken)
            {
                foreach (var number in taken)
                {
                    done += await TellAsync(number, relay, cancellationToken) ? 1 : 0;
                }
            }
        }
        catch (OperationCanceledException)
        {
            await shelf.ReleaseAsync(relay);
            throw;
        }

        return done;
    }

    private async Task<bool> TellAsync(long number, Guid relay, CancellationToken cancellationToken)
    {
        try
        {
            return await TellOnceAsync(number, relay, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await shelf.PutBackAsync(number, relay, error);
            return false;
        }
    }

    /// <summary>Marks the message as done first: of two relays that hold it, the second finds it done, and waits for the first to commit before it does.</summary>
    private async Task<bool> TellOnceAsync(long number, Guid relay, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        var gate = scope.ServiceProvider.GetRequiredService<IWriteGate>();
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.UtcNow();
        var mine = await db.OutboxMessages.Where(m => m.Number == number && m.LeasedBy == relay && m.DueAt != null).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.DoneAt, now).SetProperty(m => m.DueAt, (DateTime?)null)
                .SetProperty(m => m.LeasedBy, (Guid?)null).SetProperty(m => m.LeasedUntil, (DateTime?)null),
            cancellationToken);
        if (mine == 0)
        {
            return false;
        }

        var message = await db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Number == number, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Publish(types.Read(message), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
