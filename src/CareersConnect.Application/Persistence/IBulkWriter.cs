namespace CareersConnect.Application.Persistence;

/// <summary>Writes many new rows of one kind quickly, for imports and demo data: as the mapping says, but without tracking. Tens of thousands a second where tracked entities take one.</summary>
public interface IBulkWriter
{
    /// <summary>Inserts rows inside the transaction that is open.</summary>
    /// <typeparam name="TEntity">A mapped entity. Only its own columns are written: no parts that have a table of their own, no events.</typeparam>
    /// <param name="rows">The new rows, taken one by one.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>When all are written.</returns>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    Task InsertAsync<TEntity>(IEnumerable<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class;
}
