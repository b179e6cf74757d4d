using System.Text;

namespace CareersConnect.Application.Imports;

/// <summary>Rows as comma separated text (RFC 4180), safe to open in a spreadsheet: no cell is read as a formula (<see cref="FormulaGuard"/>).</summary>
public static class CsvText
{
    /// <summary>The text of several rows.</summary>
    /// <param name="rows">The rows, header first.</param>
    /// <returns>Lines that end in CR LF.</returns>
    public static string Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(Line(row));
        }

        return text.ToString();
    }

    /// <summary>One row.</summary>
    /// <param name="cells">Its cells, as they are meant.</param>
    /// <returns>A line that ends in CR LF.</returns>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string value)
    {
        var guarded = FormulaGuard.On(value);
        return guarded.AsSpan().IndexOfAny(",\"\r\n") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
