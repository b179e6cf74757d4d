using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;

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
    /// <summary>How many of those who miss it have it agreed already.</summary>
    public int Booked { get; init; }

    /// <summary>The days for which it is agreed, soonest first.</summary>
    public IReadOnlyList<DateOnly> BookedFor { get; init; } = [];

    /// <summary>The day today.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Whether, when nobody is missing, everybody has certainly had it, and not only as many places were taken.</summary>
    public bool IsProved { get; init; } = true;

    /// <summary>Whether nobody is missing by the places that were taken, which does not prove that everybody was there.</summary>
    public bool IsByPlaces => Missing <= 0 && !IsProved;

    /// <summary>The cell's classes: all covered, nobody yet, or the share that is covered in steps of five.</summary>
    public string Css => Missing <= 0 ? IsProved ? "cc-cell--all" : "cc-v100" : Missing >= Of ? "cc-cell--none" : $"cc-v{(Of - Missing) * 20 / Of * 5}{(DueBy is null ? "" : " cc-cell--soon")}";

    /// <summary>How a group stands.</summary>
    /// <param name="coverage">How far it has had what it is due.</param>
    /// <param name="today">The day today: what was agreed for a day before it is still to be recorded.</param>
    /// <param name="href">Where the cell leads.</param>
    /// <param name="dueBy">A deadline within 60 days, or null.</param>
    /// <param name="askHref">Where it is asked for; not shown when enough is agreed.</param>
    /// <returns>The cell.</returns>
    public static GapCell From(Coverage coverage, DateOnly today, string href, DateOnly? dueBy = null, string? askHref = null) => new(coverage.Missing, coverage.Pupils, href, dueBy, coverage.StillOpen > 0 ? askHref : null)
    {
        Booked = coverage.MissingAndBooked, BookedFor = coverage.BookedFor, Today = today, IsProved = coverage.IsProved,
    };

    /// <summary>"136 booked for 15 Jan", "84 on 20 Nov, not recorded yet", or null when nothing is agreed for those who miss it.</summary>
    public string? BookedInWords => BookedWords(Booked, BookedFor, Today);

    /// <summary>How many are booked, and for when.</summary>
    /// <param name="booked">How many of those who miss it.</param>
    /// <param name="days">For which days, soonest first.</param>
    /// <param name="today">The day today: nobody is booked for a day that is over, it is to be recorded.</param>
    /// <returns>The words; null for nobody.</returns>
    public static string? BookedWords(int booked, IReadOnlyList<DateOnly> days, DateOnly today)
    {
        if (booked == 0 || days.Count == 0)
        {
            return booked == 0 ? null : $"{booked} booked";
        }

        var first = $"{days[0].Day} {days[0].ThreeLetters()}";
        return (days.Count, Over: days.Count(day => day < today)) switch
        {
            (var all, 0) => $"{booked} booked {(all == 1 ? "for" : "from")} {first}",
            (var all, var over) when all == over => $"{booked} {(all == 1 ? "on" : "since")} {first}, not recorded yet",
            _ => $"{booked} booked, {first} not recorded yet",
        };
    }
}
