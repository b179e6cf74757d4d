using CareersConnect.Domain.Education;

namespace CareersConnect.Web.Pages.Shared;

/// <summary>Who is missing what: rows are what is due, columns year groups. Shown by the partial _GapGrid.</summary>
/// <param name="Label">What the grid says, for a screen reader.</param>
/// <param name="Years">The columns, each with the number of its pupils.</param>
/// <param name="Rows">The rows.</param>
public sealed record GapGrid(string Label, IReadOnlyList<GapYear> Years, IReadOnlyList<GapRow> Rows);

/// <summary>A column: a year group and how many pupils are in it.</summary>
/// <param name="Year">The year group.</param>
/// <param name="Pupils">How many.</param>
public sealed record GapYear(YearGroup Year, int Pupils);

/// <summary>A row: something that is due, and how it stands in each year.</summary>
/// <param name="Title">What is due: "Employer encounter".</param>
/// <param name="Note">Under which rule: "Benchmark 5, once every year".</param>
/// <param name="Cells">One for each column; null where nothing is due.</param>
public sealed record GapRow(string Title, string Note, IReadOnlyList<GapCell?> Cells);

/// <summary>How many pupils of a year still miss it.</summary>
/// <param name="Missing">How many.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Href">The offers that would close the gap.</param>
/// <param name="DueBy">A deadline within 60 days, or null.</param>
/// <param name="AskHref">Where it is asked for, for those who may; or null.</param>
public sealed record GapCell(int Missing, int Of, string Href, DateOnly? DueBy = null, string? AskHref = null)
{
    /// <summary>The cell's classes: all covered, nobody yet, or the share that is covered in steps of five.</summary>
    public string Css => Missing <= 0 ? "cc-cell--all" : Missing >= Of ? "cc-cell--none" : $"cc-v{(Of - Missing) * 20 / Of * 5}{(DueBy is null ? "" : " cc-cell--soon")}";
}
