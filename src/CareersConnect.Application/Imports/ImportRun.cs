using System.Text.Json;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Imports;

/// <summary>One import, from the moment it was asked for, with what it found. One runs at a time.</summary>
public sealed class ImportRun
{
    /// <summary>How often whoever does an import says that it is alive.</summary>
    public static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(15);

    /// <summary>An import of which nothing was heard for so long is taken for dead: three beats may go missing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

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
        (Kind, Path, By, PersonId, StartedAt, AliveAt, Status, Place) = (kind, path, by, person, now, now, ImportStatus.Waiting, 1);
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

    /// <summary>When whoever does it last said that it is alive, UTC. While it has the database's one place for writers nobody else can write, and so nobody can take it for dead.</summary>
    public DateTime AliveAt { get; private set; }

    /// <summary>Who asked to have it stopped, by name; null when nobody did.</summary>
    public string? StopAskedBy { get; private set; }

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

    /// <summary>Whether nothing was heard of it for too long. Only to be believed inside a transaction that writes: on a database with one place for writers an import that has it says nothing meanwhile.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>True for one whose machine must have stopped.</returns>
    public bool IsSilent(DateTime now) => Place is not null && now - AliveAt >= Patience;

    /// <summary>It is being read.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void Begin(DateTime now) => (Status, AliveAt) = (ImportStatus.Running, now);

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

    /// <summary>Somebody asks to have it stopped.</summary>
    /// <param name="by">Who, by name.</param>
    public void AskToStop(string by) => StopAskedBy = by;

    /// <summary>It ended before its end: it broke, it was stopped, or its machine was.</summary>
    /// <param name="how">One of these three; nothing was changed by it.</param>
    /// <param name="now">The instant, UTC.</param>
    public void EndEarly(ImportStatus how, DateTime now) => (Status, EndedAt, Place) = (how, now, null);
}
