using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>What a stretch of the school calendar is.</summary>
public enum TermKind
{
    /// <summary>A term, its half-term included.</summary>
    Term = 1,

    /// <summary>The week off in the middle of a term.</summary>
    HalfTerm = 2,

    /// <summary>A holiday between terms.</summary>
    Holiday = 3,

    /// <summary>A day of training for staff: no pupils.</summary>
    Inset = 4,

    /// <summary>The usual weeks of public examinations, a rule of thumb.</summary>
    Exams = 5,
}

/// <summary>A stretch of the school calendar.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Name">"Autumn term".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
public sealed record SchoolTerm(AcademicYear Year, string Name, TermKind Kind, DateOnly Start, DateOnly End)
{
    /// <summary>Whether the day falls in it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from the first day to the last.</returns>
    public bool Contains(DateOnly day) => day >= Start && day <= End;
}

/// <summary>An example of a school calendar, to go by until a school enters its own: it is nobody's in particular. Clashes with it warn and never block.</summary>
public static class SchoolTerms
{
    /// <summary>All stretches of all years, by first day.</summary>
    public static IReadOnlyList<SchoolTerm> All { get; } = [.. ReferenceFile.Rows("school-terms-example.csv").Select(Term).OrderBy(term => term.Start)];

    /// <summary>Everything that a day falls in.</summary>
    /// <param name="day">The day.</param>
    /// <returns>None for a year that is not in the list.</returns>
    public static IReadOnlyList<SchoolTerm> On(DateOnly day) => [.. All.Where(term => term.Contains(day))];

    /// <summary>Whether pupils are usually in school.</summary>
    /// <param name="day">The day.</param>
    /// <returns>False at weekends, on bank holidays, in holidays and on training days; null for a year that is not in the list.</returns>
    public static bool? IsSchoolDay(DateOnly day)
    {
        if (!All.Any(term => term.Year == AcademicYear.Of(day)))
        {
            return null;
        }

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && BankHolidays.On(day) is null
            && On(day) is var found
            && found.Any(term => term.Kind == TermKind.Term)
            && !found.Any(term => term.Kind is TermKind.HalfTerm or TermKind.Holiday or TermKind.Inset);
    }

    private static SchoolTerm Term(ReferenceRow row)
    {
        var start = row.Day("start");
        var term = new SchoolTerm(AcademicYear.Of(start), row["name"], row.Word<TermKind>("type"), start, row.Day("end"));
        return string.Equals(term.Year.Label, row["academic_year"], StringComparison.Ordinal) && term.End >= term.Start
            ? term : throw row.Wrong("the days do not lie in the school year, or end before they start");
    }
}
