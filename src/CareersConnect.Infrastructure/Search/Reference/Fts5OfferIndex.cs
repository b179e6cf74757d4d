using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>The reference engine: SQLite's FTS5 and plain SQL, in a file of its own. It is kept for good, as the oracle of faster engines and as their baseline.</summary>
/// <param name="store">The file.</param>
/// <param name="planner">Plans what was typed.</param>
internal sealed class Fts5OfferIndex(Fts5Store store, QueryPlanner planner) : IOfferIndex
{
    private bool _isBuilt;

    public async Task<OfferSearchResult> FindAsync(OfferSearch search, CancellationToken cancellationToken)
    {
        if (!Volatile.Read(ref _isBuilt))
        {
            Volatile.Write(ref _isBuilt, await PositionAsync(cancellationToken) is not null ? true : throw IndexAwayException.NeverBuilt());
        }

        await using var connection = await store.OpenAsync(cancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: true);
        var result = await new Fts5Finder(connection, transaction, planner).FindAsync(search, cancellationToken);
        await Fts5Store.ExecuteAsync(connection, transaction, "DROP TABLE IF EXISTS temp.Hits", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public Task PutAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken) => WriteAsync(
        (connection, transaction) =>
        {
            using var writer = new Fts5Writer(connection, transaction);
            foreach (var offer in offers)
            {
                writer.Remove(offer.Id);
                writer.Add(offer);
            }

            return Task.CompletedTask;
        },
        cancellationToken);

    public Task RemoveAsync(IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken) => WriteAsync(
        (connection, transaction) =>
        {
            using var writer = new Fts5Writer(connection, transaction);
            foreach (var offer in offers)
            {
                writer.Remove(offer);
            }

            return Task.CompletedTask;
        },
        cancellationToken);

    public Task RebuildAsync(IAsyncEnumerable<OfferDocument> offers, LogPosition position, CancellationToken cancellationToken) => WriteAsync(
        async (connection, transaction) =>
        {
            await Fts5Store.ClearAsync(connection, transaction, cancellationToken);
            using (var writer = new Fts5Writer(connection, transaction))
            {
                await foreach (var offer in offers.WithCancellation(cancellationToken))
                {
                    writer.Add(offer);
                }
            }

            await NoteAsync(connection, transaction, position, cancellationToken);
        },
        cancellationToken);

    public async Task<LogPosition?> PositionAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        await using var command = Fts5Store.Command(connection, null, "SELECT Log, Number FROM Step");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new LogPosition(reader.GetString(0), reader.GetInt64(1)) : null;
    }

    public Task NoteAsync(LogPosition position, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => NoteAsync(connection, transaction, position, cancellationToken), cancellationToken);

    private static Task NoteAsync(SqliteConnection connection, SqliteTransaction transaction, LogPosition position, CancellationToken cancellationToken) => Fts5Store.ExecuteAsync(
        connection, transaction, "DELETE FROM Step; INSERT INTO Step VALUES ($log, $number);", cancellationToken, ("$log", position.Log), ("$number", position.Number));

    private async Task WriteAsync(Func<SqliteConnection, SqliteTransaction, Task> work, CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        await using var transaction = connection.BeginTransaction();
        await work(connection, transaction);
        await transaction.CommitAsync(cancellationToken);
    }
}
