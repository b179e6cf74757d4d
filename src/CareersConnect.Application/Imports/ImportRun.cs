using System.Text.Json;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Imports;

/// <summary>One import, from the moment it was asked for, with what it found. One runs at a time.</summary>
public sealed class ImportRun
{
    /// <summary>A run that does not end holds the place no longer than this; the slowest import takes a few minutes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>The longest name of a file that is kept.</summary>
    public const int FileNameLimit = 200;

    private readonly List<ImportFinding> _findings = [];

    /// <summary>Asks for an import.</summary>
    /// <param name="kind">What.</param>
    /// <param name="path">Where the file is on this machine.</param>
    /// <param name="fileName">Its name for people.</param>
    /// <param name="by">Who asked, by name.</param>
    /// <param name="person">Who asked; null for the command line.</param>
    /// <param name="now">The instant, UTC.</param>
    public ImportRun(ImportKind kind, string path, string fileName, string by, PersonId? person, DateTime now)
    {
        Id = Guid.CreateVersion7();
        (Kind, Path, By, PersonId, StartedAt, Status, Place) = (kind, path, by, person, now, ImportStatus.Waiting, 1);
        FileName = fileName.Length > FileNameLimit ? fileName[^FileNameLimit..] : fileName;
    }

    private ImportRun()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>What is imported.</summary>
    public ImportKind Kind { get; private set; }

    /// <summary>Where the file is on this machine.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Its name for people.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Who asked for it, by name.</summary>
    public string By { get; private set; } = "";

    /// <summary>Who asked for it; null for the command line.</summary>
    public PersonId? PersonId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>When it ended, UTC; null until then.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>How it stands.</summary>
    public ImportStatus Status { get; private set; }

    /// <summary>1 while it has the one place, null afterwards: a unique index keeps a second one out.</summary>
    public int? Place { get; private set; }

    /// <summary>Rows below the header.</summary>
    public int RowsRead { get; private set; }

    /// <summary>All faults.</summary>
    public int FaultsTotal { get; private set; }

    /// <summary>All warnings.</summary>
    public int WarningsTotal { get; private set; }

    /// <summary>What became of the rows, as JSON.</summary>
    public string Counts { get; private set; } = "[]";

    /// <summary>The first faults and warnings, in the order of the file. Loaded only when asked for.</summary>
    public IReadOnlyList<ImportFinding> Findings => _findings;

    /// <summary>True when it has not ended and may still.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>False for one whose host must have died.</returns>
    public bool IsUnderWay(DateTime now) => Place is not null && now - StartedAt < Patience;

    /// <summary>It is being read.</summary>
    public void Begin() => Status = ImportStatus.Running;

    /// <summary>It ended with a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="now">The instant, UTC.</param>
    public void End(ImportReport report, DateTime now)
    {
        Status = report.Outcome switch
        {
            ImportOutcome.Done => ImportStatus.Done,
            ImportOutcome.NothingNew => ImportStatus.NothingNew,
            _ => ImportStatus.Refused,
        };
        (EndedAt, Place, RowsRead, FaultsTotal, WarningsTotal) = (now, null, report.RowsRead, report.FaultsTotal, report.WarningsTotal);
        Counts = JsonSerializer.Serialize(report.Counts);
        _findings.AddRange(report.Faults.Select((fault, at) => new ImportFinding(Id, at + 1, isFault: true, fault)));
        _findings.AddRange(report.Warnings.Select((warning, at) => new ImportFinding(Id, at + 1, isFault: false, warning)));
    }

    /// <summary>It ended before its end.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void Fail(DateTime now) => (Status, EndedAt, Place) = (ImportStatus.Failed, now, null);
}
