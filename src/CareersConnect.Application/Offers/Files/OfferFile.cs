using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers.Files;

/// <summary>What became of a row.</summary>
public enum RowOutcome
{
    /// <summary>The offer was not there.</summary>
    New = 1,

    /// <summary>The offer is there and says something else.</summary>
    Changed = 2,

    /// <summary>The offer is there and says the same.</summary>
    Same = 3,
}

/// <summary>A row, for the look before an import.</summary>
/// <param name="Line">The line on which it starts.</param>
/// <param name="Reference">What the organisation calls the offer.</param>
/// <param name="Title">The offer's title.</param>
/// <param name="Outcome">What becomes of it.</param>
public sealed record LookedAt(int Line, string Reference, string Title, RowOutcome Outcome);

/// <summary>
/// Reads a file of offers in batches, once to look and once to take: both go through the same code, so that what was shown is what is done. Looking changes nothing:
/// it works on offers that are not tracked.
/// </summary>
internal sealed class OfferFile(CareersConnectDbContext db, OwnersInFile owners, ICurrentMember member, TimeProvider clock)
{
    private const int BatchSize = 100;
    private const int LinesShown = 50;
    private readonly Dictionary<(Guid, string), int> _firstLine = [];
    private readonly List<OfferRow> _batch = new(BatchSize);

    /// <summary>What refuses the file.</summary>
    public Findings Faults { get; } = new(Findings.UsualLimit);

    /// <summary>What does not.</summary>
    public Findings Warnings { get; } = new(Findings.UsualLimit);

    /// <summary>The first rows and what becomes of them.</summary>
    public List<LookedAt> Lines { get; } = [];

    /// <summary>How many rows of each outcome.</summary>
    public Dictionary<RowOutcome, int> Counts { get; } = new() { [RowOutcome.New] = 0, [RowOutcome.Changed] = 0, [RowOutcome.Same] = 0 };

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

        var reader = new OfferRowReader(table, columns, Faults);
        while (table.Read())
        {
            meter.Row(phase, table, cancellationToken);
            if (table.CheckShape(Faults) && await RowAsync(reader, table.Row.Line, columns, cancellationToken) is { } row)
            {
                _batch.Add(row);
                await FlushAsync(columns, takes, BatchSize, cancellationToken);
            }
        }

        await FlushAsync(columns, takes, 1, cancellationToken);
        RowsRead = table.RowsRead;
        meter.End(phase, table);
    }

    private async Task<OfferRow?> RowAsync(OfferRowReader reader, int line, OfferColumns columns, CancellationToken cancellationToken)
    {
        var before = Faults.Total;
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
        foreach (var fault in OfferRules.Faults(details).Prepend(owners.WhoMayOffer(owner, details)).OfType<OfferFault>().Where(fault => !(fault.IsMissing && status == OfferStatus.Draft) && !HasFault(before, fault, columns)))
        {
            Faults.Add(line, columns.OfField(fault.Field), fault.Sentence);
        }

        return Faults.Total > before ? null : new OfferRow { Line = line, Reference = reference, OrganisationId = owner.Id, Details = details, Dates = dates, Status = status };
    }

    /// <summary>A cell that could not be read is not also wrong.</summary>
    private bool HasFault(int before, OfferFault fault, OfferColumns columns) =>
        Faults.Kept.Skip(before).Any(found => found.ColumnName is { } name && name == columns.OfField(fault.Field)?.Name);

    private void CheckOnce(Owner owner, string reference, int line, OfferColumns columns)
    {
        if (!_firstLine.TryAdd((owner.Id.Value, reference), line) && _firstLine[(owner.Id.Value, reference)] is var first && first != line)
        {
            Faults.Add(line, columns[OfferColumns.Reference], FormattableString.Invariant($"Found \"{reference}\", which is also on line {first}."));
        }
    }

    private async Task FlushAsync(OfferColumns columns, bool takes, int atLeast, CancellationToken cancellationToken)
    {
        if (_batch.Count < atLeast)
        {
            return;
        }

        var held = await HeldAsync(takes, cancellationToken);
        foreach (var row in _batch)
        {
            var offer = held.GetValueOrDefault((row.OrganisationId.Value, row.Reference));
            Count(row, Take(row, offer, takes, columns));
        }

        _batch.Clear();
        if (takes)
        {
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private RowOutcome Take(OfferRow row, Offer? held, bool takes, OfferColumns columns)
    {
        try
        {
            var now = clock.UtcNow();
            var offer = held ?? row.Begin(member.PersonId ?? default, now);
            var changed = row.Take(offer, now, text => Warnings.Add(row.Line, null, text));
            if (held is null && takes)
            {
                db.Offers.Add(offer);
            }

            return held is null ? RowOutcome.New : changed ? RowOutcome.Changed : RowOutcome.Same;
        }
        catch (RuleBrokenException refusal)
        {
            Faults.Add(row.Line, columns.OfField(refusal.Field), refusal.Message);
            return RowOutcome.Same;
        }
    }

    private void Count(OfferRow row, RowOutcome outcome)
    {
        Counts[outcome]++;
        if (Lines.Count < LinesShown && outcome != RowOutcome.Same)
        {
            Lines.Add(new LookedAt(row.Line, row.Reference, row.Details.Title, outcome));
        }
    }

    /// <summary>The offers of the batch that are there, by what their organisation calls them, or by their own key as an export wrote it.</summary>
    private async Task<Dictionary<(Guid Organisation, string Reference), Offer>> HeldAsync(bool tracked, CancellationToken cancellationToken)
    {
        var organisations = _batch.Select(row => row.OrganisationId).Distinct().ToArray();
        var references = _batch.Select(row => row.Reference).ToArray();
        var keys = references.Select(reference => Guid.TryParse(reference, out var key) ? new OfferId(key) : default).Where(key => key != default).ToArray();
        var offers = tracked ? db.Offers : db.Offers.AsNoTracking();
        var held = await offers.Where(offer => organisations.Contains(offer.OrganisationId) && (references.Contains(offer.ExternalId) || keys.Contains(offer.Id))).ToListAsync(cancellationToken);
        return held.ToDictionary(offer => (offer.OrganisationId.Value, offer.ExternalId ?? offer.Id.Value.ToString()));
    }
}
