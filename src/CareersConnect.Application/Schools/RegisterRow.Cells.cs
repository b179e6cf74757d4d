using CareersConnect.Application.Imports;
using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Schools;

/// <content>Cell by cell.</content>
internal sealed partial class RegisterRow
{
    /// <summary>What the register writes for a number that it keeps back because it would tell about single pupils.</summary>
    private static readonly HashSet<string> KeptBack = new(["SUPP", "NE", "NA", "N/A", "x", "c", "z", ".."], StringComparer.OrdinalIgnoreCase);

    private void Warn(string column, string reason) => _warnings.Add((columns[column], reason));

    private int? Number(string column) => _cells.Number(columns[column]);

    private string? Text(string column)
    {
        if (_cells.Raw(columns[column]).Length > RegisterFacts.TextLimit)
        {
            Warn(column, FormattableString.Invariant($"The text was cut to {RegisterFacts.TextLimit} characters."));
        }

        return _cells.Text(columns[column]);
    }

    /// <summary>The register writes "Not applicable" and "Not recorded" where it means nothing.</summary>
    private string? Applicable(string column) => Text(column) is { } text && !text.StartsWith("Not ", StringComparison.OrdinalIgnoreCase) ? text : null;

    private int Missing(string column)
    {
        if (_cells.Raw(columns[column]).IsEmpty)
        {
            Warn(column, "There is no code.");
        }

        return 0;
    }

    private string Unnamed(int urn)
    {
        Warn("EstablishmentName", "There is no name.");
        return FormattableString.Invariant($"School {urn:D6}");
    }

    private void Known(string column, bool isKnown)
    {
        if (!isKnown)
        {
            Warn(column, $"{CsvCells.Quote(_cells.Raw(columns[column]))} is not a code that is known here.");
        }
    }

    private T Code<T>(string column)
        where T : struct, Enum
    {
        var number = Number(column);
        var isKnown = number is { } code && Enum.IsDefined((T)Enum.ToObject(typeof(T), code));
        if (number is null && columns[column] is not null)
        {
            Missing(column);
        }

        Known(column, isKnown || number is null);
        return isKnown ? (T)Enum.ToObject(typeof(T), number!.Value) : default;
    }

    /// <summary>0 and 9 both stand for "not applicable".</summary>
    private SchoolGender Gender() => _cells.Raw(columns["Gender (code)"]) is "9" or "" ? SchoolGender.NotApplicable : Code<SchoolGender>("Gender (code)");

    /// <summary>1 is yes, 2 is no, 0 and 9 are not applicable or not known.</summary>
    private bool? YesNo(string column)
    {
        var code = Number(column);
        Known(column, code is null or 0 or 1 or 2 or 9);
        return code switch { 1 => true, 2 => false, _ => null };
    }

    private bool Published(string column)
    {
        var raw = _cells.Raw(columns[column]);
        if (raw.IsEmpty || !KeptBack.GetAlternateLookup<ReadOnlySpan<char>>().Contains(raw))
        {
            return true;
        }

        Warn(column, $"{CsvCells.Quote(raw)}: the register keeps the number back.");
        return false;
    }
}
