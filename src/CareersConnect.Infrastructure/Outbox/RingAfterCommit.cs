using System.Data.Common;
using CareersConnect.Application.Outbox;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareersConnect.Infrastructure.Outbox;

/// <summary>Wakes the relays when a transaction is committed, or a single statement saved that needed none, so that mail is on its way before the page is shown.</summary>
internal sealed class RingAfterCommit(OutboxSignal signal) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => signal.Ring();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        signal.Ring();
        return Task.CompletedTask;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.Database.CurrentTransaction is null)
        {
            signal.Ring();
        }

        return ValueTask.FromResult(result);
    }
}
