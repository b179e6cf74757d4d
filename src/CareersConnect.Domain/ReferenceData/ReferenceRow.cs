using System.Globalization;
using System.Text;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>One row of a list that comes with the product.</summary>
internal sealed class ReferenceRow(string file, int line, IReadOnlyList<string> header, IReadOnlyList<string> cells)
{
    /// <summary>The cell of a column.</summary>
    public string this[string column] => header.ToList().IndexOf(column) is >= 0 and var at ? cells[at] : throw Wrong($"there is no column {column}");

    /// <summary>The parts of a cell, separated by semicolons.</summary>
    public IReadOnlyList<string> List(string column) => this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A whole number.</summary>
    public int Number(string column) => int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw Wrong($"{column} is \"{this[column]}\", expected a whole number");

    /// <summary>A day, yyyy-mm-dd.</summary>
    public DateOnly Day(string column) => DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day : throw Wrong($"{column} is \"{this[column]}\", expected a day like 2027-01-31");

    /// <summary>A word of an enumeration, written in lower case with hyphens.</summary>
    public T Word<T>(string column)
        where T : struct, Enum
    {
        var text = this[column].Replace("-", "", StringComparison.Ordinal);
        return Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word)
            ? word : throw Wrong($"{column} is \"{this[column]}\", expected one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    /// <summary>A fault of this row.</summary>
    public InvalidDataException Wrong(string why) => new($"{file}, line {line}: {why}.");

    /// <summary>Splits a line at its commas; a cell in quotation marks may hold commas, and a doubled mark for one.</summary>
    public static List<string> Cells(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when quoted && at + 1 < text.Length && text[at + 1] == '"':
                    cell.Append(text[at++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                default:
                    cell.Append(text[at]);
                    break;
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
