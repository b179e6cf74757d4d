using System.Buffers;

namespace CareersConnect.Application.Imports;

/// <summary>Keeps spreadsheet programs from running a cell as a formula: a cell that begins like one gets a mark in front, which reading takes off again.</summary>
public static class FormulaGuard
{
    private const char Mark = '\'';
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r");

    /// <summary>A cell as it is written.</summary>
    /// <param name="cell">Any text.</param>
    /// <returns>The text, with the mark in front where it is needed.</returns>
    public static string On(string cell) => IsLikeAFormula(cell) ? Mark + cell : cell;

    /// <summary>A cell as it was meant.</summary>
    /// <param name="cell">A cell of a file.</param>
    /// <returns>The text without the mark.</returns>
    public static string Off(string cell) => cell.StartsWith(Mark) && IsLikeAFormula(cell) ? cell[1..] : cell;

    /// <summary>A mark before a formula counts too, so that what was really written with one comes back so.</summary>
    private static bool IsLikeAFormula(string cell) => cell.AsSpan().TrimStart(Mark) is [var first, ..] && Starts.Contains(first);
}
