namespace CareersConnect.Application.Imports;

/// <summary>A fault or warning of an import.</summary>
public sealed class ImportFinding
{
    internal ImportFinding(Guid runId, int number, bool isFault, Finding finding)
    {
        (RunId, Number, IsFault, Line, Column) = (runId, number, isFault, finding.Line, finding.Column);
        (ColumnName, Reason) = (Cut(finding.ColumnName, 100), Cut(finding.Reason, 400)!);
    }

    private ImportFinding()
    {
    }

    /// <summary>Whose.</summary>
    public Guid RunId { get; private set; }

    /// <summary>Its place in the list, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>True for a fault, false for a warning.</summary>
    public bool IsFault { get; private set; }

    /// <summary>The line of the file.</summary>
    public int Line { get; private set; }

    /// <summary>The column, or null.</summary>
    public int? Column { get; private set; }

    /// <summary>The column's name, or null.</summary>
    public string? ColumnName { get; private set; }

    /// <summary>What was found and what was expected.</summary>
    public string Reason { get; private set; } = "";

    private static string? Cut(string? text, int limit) => text is { } && text.Length > limit ? text[..limit] : text;
}
