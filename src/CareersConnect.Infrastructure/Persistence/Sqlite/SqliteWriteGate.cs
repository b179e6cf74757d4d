using CareersConnect.Application.Persistence;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Infrastructure.Persistence.Sqlite;

/// <summary>One writer of this process at a time. Without it a busy database makes each writer sleep on its thread and try again, and 32 writers together are thirty times slower than one.</summary>
internal sealed class SqliteWriteGate : IWriteGate, IDisposable
{
    /// <summary>As long as the database itself would wait for another process.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turns = new(1, 1);

    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (!await _turns.WaitAsync(Limit, cancellationToken))
        {
            throw new TimeoutException("The database is busy: no turn to write within 5 seconds.");
        }

        return new Turn(_turns);
    }

    public bool IsTwin(Exception? failed) => failed is SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY };

    public void Dispose() => _turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        private SemaphoreSlim? _turns = turns;

        public void Dispose() => Interlocked.Exchange(ref _turns, null)?.Release();
    }
}
