using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Application.Schools;

/// <summary>
/// Takes the establishment file of Get Information About Schools (edubasealldata) as DfE publishes it: Windows-1252 or UTF-8, columns by name.
/// Faults refuse the whole file and are listed all at once; warnings do not; the same file again changes nothing.
/// </summary>
public static class ImportSchools
{
    /// <summary>Takes a file that lies on this machine.</summary>
    /// <param name="Path">Where it is.</param>
    /// <param name="FileName">The name under which people know it.</param>
    /// <param name="Progress">Is told how far it is; may be null.</param>
    [For(Audience.System | Audience.Hub | Audience.Platform)]
    public sealed record Command(string Path, string FileName, IProgress<ImportProgress>? Progress = null) : IImport;

    internal sealed class CommandHandler(CareersConnectDbContext db, IWriteGate gate, IBulkWriter bulk, ImportPlace place, TimeProvider clock) : IRequestHandler<Command, ImportReport>
    {
        public async Task<ImportReport> Handle(Command command, CancellationToken cancellationToken)
        {
            var file = await TextFile.LookAsync(command.Path, cancellationToken);
            if (file.Encoding is null)
            {
                return ImportReport.Unreadable(command.FileName, file.Refusal!);
            }

            var meter = new ProgressMeter(command.Progress, clock);
            var check = new RegisterCheck(db, command.Path, file.Encoding, meter);
            await check.RunAsync(cancellationToken);
            if (check.Faults.Total > 0)
            {
                return Report(command, check, ImportOutcome.Refused);
            }

            if (!check.ToTake.HasAnySet() && check.Successions.Count == 0)
            {
                check.Counts.Unchanged = check.HeldInFile;
                return Report(command, check, ImportOutcome.NothingNew);
            }

            using var turn = await gate.EnterForLongAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await new RegisterTaking(db, bulk, check, meter, clock.TodayInEngland()).RunAsync(command.Path, file.Encoding, cancellationToken);
            var report = Report(command, check, check.Counts is { Entered: 0, Changed: 0, Successors: 0 } ? ImportOutcome.NothingNew : ImportOutcome.Done);
            await place.CommitAsync(transaction, report, cancellationToken);
            return report;
        }

        private static ImportReport Report(Command command, RegisterCheck check, ImportOutcome outcome) => new(
            command.FileName, outcome, check.RowsRead, outcome == ImportOutcome.Refused ? [] : check.Counts.ToReport(),
            check.Faults.Kept, check.Faults.Total, check.Warnings.Kept, check.Warnings.Total);
    }
}
