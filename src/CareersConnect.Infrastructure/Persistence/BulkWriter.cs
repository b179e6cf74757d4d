using System.Data.Common;
using System.Globalization;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareersConnect.Infrastructure.Persistence;

/// <summary>Writes rows with one prepared INSERT whose parameters are filled again and again.</summary>
/// <param name="db">The context whose mapping and transaction are used.</param>
/// <param name="parametersPerStatement">
/// 1 for SQLite, which looks every parameter up by its name one after the other and has no journey to save: one row a statement.
/// 2,000 for SQL Server, which takes 2,100 and has a journey for each statement: as many rows as fit.
/// </param>
internal sealed class BulkWriter(CareersConnectDbContext db, int parametersPerStatement) : IBulkWriter
{
    public async Task InsertAsync<TEntity>(IEnumerable<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class
    {
        var entity = db.Model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity).Name} is not mapped.");
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Open a transaction first.");
        Column[] columns = [.. entity.GetProperties().Select(property => new Column(property))];
        var perStatement = Math.Max(1, parametersPerStatement / columns.Length);
        await using var whole = Statement(entity, columns, perStatement, transaction);
        await whole.PrepareAsync(cancellationToken);
        foreach (var batch in rows.Chunk(perStatement))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var rest = batch.Length == perStatement ? null : Statement(entity, columns, batch.Length, transaction);
            Fill(rest ?? whole, columns, batch);
            await (rest ?? whole).ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static void Fill<TEntity>(DbCommand command, Column[] columns, TEntity[] batch)
        where TEntity : class
    {
        for (var row = 0; row < batch.Length; row++)
        {
            (batch[row] as AggregateRoot)?.RaiseVersion();
            for (var column = 0; column < columns.Length; column++)
            {
                command.Parameters[(row * columns.Length) + column].Value = columns[column].Of(batch[row]);
            }
        }
    }

    private DbCommand Statement(IEntityType entity, Column[] columns, int rows, DbTransaction transaction)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", columns.Select((_, column) => Name((row * columns.Length) + column)))})");
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema())} ({string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Name)))}) VALUES {string.Join(", ", values)}";
        for (var number = 0; number < rows * columns.Length; number++)
        {
            command.Parameters.Add(columns[number % columns.Length].Parameter(command, Name(number)));
        }

        return command;
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"@p{number}");

    private sealed class Column(IProperty property)
    {
        private readonly Func<object, object?> _read = Reader(property);
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();

        public string Name { get; } = property.GetColumnName();

        public object Of(object row) => _read(row) ?? DBNull.Value;

        public DbParameter Parameter(DbCommand command, string name) => _mapping.CreateParameter(command, name, value: null, nullable: property.IsNullable);

        private static Func<object, object?> Reader(IProperty property)
        {
            var getter = property.GetGetter();
            var convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;
            return convert is null ? getter.GetClrValue : row => getter.GetClrValue(row) is { } value ? convert(value) : null;
        }
    }
}
