using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Places;
using CareersConnect.Application.SignedIn;
using MediatR;

namespace CareersConnect.Application.Offers.Files;

/// <summary>
/// Takes a file of offers (docs/offers-csv.md): UTF-8 or Windows-1252, columns by name. Faults refuse the whole file and are listed all at once; the same file
/// again changes nothing, since each offer has a reference of its organisation's own. A member's file holds the own organisation's offers.
/// </summary>
public static class ImportOffers
{
    /// <summary>Looks through a file and changes nothing.</summary>
    /// <param name="Path">Where it is on this machine.</param>
    /// <param name="FileName">The name under which people know it.</param>
    [For(Audience.System | Audience.Givers)]
    public sealed record Query(string Path, string FileName) : IQuery<View>;

    /// <summary>What would become of the file.</summary>
    /// <param name="Report">Faults, warnings and counts.</param>
    /// <param name="Lines">The first rows that are new or changed.</param>
    public sealed record View(ImportReport Report, IReadOnlyList<LookedAt> Lines);

    /// <summary>Takes a file.</summary>
    /// <param name="Path">Where it is on this machine.</param>
    /// <param name="FileName">The name under which people know it.</param>
    /// <param name="Progress">Is told how far it is; may be null.</param>
    [For(Audience.System | Audience.Givers)]
    public sealed record Command(string Path, string FileName, IProgress<ImportProgress>? Progress = null) : IImport;

    internal sealed class QueryHandler(CareersConnectDbContext db, TypedPostcode places, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var text = await TextFile.LookAsync(request.Path, cancellationToken);
            if (text.Encoding is null)
            {
                return new View(ImportReport.Unreadable(request.FileName, text.Refusal!), []);
            }

            var file = new OfferFile(db, new OwnersInFile(db, places, member), member, clock);
            await file.ReadAsync(request.Path, text.Encoding, takes: false, new ProgressMeter(null, clock), cancellationToken);
            return new View(Report(request.FileName, file), file.Faults.Total > 0 ? [] : file.Batch.Lines);
        }
    }

    internal sealed class CommandHandler(
        CareersConnectDbContext db, TypedPostcode places, ICurrentMember member, IWriteGate gate, ImportPlace place, TimeProvider clock) : IRequestHandler<Command, ImportReport>
    {
        public async Task<ImportReport> Handle(Command command, CancellationToken cancellationToken)
        {
            var text = await TextFile.LookAsync(command.Path, cancellationToken);
            if (text.Encoding is null)
            {
                return ImportReport.Unreadable(command.FileName, text.Refusal!);
            }

            var report = await ReadAsync(command, text.Encoding, takes: false, cancellationToken);
            if (report.Outcome != ImportOutcome.Done)
            {
                return report;
            }

            using var turn = await gate.EnterForLongAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            report = await ReadAsync(command, text.Encoding, takes: true, cancellationToken);
            if (report.FaultsTotal == 0)
            {
                await place.CommitAsync(transaction, report, cancellationToken);
            }

            return report;
        }

        /// <summary>The file is looked through and forgotten before it is taken, so that its references are held once.</summary>
        private async Task<ImportReport> ReadAsync(Command command, Encoding encoding, bool takes, CancellationToken cancellationToken)
        {
            var file = new OfferFile(db, new OwnersInFile(db, places, member), member, clock);
            await file.ReadAsync(command.Path, encoding, takes, new ProgressMeter(command.Progress, clock), cancellationToken);
            return Report(command.FileName, file);
        }
    }

    private static ImportReport Report(string name, OfferFile file)
    {
        var (added, changed) = (file.Batch.Counts[RowOutcome.New], file.Batch.Counts[RowOutcome.Changed]);
        var outcome = file.Faults.Total > 0 ? ImportOutcome.Refused : added + changed == 0 ? ImportOutcome.NothingNew : ImportOutcome.Done;
        ImportCount[] counts = [new("Offers that are new", added), new("Offers that change", changed), new("Offers that stay as they are", file.Batch.Counts[RowOutcome.Same])];
        return new ImportReport(
            name, outcome, file.RowsRead, outcome == ImportOutcome.Refused ? [] : counts,
            file.Faults.Kept, file.Faults.Total, file.Warnings.Kept, file.Warnings.Total);
    }
}
