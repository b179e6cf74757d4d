using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using MediatR;

namespace CareersConnect.Application.Places;

/// <summary>
/// Takes a file of postcodes: the ONS Postcode Directory (or its lookups) of any year, or a file of Code-Point Open.
/// New ones are added and moved ones moved; none is removed, so that an ended postcode that somebody still types is found, and Code-Point's files can be taken one after the other.
/// </summary>
public static class ImportPostcodes
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
            var text = await TextFile.LookAsync(command.Path, cancellationToken);
            if (text.Encoding is null)
            {
                return ImportReport.Unreadable(command.FileName, text.Refusal!);
            }

            var file = new PostcodeFile(db, command.Path, text.Encoding, new ProgressMeter(command.Progress, clock));
            await file.CheckAsync(cancellationToken);
            if (file.Faults.Total > 0)
            {
                return Report(command, file, ImportOutcome.Refused, []);
            }

            var counts = Counts(file);
            if (!file.IsNew.HasAnySet() && !file.IsMoved.HasAnySet())
            {
                return Report(command, file, ImportOutcome.NothingNew, counts);
            }

            using var turn = await gate.EnterForLongAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await new PostcodeTaking(db, bulk, file, command.Progress).RunAsync(cancellationToken);
            var report = Report(command, file, ImportOutcome.Done, counts);
            await place.CommitAsync(transaction, report, cancellationToken);
            return report;
        }

        private static IReadOnlyList<ImportCount> Counts(PostcodeFile file)
        {
            var (added, moved) = (file.IsNew.Cast<bool>().Count(bit => bit), file.IsMoved.Cast<bool>().Count(bit => bit));
            return
            [
                new("Postcodes added", added), new("Postcodes moved", moved), new("Postcodes unchanged", file.Count - added - moved),
                .. file.Placeless == 0 ? [] : new[] { new ImportCount("Left out: without coordinates, or outside Great Britain", file.Placeless) },
                .. file.OffTheGrid == 0 ? [] : new[] { new ImportCount("Left out: not on the national grid", file.OffTheGrid) },
            ];
        }

        private static ImportReport Report(Command command, PostcodeFile file, ImportOutcome outcome, IReadOnlyList<ImportCount> counts) => new(
            command.FileName, outcome, file.RowsRead, counts, file.Faults.Kept, file.Faults.Total, file.Warnings.Kept, file.Warnings.Total);
    }
}
