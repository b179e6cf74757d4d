namespace CareersConnect.Domain.Offers;

/// <summary>Days of the week, asked and said.</summary>
public static class WeekdaysWords
{
    private static readonly Weekdays[] Each = [Weekdays.Monday, Weekdays.Tuesday, Weekdays.Wednesday, Weekdays.Thursday, Weekdays.Friday];

    /// <summary>Whether the day is among the days of the week.</summary>
    /// <param name="days">The days of the week.</param>
    /// <param name="day">A day.</param>
    /// <returns>False for every Saturday and Sunday.</returns>
    public static bool Includes(this Weekdays days, DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && days.HasFlag(Each[(int)day.DayOfWeek - 1]);

    /// <summary>In words: "Mondays and Wednesdays".</summary>
    /// <param name="days">The days of the week.</param>
    /// <returns>The words; "no day" for none, "Mondays to Fridays" for all five.</returns>
    public static string InWords(this Weekdays days)
    {
        if (days == Weekdays.SchoolDays)
        {
            return "Mondays to Fridays";
        }

        var names = Each.Where(day => days.HasFlag(day)).Select(day => day + "s").ToList();
        return names.Count switch
        {
            0 => "no day",
            1 => names[0],
            _ => string.Join(", ", names.SkipLast(1)) + " and " + names[^1],
        };
    }
}
