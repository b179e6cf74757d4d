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
/// Memory does not grow with the file: a few bits and one line number for each possible URN, and one batch of rows.
/// </summary>
internal sealed class RegisterCheck(CareersConnectDbContext db, string path, Encoding encoding, ProgressMeter meter)
{
    /// <summary>URNs have 6 digits.</summary>
    public const int Urns = 1_000_000;

    private const string Phase = "Checking the file";
    private const int BatchSize = 500;
    private readonly BitArray _held = new(Urns);
    private readonly int[] _firstLine = new int[Urns];
    private readonly List<RegisterFacts> _batch = new(BatchSize);
    private readonly Dictionary<string, Urn> _open = new(StringComparer.Ordinal), _closed = new(StringComparer.Ordinal);
    private int _heldInFile;

    /// <summary>What refuses the file.</summary>
    public Findings Faults { get; } = new(Findings.UsualLimit);

    /// <summary>What does not.</summary>
    public Findings Warnings { get; } = new(Findings.UsualLimit);

    /// <summary>The URNs of schools that are new or changed.</summary>
    public BitArray ToTake { get; } = new(Urns);

    /// <summary>Rows below the header.</summary>
    public int RowsRead { get; private set; }

    /// <summary>What became of them.</summary>
    public RegisterCounts Counts { get; } = new();

    /// <summary>Closed schools, and the open ones that took their number over.</summary>
    public IEnumerable<(Urn Closed, Urn Open)> Successions => _closed.Where(gone => _open.ContainsKey(gone.Key)).Select(gone => (gone.Value, _open[gone.Key]));

    /// <summary>Whether a school is held.</summary>
    public bool IsHeld(int urn) => _held[urn];

    /// <summary>Reads the file.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        meter.Start(Phase);
        var held = 0;
        await foreach (var urn in db.Schools.Select(school => school.Urn).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            _held[int.Parse(urn.Value, CultureInfo.InvariantCulture)] = true;
            held++;
        }

        using var table = new CsvTable(path, encoding);
        if (RegisterColumns.Find(table, Faults) is not { } columns)
        {
            return;
        }

        var row = new RegisterRow(table, columns, Faults);
        while (table.Read())
        {
            meter.Row(Phase, table, cancellationToken);
            if (table.CheckShape(Faults) && Once(table, row.Urn(), columns) is { } urn)
            {
                Sort(row, urn);
                await CompareAsync(BatchSize, cancellationToken);
            }

            Faults.EndRow();
            Warnings.EndRow();
        }

        await CompareAsync(1, cancellationToken);
        (RowsRead, Counts.NotInFile) = (table.RowsRead, held - _heldInFile);
        meter.End(Phase, table);
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

    private void Sort(RegisterRow row, int urn)
    {
        var facts = row.Facts(urn);
        if (!_held[urn] && RegisterCounts.WhySkipped(facts) is { } skipped)
        {
            Counts.Skip(skipped);
            return;
        }

        row.NoteWarnings(Warnings);
        Counts.WebsitesCompleted += row.WebsiteWasCompleted ? 1 : 0;
        if (facts.Status != EstablishmentStatus.Closed && facts.EstablishmentNumber is { } number)
        {
            _open.TryAdd(facts.LocalAuthorityCode + number, facts.Urn);
        }

        if (_held[urn])
        {
            _heldInFile++;
            _batch.Add(facts);
            return;
        }

        ToTake[urn] = true;
        Counts.Entered++;
    }

    private async Task CompareAsync(int atLeast, CancellationToken cancellationToken)
    {
        if (_batch.Count < atLeast || Faults.Total > 0)
        {
            _batch.RemoveRange(0, _batch.Count < atLeast ? 0 : _batch.Count);
            return;
        }

        var urns = _batch.Select(facts => facts.Urn).ToArray();
        var held = await db.Schools.AsNoTracking().AsSplitQuery().Where(school => urns.Contains(school.Urn)).ToDictionaryAsync(school => school.Urn, cancellationToken);
        foreach (var facts in _batch)
        {
            var school = held[facts.Urn];
            if (facts.Status == EstablishmentStatus.Closed && school.SuccessorUrn is null && facts.EstablishmentNumber is { } number)
            {
                _closed.TryAdd(facts.LocalAuthorityCode + number, facts.Urn);
            }

            var isChanged = school.Facts() != facts;
            ToTake[int.Parse(facts.Urn.Value, CultureInfo.InvariantCulture)] = isChanged;
            Counts.Compare(school.IsOpen, facts, isChanged);
        }

        _batch.Clear();
    }
}
