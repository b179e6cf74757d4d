using CareersConnect.Application.Persistence;
using CareersConnect.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Persistence;

/// <summary>Applies the migrations. On SQLite the framework's lock is a row that a killed process leaves behind, and everybody after it would wait for ever: one that is older than five minutes is nobody's. (SQL Server's lock goes with its connection.)</summary>
internal sealed partial class DatabaseUpdate(CareersConnectDbContext db, ILogger<DatabaseUpdate> log) : IDatabaseUpdate
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite() && await DropAbandonedLockAsync(cancellationToken) > 0)
        {
            Dropped(log);
        }

        await db.Database.MigrateAsync(cancellationToken);
        if (db.Database.IsSqlite())
        {
            await SqliteStatistics.GatherAsync(db, cancellationToken);
        }
    }

    private async Task<int> DropAbandonedLockAsync(CancellationToken cancellationToken)
    {
        // As the framework itself makes it, when it is not there yet.
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)", cancellationToken);
        return await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < datetime('now', '-5 minutes')", cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A start that was broken off more than five minutes ago had left the lock on the database's version. It is taken away.")]
    private static partial void Dropped(ILogger log);
}
