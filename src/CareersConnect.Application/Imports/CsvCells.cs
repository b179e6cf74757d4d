using System.Globalization;

namespace CareersConnect.Application.Imports;

/// <summary>Reads the cells of a row as values; what cannot be read is noted with its line and column. A missing column and a blank cell are both null.</summary>
/// <param name="table">The file, at a row.</param>
/// <param name="faults">Where unreadable cells are noted.</param>
/// <param name="textLimit">The longest text that is kept.</param>
public sealed class CsvCells(CsvTable table, Findings faults, int textLimit)
{
    private const int PoolLimit = 10_000;
    private readonly HashSet<string> _pool = new(StringComparer.Ordinal);

    /// <summary>The cell as it stands, without spaces around it.</summary>
    /// <param name="column">The column, or null when the file has none such.</param>
    /// <returns>Empty for none.</returns>
    public ReadOnlySpan<char> Raw(CsvColumn? column) => column is null ? default : table.Row[column.Index].Trim();

    /// <summary>A text.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The text, cut to the limit; null for none. Equal texts share memory.</returns>
    public string? Text(CsvColumn? column)
    {
        var raw = Raw(column);
        if (raw.IsEmpty)
        {
            return null;
        }

        raw = raw.Length > textLimit ? raw[..textLimit].TrimEnd() : raw;
        var pool = _pool.GetAlternateLookup<ReadOnlySpan<char>>();
        if (pool.TryGetValue(raw, out var known))
        {
            return known;
        }

        var text = raw.ToString();
        if (_pool.Count < PoolLimit)
        {
            _pool.Add(text);
        }

        return text;
    }

    /// <summary>A whole number.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The number; null for none, and for what is noted as a fault.</returns>
    public int? Number(CsvColumn? column)
    {
        var raw = Raw(column);
        return raw.IsEmpty ? null
            : int.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : Fault<int>(column!, raw, "a whole number");
    }

    /// <summary>A number that may have a fraction.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The number; null for none, and for what is noted as a fault.</returns>
    public double? Fraction(CsvColumn? column)
    {
        var raw = Raw(column);
        return raw.IsEmpty ? null
            : double.TryParse(raw, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
            : Fault<double>(column!, raw, "a number");
    }

    /// <summary>A day, dd-mm-yyyy or dd/mm/yyyy.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The day; null for none, and for what is noted as a fault.</returns>
    public DateOnly? Day(CsvColumn? column)
    {
        var raw = Raw(column);
        return raw.IsEmpty ? null
            : DateOnly.TryParseExact(raw, "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || DateOnly.TryParseExact(raw, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day
            : Fault<DateOnly>(column!, raw, "a day like 31-01-2027");
    }

    /// <summary>Notes a cell as a fault.</summary>
    /// <param name="column">The column.</param>
    /// <param name="raw">What was found.</param>
    /// <param name="expected">What was expected.</param>
    /// <returns>Null, so that it can be returned at once.</returns>
    /// <typeparam name="T">The value that could not be read.</typeparam>
    public T? Fault<T>(CsvColumn column, ReadOnlySpan<char> raw, string expected)
        where T : struct
    {
        faults.Add(table.Row.Line, column, $"Found {Quote(raw)}, expected {expected}.");
        return null;
    }

    /// <summary>A cell as it is quoted in a sentence.</summary>
    /// <param name="raw">What was found.</param>
    /// <returns>In quotation marks, cut after 40 characters; "nothing" for a blank.</returns>
    public static string Quote(ReadOnlySpan<char> raw) => raw.IsEmpty ? "nothing" : raw.Length > 40 ? $"\"{raw[..40]}…\"" : $"\"{raw}\"";
}
