using System.Collections;
using System.Globalization;
using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Schools;

/// <summary>
/// Reads the whole of a register file without changing anything: notes every fault and warning, counts what is left out, and finds out which schools are new or changed.
/// Memory does not grow with the file: a few bits, a fingerprint, a line and the school's own number for each possible URN, 17 MB in all.
/// </summary>
internal sealed class RegisterCheck(CareersConnectDbContext db, string path, Encoding encoding, ProgressMeter meter)
{
    /// <summary>URNs have 6 digits.</summary>
    public const int Urns = 1_000_000;

    private const string Phase = "Checking the file";
    private readonly BitArray _held = new(Urns);
    private readonly int[] _firstLine = new int[Urns];
    private readonly long[] _fingerprint = new long[Urns];
    private readonly BitArray _hasSuccessor = new(Urns);
    private readonly RegisterNumbers _numbers = new();

    /// <summary>What refuses the file.</summary>
    public Findings Faults { get; } = new(Findings.UsualLimit);

    /// <summary>What does not.</summary>
    public Findings Warnings { get; } = new(Findings.UsualLimit);

    /// <summary>The URNs of schools that are new or changed.</summary>
    public BitArray ToTake { get; } = new(Urns);

    /// <summary>Rows below the header.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Held schools that are in the file.</summary>
    public int HeldInFile { get; private set; }

    /// <summary>What became of the rows.</summary>
    public RegisterCounts Counts { get; } = new();

    /// <summary>Closed schools, and the open ones that took their number over.</summary>
    public IReadOnlyList<(Urn Closed, Urn Open)> Successions { get; private set; } = [];

    /// <summary>Whether a school is held.</summary>
    public bool IsHeld(int urn) => _held[urn];

    /// <summary>Reads the file.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        meter.Start(Phase);
        var held = await LoadHeldAsync(cancellationToken);
        using var table = new CsvTable(path, encoding);
        if (RegisterColumns.Find(table, Faults) is not { } columns)
        {
            return;
        }

        var row = new RegisterRow(table, columns, Faults);
        while (table.Read())
        {
            meter.Row(Phase, table, cancellationToken);
            if (table.CheckShape(Faults))
            {
                Look(table, row, columns);
            }

            Faults.EndRow();
            Warnings.EndRow();
        }

        (RowsRead, Counts.NotInFile) = (table.RowsRead, held - HeldInFile);
        Successions = Faults.Total == 0 ? _numbers.Successions() : [];
        meter.End(Phase, table);
    }

    /// <summary>A row is read to its end whatever its URN is, so that all its faults are told in one pass.</summary>
    private void Look(CsvTable table, RegisterRow row, RegisterColumns columns)
    {
        var urn = row.Urn();
        var facts = row.Facts(urn ?? 0);
        if (Once(table, urn, columns) is { } once)
        {
            Sort(row, facts, once);
        }
    }

    private int? Once(CsvTable table, int? urn, RegisterColumns columns)
    {
        if (urn is not { } number)
        {
            return null;
        }

        if (_firstLine[number] != 0)
        {
            Faults.Add(table.Row.Line, columns["URN"], FormattableString.Invariant($"Found \"{number:D6}\", which is also on line {_firstLine[number]}."));
            return null;
        }

        _firstLine[number] = table.Row.Line;
        return number;
    }

    private void Sort(RegisterRow row, RegisterFacts facts, int urn)
    {
        if (!_held[urn] && RegisterCounts.WhySkipped(facts) is { } skipped)
        {
            Counts.Skip(skipped);
            return;
        }

        row.NoteWarnings(Warnings);
        Counts.WebsitesCompleted += row.WebsiteWasCompleted ? 1 : 0;
        _numbers.Note(facts, urn, _hasSuccessor[urn]);
        ToTake[urn] = !_held[urn] || _fingerprint[urn] != facts.Fingerprint();
        if (_held[urn])
        {
            HeldInFile++;
        }
    }

    private async Task<int> LoadHeldAsync(CancellationToken cancellationToken)
    {
        var held = db.Schools.Select(school => new { school.Urn, school.Fingerprint, HasSuccessor = school.SuccessorUrn != null });
        var count = 0;
        await foreach (var school in held.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var urn = int.Parse(school.Urn.Value, CultureInfo.InvariantCulture);
            (_held[urn], _fingerprint[urn], _hasSuccessor[urn]) = (true, school.Fingerprint, school.HasSuccessor);
            count++;
        }

        return count;
    }
}
