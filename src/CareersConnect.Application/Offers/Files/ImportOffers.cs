using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
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

    internal sealed class QueryHandler(CareersConnectDbContext db, PlaceOfOffer places, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
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

    internal sealed class CommandHandler(CareersConnectDbContext db, PlaceOfOffer places, ICurrentMember member, IWriteGate gate, ImportPlace place, TimeProvider clock) : IRequestHandler<Command, ImportReport>
    {
        public async Task<ImportReport> Handle(Command command, CancellationToken cancellationToken)
        {
            var text = await TextFile.LookAsync(command.Path, cancellationToken);
            if (text.Encoding is null)
            {
                return ImportReport.Unreadable(command.FileName, text.Refusal!);
            }

            var meter = new ProgressMeter(command.Progress, clock);
            var looked = new OfferFile(db, new OwnersInFile(db, places, member), member, clock);
            await looked.ReadAsync(command.Path, text.Encoding, takes: false, meter, cancellationToken);
            var report = Report(command.FileName, looked);
            if (report.Outcome != ImportOutcome.Done)
            {
                return report;
            }

            using var turn = await gate.EnterForLongAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var taken = new OfferFile(db, new OwnersInFile(db, places, member), member, clock);
            await taken.ReadAsync(command.Path, text.Encoding, takes: true, meter, cancellationToken);
            report = Report(command.FileName, taken);
            if (taken.Faults.Total == 0)
            {
                await place.CommitAsync(transaction, report, cancellationToken);
            }

            return report;
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
