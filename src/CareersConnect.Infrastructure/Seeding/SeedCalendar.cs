namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Days on which demo visits take place: weekdays outside the usual holidays.</summary>
internal static class SeedCalendar
{
    private static readonly (int FromMonth, int FromDay, int ToMonth, int ToDay)[] Holidays =
    [
        (7, 20, 9, 4), (10, 24, 11, 1), (12, 18, 12, 31), (1, 1, 1, 5), (2, 12, 2, 21), (3, 27, 4, 13), (5, 1, 5, 6), (5, 24, 6, 1),
    ];

    public static bool IsSchoolDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Array.Exists(Holidays, holiday => day >= new DateOnly(day.Year, holiday.FromMonth, holiday.FromDay) && day <= new DateOnly(day.Year, holiday.ToMonth, holiday.ToDay));
}
