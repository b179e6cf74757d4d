using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareersConnect.Infrastructure.Persistence.Sqlite;

/// <summary>How every connection to SQLite is set: write-ahead log, foreign keys on, and synchronous=FULL, since NORMAL loses acknowledged bookings when the power fails.</summary>
public sealed class SqliteConnectionPolicy : DbConnectionInterceptor
{
    /// <summary>What each new connection is told.</summary>
    public const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    /// <summary>The one instance.</summary>
    public static readonly SqliteConnectionPolicy Instance = new();

    private SqliteConnectionPolicy()
    {
    }

    /// <summary>The connection string with this house's settings added.</summary>
    /// <param name="configured">As configured.</param>
    /// <returns>With a write timeout of 5 seconds; the file's folder is made if it is not there.</returns>
    public static string ConnectionString(string configured)
    {
        var builder = new SqliteConnectionStringBuilder(configured) { DefaultTimeout = 5 };
        if (builder.Mode != SqliteOpenMode.Memory && Path.GetDirectoryName(Path.GetFullPath(builder.DataSource)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return builder.ToString();
    }

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
