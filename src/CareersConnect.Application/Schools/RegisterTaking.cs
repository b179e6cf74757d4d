using System.Globalization;
using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Schools;

/// <summary>Reads a checked register file again and takes what is new or changed, in batches inside one transaction: all of it or nothing.</summary>
internal sealed class RegisterTaking(CareersConnectDbContext db, IBulkWriter bulk, RegisterCheck check, ProgressMeter meter, DateOnly today)
{
    private const string Phase = "Taking the schools";
    private const int BatchSize = 200;
    private readonly List<RegisterFacts> _changed = new(BatchSize);
    private readonly List<School> _new = new(BatchSize);

    /// <summary>Takes the file. The caller has opened the transaction and commits it.</summary>
    public async Task RunAsync(string path, Encoding encoding, CancellationToken cancellationToken)
    {
        meter.Start(Phase);
        using var table = new CsvTable(path, encoding);
        var unheeded = new Findings(0);
        var columns = RegisterColumns.Find(table, unheeded) ?? throw new IOException($"{path} was changed while it was read.");
        var row = new RegisterRow(table, columns, unheeded);
        while (table.Read())
        {
            meter.Row(Phase, table, cancellationToken);
            if (row.Urn() is { } urn && check.ToTake[urn])
            {
                Take(row.Facts(urn), check.IsHeld(urn));
                await SaveAsync(BatchSize, cancellationToken);
            }
        }

        await SaveAsync(1, cancellationToken);
        check.Counts.Unchanged = check.HeldInFile - check.Counts.Changed;
        await NameSuccessorsAsync(cancellationToken);
        if (table.RowsRead != check.RowsRead || unheeded.Total > 0)
        {
            throw new IOException($"{path} was changed while it was read.");
        }

        meter.End(Phase, table);
    }

    private void Take(RegisterFacts facts, bool isHeld)
    {
        if (isHeld)
        {
            _changed.Add(facts);
        }
        else
        {
            _new.Add(School.Enter(facts, today));
            check.Counts.Entered++;
        }
    }

    private async Task SaveAsync(int atLeast, CancellationToken cancellationToken)
    {
        if (_new.Count >= atLeast)
        {
            await bulk.InsertAsync(_new, cancellationToken);
            _new.Clear();
        }

        if (_changed.Count >= atLeast)
        {
            var urns = _changed.Select(facts => facts.Urn).ToArray();
            var schools = await db.Schools.AsSplitQuery().Where(school => urns.Contains(school.Urn)).ToDictionaryAsync(school => school.Urn, cancellationToken);
            _changed.ForEach(facts => Update(schools[facts.Urn], facts));
            _changed.Clear();
            await FlushAsync(cancellationToken);
        }
    }

    private void Update(School school, RegisterFacts facts)
    {
        var wasOpen = school.IsOpen;
        if (school.Update(facts, today))
        {
            check.Counts.Changed++;
            check.Counts.Closed += wasOpen && facts.Status == EstablishmentStatus.Closed ? 1 : 0;
        }
    }

    private async Task NameSuccessorsAsync(CancellationToken cancellationToken)
    {
        foreach (var batch in check.Successions.Chunk(BatchSize))
        {
            var urns = batch.Select(pair => pair.Closed).ToArray();
            var schools = await db.Schools.AsSplitQuery().Where(school => urns.Contains(school.Urn)).ToDictionaryAsync(school => school.Urn, cancellationToken);
            foreach (var (closed, open) in batch)
            {
                check.Counts.Successors += schools[closed].SucceededBy(open) ? 1 : 0;
            }

            await FlushAsync(cancellationToken);
        }
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
