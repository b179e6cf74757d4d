using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Has SQLite look at how its tables are filled, when the host starts and each night. Without it, it takes every index for a good one: of twenty offers by their keys that are published it reads all that are
/// published. It looks at no more than a thousand entries of an index, so that it takes a moment however large the database is.
/// </summary>
/// <param name="db">The database.</param>
internal sealed class SqliteStatistics(CareersConnectDbContext db) : IDailyJob
{
    public string Name => "statistics";

    public TimeOnly At => new(3, 45);

    public static async Task GatherAsync(CareersConnectDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=1000; ANALYZE;", cancellationToken);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            // Somebody writes for long: it is done the next time.
        }
    }

    public Task RunAsync(CancellationToken cancellationToken) => GatherAsync(db, cancellationToken);
}
