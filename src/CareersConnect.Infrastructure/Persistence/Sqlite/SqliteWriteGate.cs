using CareersConnect.Application.Persistence;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Infrastructure.Persistence.Sqlite;

/// <summary>One writer of this process at a time. Without it a busy database makes each writer sleep on its thread and try again, and 32 writers together are thirty times slower than one.</summary>
/// <param name="patience">How much longer others wait while an import has the turn.</param>
internal sealed class SqliteWriteGate(TimeSpan patience) : IWriteGate, IDisposable
{
    /// <summary>As long as the database itself would wait for another process.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private const int Busy = 5;
    private const int Locked = 6;
    private readonly SemaphoreSlim _turns = new(1, 1);
    private volatile bool _isTakenForLong;

    /// <summary>With the usual patience: the browser has not given up yet.</summary>
    public SqliteWriteGate()
        : this(TimeSpan.FromSeconds(20))
    {
    }

    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) =>
        await _turns.WaitAsync(Limit, cancellationToken) || (_isTakenForLong && await _turns.WaitAsync(patience, cancellationToken))
            ? new Turn(this)
            : throw new BusyException();

    public async ValueTask<IDisposable> EnterForLongAsync(CancellationToken cancellationToken)
    {
        var turn = await EnterAsync(cancellationToken);
        _isTakenForLong = true;
        return turn;
    }

    public bool IsBusy(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqliteException { SqliteErrorCode: Busy or Locked })
            {
                return true;
            }
        }

        return false;
    }

    public bool IsTwin(Exception? failed) => failed is SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY };

    public void Dispose() => _turns.Dispose();

    private sealed class Turn(SqliteWriteGate gate) : IDisposable
    {
        private SqliteWriteGate? _gate = gate;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _gate, null) is { } held)
            {
                held._isTakenForLong = false;
                held._turns.Release();
            }
        }
    }
}
