using System.Text;

namespace CareersConnect.Application.Encounters;

/// <summary>Rows as comma separated text (RFC 4180), safe to open in a spreadsheet: no cell is read as a formula.</summary>
public static class CsvText
{
    private const string Formulas = "=+-@\t\r";

    /// <summary>The text.</summary>
    /// <param name="rows">The rows, header first.</param>
    /// <returns>Lines that end in CR LF.</returns>
    public static string Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && Formulas.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
