using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareersConnect.Testing;

/// <summary>Counts the statements that go to the database, so that a page can be held to few whatever the number of rows: <c>using var counted = site.Statements.Count(); … counted.AtMost(5);</c></summary>
public sealed class StatementCounter : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<Counted, byte> _open = new();

    /// <summary>Starts counting.</summary>
    /// <returns>What is counted until it is disposed. Everything that the host does meanwhile counts, so one test at a time counts in one fixture.</returns>
    public Counted Count()
    {
        var counted = new Counted(this);
        _open.TryAdd(counted, 0);
        return counted;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Note(command);
        return result;
    }

    private void Note(DbCommand command)
    {
        foreach (var counted in _open.Keys)
        {
            counted.Note(command.CommandText);
        }
    }

    /// <summary>What was counted.</summary>
    public sealed class Counted(StatementCounter counter) : IDisposable
    {
        private readonly ConcurrentQueue<string> _statements = new();

        /// <summary>The statements, in order.</summary>
        public IReadOnlyCollection<string> Statements => _statements;

        /// <summary>Fails, and shows them, when there were more.</summary>
        public void AtMost(int most) => Assert.True(_statements.Count <= most, $"{_statements.Count} statements, at most {most} expected:\n{string.Join("\n---\n", _statements)}");

        public void Dispose() => counter._open.TryRemove(this, out _);

        internal void Note(string statement) => _statements.Enqueue(statement);
    }
}
