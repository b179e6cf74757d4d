using System.Globalization;
using MediatR;

namespace CareersConnect.Application.Imports;

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>The file was taken.</summary>
    Done = 1,

    /// <summary>The file was read to its end and holds nothing new.</summary>
    NothingNew = 2,

    /// <summary>The file has faults; nothing of it was taken.</summary>
    Refused = 3,
}

/// <summary>One line of a report: "Schools entered" 27,012.</summary>
/// <param name="Label">What was counted.</param>
/// <param name="Number">How many.</param>
public sealed record ImportCount(string Label, int Number);

/// <summary>What an import found and did, for the command line and for a page.</summary>
/// <param name="FileName">The file's own name.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="RowsRead">Rows below the header.</param>
/// <param name="Counts">What became of them; empty when the file was refused.</param>
/// <param name="Faults">The first faults.</param>
/// <param name="FaultsTotal">All faults.</param>
/// <param name="Warnings">The first warnings.</param>
/// <param name="WarningsTotal">All warnings.</param>
public sealed record ImportReport(
    string FileName, ImportOutcome Outcome, int RowsRead, IReadOnlyList<ImportCount> Counts,
    IReadOnlyList<Finding> Faults, int FaultsTotal, IReadOnlyList<Finding> Warnings, int WarningsTotal)
{
    /// <summary>The report of a file that could not even be read.</summary>
    /// <param name="fileName">The file's own name.</param>
    /// <param name="refusal">Why not, in a sentence.</param>
    /// <returns>The report.</returns>
    public static ImportReport Unreadable(string fileName, string refusal) =>
        new(fileName, ImportOutcome.Refused, 0, [], [new Finding(1, null, null, refusal)], 1, [], 0);

    /// <summary>What to tell first, in a sentence.</summary>
    public string Summary => Outcome switch
    {
        ImportOutcome.Refused => string.Create(English, $"{FileName} was not imported: {(FaultsTotal == 1 ? "it has 1 fault" : $"it has {FaultsTotal:N0} faults")}. Nothing has been changed."),
        ImportOutcome.NothingNew => string.Create(English, $"{FileName} holds nothing new: all {RowsRead:N0} rows were read and nothing has been changed."),
        _ => string.Create(English, $"{FileName} was imported: {RowsRead:N0} rows read."),
    };

    private static CultureInfo English => CultureInfo.InvariantCulture;
}

/// <summary>How far an import is.</summary>
/// <param name="Phase">What it is doing, in words.</param>
/// <param name="RowsRead">Rows read in this phase.</param>
/// <param name="Percent">How much of this phase is done, 0 to 100.</param>
public sealed record ImportProgress(string Phase, int RowsRead, int Percent);

/// <summary>Takes a file into the database: the one kind of request that opens its own transaction and saves in batches inside it, since a whole file is no unit that fits in memory. All of a file or nothing.</summary>
public interface IImport : IRequest<ImportReport>
{
    /// <summary>Where the file is on this machine.</summary>
    string Path { get; }

    /// <summary>The name under which people know it.</summary>
    string FileName { get; }

    /// <summary>Is told how far the import is, a few times a second; null when nobody watches.</summary>
    IProgress<ImportProgress>? Progress { get; }
}
