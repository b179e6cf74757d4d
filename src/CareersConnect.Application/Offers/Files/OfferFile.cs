using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Offers.Files;

/// <summary>
/// Reads a file of offers in batches, once to look and once to take: both go through the same code, so that what was shown is what is done. Looking changes nothing:
/// it works on offers that are not tracked.
/// </summary>
internal sealed class OfferFile(CareersConnectDbContext db, OwnersInFile owners, ICurrentMember member, TimeProvider clock)
{
    private readonly SeenLines _seen = new();

    /// <summary>What refuses the file.</summary>
    public Findings Faults { get; } = new(Findings.UsualLimit);

    /// <summary>What does not.</summary>
    public Findings Warnings { get; } = new(Findings.UsualLimit);

    /// <summary>What becomes of the rows.</summary>
    public OfferBatch Batch { get; } = new(db, member, clock);

    /// <summary>Rows below the header.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Reads the file through.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="encoding">How it is written.</param>
    /// <param name="takes">False to look only.</param>
    /// <param name="meter">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ReadAsync(string path, Encoding encoding, bool takes, ProgressMeter meter, CancellationToken cancellationToken)
    {
        var phase = takes ? "Taking the offers" : "Checking the file";
        meter.Start(phase);
        using var table = new CsvTable(path, encoding);
        if (OfferColumns.Find(table, owners.AreNamed, Faults) is not { } columns)
        {
            return;
        }

        foreach (var name in table.Names.Where(name => name.Length > 0 && !OfferColumns.All.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            Warnings.Add(table.HeaderLine, table.Find(name), "The template has no such column, so nothing in it is read.");
        }

        var reader = new OfferRowReader(table, columns, Faults);
        while (table.Read())
        {
            meter.Row(phase, table, cancellationToken);
            if (table.CheckShape(Faults) && await RowAsync(reader, table.Row.Line, columns, cancellationToken) is { } row)
            {
                await Batch.AddAsync(row, takes, new Notes(Faults, Warnings, columns), cancellationToken);
            }
        }

        await Batch.EndAsync(takes, new Notes(Faults, Warnings, columns), cancellationToken);
        RowsRead = table.RowsRead;
        meter.End(phase, table);
    }

    private async Task<OfferRow?> RowAsync(OfferRowReader reader, int line, OfferColumns columns, CancellationToken cancellationToken)
    {
        var before = Faults.Total;
        Faults.BeginRow();
        var reference = reader.Text(OfferColumns.Reference);
        if (reference.Length is 0 or > Offer.ExternalIdLimit)
        {
            reader.Fault(OfferColumns.Reference, reference, $"a reference of your own, 1 to {Offer.ExternalIdLimit} characters, another one for each offer");
        }

        var owner = await owners.FindAsync(reader, cancellationToken);
        var details = reader.Details();
        var (dates, status) = (reader.Dates(), reader.Status());
        if (details is null || owner is null)
        {
            return null;
        }

        details = await owners.PlaceAsync(owner, details, reader, (text) => Warnings.Add(line, columns[OfferColumns.Volunteer], text), cancellationToken);
        CheckOnce(owner, reference, line, columns);
        foreach (var fault in OfferRules.Faults(details).Prepend(owners.WhoMayOffer(owner, details)).OfType<OfferFault>().Where(fault => !(fault.IsMissing && status == OfferStatus.Draft) && !HasFault(fault, columns)))
        {
            Faults.Add(line, columns.OfField(fault.Field), fault.Sentence);
        }

        return Faults.Total > before ? null : new OfferRow { Line = line, Reference = reference, OrganisationId = owner.Id, Details = details, Dates = dates, Status = status };
    }

    /// <summary>A cell that could not be read is not also wrong.</summary>
    private bool HasFault(OfferFault fault, OfferColumns columns) => columns.OfField(fault.Field) is { } column && Faults.HasInRow(column);

    private void CheckOnce(Owner owner, string reference, int line, OfferColumns columns)
    {
        if (_seen.Note($"{owner.Id.Value:N}{reference}", line) is { } first)
        {
            Faults.Add(line, columns[OfferColumns.Reference], FormattableString.Invariant($"Found \"{reference}\", which is also on line {first}."));
        }
    }
}
