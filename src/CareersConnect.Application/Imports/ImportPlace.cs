using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareersConnect.Application.Imports;

/// <summary>The one place for imports, as the import that has it sees it. Its report is kept in the transaction of its rows: an import that is noted as done is one whose rows are there, and no other.</summary>
/// <param name="db">The database.</param>
/// <param name="clock">The clock.</param>
public sealed class ImportPlace(CareersConnectDbContext db, TimeProvider clock)
{
    /// <summary>What stands in the log of an import that was given up or stopped.</summary>
    public const string Lost = "The import was stopped, or its place was given to another. Nothing was imported.";

    private Guid? _run;

    /// <summary>Says which import this scope does. Without one, an import keeps no report: a giver's own file.</summary>
    /// <param name="run">Its key.</param>
    internal void Hold(Guid run) => _run = run;

    /// <summary>Commits what was imported, with the report of it, if the import still has its place and nobody has stopped it.</summary>
    /// <param name="transaction">The import's transaction.</param>
    /// <param name="report">What came of it.</param>
    /// <param name="cancellationToken">Stops it; nothing is imported then.</param>
    /// <returns>When it is committed.</returns>
    /// <exception cref="RuleBrokenException">The place was given to another, or the import was stopped.</exception>
    internal async Task CommitAsync(IDbContextTransaction transaction, ImportReport report, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (_run is { } id)
        {
            var now = clock.UtcNow();
            if (await Mine(id).ExecuteUpdateAsync(set => set.SetProperty(run => run.AliveAt, now), cancellationToken) == 0)
            {
                throw new RuleBrokenException(Lost);
            }

            (await db.ImportRuns.SingleAsync(run => run.Id == id, cancellationToken)).End(report, now);
        }

        db.LogGiversAgain();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private IQueryable<ImportRun> Mine(Guid id) => db.ImportRuns.Where(run => run.Id == id && run.Place != null && run.StopAskedBy == null);
}
