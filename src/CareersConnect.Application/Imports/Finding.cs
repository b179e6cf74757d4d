using System.Globalization;

namespace CareersConnect.Application.Imports;

/// <summary>Something that an import found in a file: a fault that refuses it, or a warning that does not.</summary>
/// <param name="Line">The line of the file on which the row starts, from 1.</param>
/// <param name="Column">The column, from 1; null when it is about the whole row or file.</param>
/// <param name="ColumnName">The column's name in the header, or null.</param>
/// <param name="Reason">What was found and what was expected: a sentence.</param>
public sealed record Finding(int Line, int? Column, string? ColumnName, string Reason)
{
    /// <summary>Where it is: "Line 17, column 3 (EstablishmentNumber)".</summary>
    public string Where => Column is null
        ? string.Create(CultureInfo.InvariantCulture, $"Line {Line}")
        : string.Create(CultureInfo.InvariantCulture, $"Line {Line}, column {Column} ({ColumnName})");

    /// <inheritdoc />
    public override string ToString() => $"{Where}: {Reason}";
}
