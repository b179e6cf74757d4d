using CareersConnect.Domain.Education;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Days on which demo visits take place: those on which pupils are in school.</summary>
internal static class SeedCalendar
{
    /// <summary>The first days of a year are for settling in.</summary>
    private const int Settling = 10;

    /// <summary>The usual holidays, for years that the calendar does not have.</summary>
    private static readonly (int FromMonth, int FromDay, int ToMonth, int ToDay)[] Holidays =
    [
        (7, 20, 9, 4), (10, 24, 11, 1), (12, 18, 12, 31), (1, 1, 1, 5), (2, 12, 2, 21), (3, 27, 4, 13), (5, 1, 5, 6), (5, 24, 6, 1),
    ];

    /// <summary>The days of a school year on which there may be visits, in order.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(AcademicYear year) =>
        [.. Enumerable.Range(Settling, year.LastDay.DayNumber - year.FirstDay.DayNumber - Settling).Select(year.FirstDay.AddDays).Where(IsSchoolDay)];

    private static bool IsSchoolDay(DateOnly day) => SchoolTerms.IsSchoolDay(day)
        ?? (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !Array.Exists(Holidays, holiday => day >= new DateOnly(day.Year, holiday.FromMonth, holiday.FromDay) && day <= new DateOnly(day.Year, holiday.ToMonth, holiday.ToDay)));
}
