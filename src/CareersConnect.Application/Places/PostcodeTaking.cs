using System.Collections;
using System.Data.Common;
using System.Globalization;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareersConnect.Application.Places;

/// <summary>Writes postcodes in plain SQL, hundreds to a statement: 2.7 million rows are too many for tracked entities. The caller has opened the transaction and commits it.</summary>
internal sealed class PostcodeTaking(CareersConnectDbContext db, PostcodeFile file, IProgress<ImportProgress>? progress)
{
    private const string Phase = "Taking the postcodes";

    /// <summary>SQL Server takes 2,100 parameters a statement.</summary>
    private const int BatchSize = 500;

    private readonly ISqlGenerationHelper _sql = db.GetService<ISqlGenerationHelper>();

    private string Table => _sql.DelimitIdentifier(db.Model.FindEntityType(typeof(KnownPostcode))!.GetTableName()!);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (file.IsMoved.HasAnySet())
        {
            var remove = (int count) => $"DELETE FROM {Table} WHERE {Column("Key")} IN ({string.Join(',', Names(count))})";
            await EachBatchAsync(file.IsMoved, 1, remove, (command, at, row) => command.Parameters[at].Value = row.Key, cancellationToken);
        }

        var columns = string.Join(',', new[] { "Key", "Easting", "Northing", "Nation" }.Select(Column));
        var insert = (int count) => $"INSERT INTO {Table} ({columns}) VALUES {string.Join(',', Names(count * 4).Chunk(4).Select(four => $"({string.Join(',', four)})"))}";
        await EachBatchAsync(file.IsNew.Or(file.IsMoved), 4, insert, Fill, cancellationToken);
    }

    private static void Fill(DbCommand command, int at, (long Key, int Easting, int Northing, Domain.Places.Nation Nation) row)
    {
        command.Parameters[at * 4].Value = row.Key;
        command.Parameters[(at * 4) + 1].Value = row.Easting;
        command.Parameters[(at * 4) + 2].Value = row.Northing;
        command.Parameters[(at * 4) + 3].Value = (int)row.Nation;
    }

    private static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(at => string.Create(CultureInfo.InvariantCulture, $"@p{at}"));

    private string Column(string name) => _sql.DelimitIdentifier(name);

    private async Task EachBatchAsync(
        BitArray which, int perRow, Func<int, string> text, Action<DbCommand, int, (long, int, int, Domain.Places.Nation)> fill, CancellationToken cancellationToken)
    {
        progress?.Report(new ImportProgress(Phase, 0, 0));
        await using var whole = Command(text(BatchSize), BatchSize * perRow);
        await whole.PrepareAsync(cancellationToken);
        var waiting = new List<int>(BatchSize);
        for (var index = 0; index < file.Count; index++)
        {
            if (which[index])
            {
                waiting.Add(index);
            }

            if (waiting.Count == BatchSize || (index == file.Count - 1 && waiting.Count > 0))
            {
                await using var rest = waiting.Count == BatchSize ? null : Command(text(waiting.Count), waiting.Count * perRow);
                var command = rest ?? whole;
                for (var at = 0; at < waiting.Count; at++)
                {
                    fill(command, at, file[waiting[at]]);
                }

                await command.ExecuteNonQueryAsync(cancellationToken);
                waiting.Clear();
                progress?.Report(new ImportProgress(Phase, index + 1, (int)((index + 1) * 100L / file.Count)));
            }
        }
    }

    private DbCommand Command(string text, int parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = text;
        foreach (var name in Names(parameters))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.DbType = System.Data.DbType.Int64;
            parameter.Value = 0L;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
