namespace CareersConnect.Domain.Education;

/// <summary>School days are days in England: instants are stored in UTC, people see and say the time on the wall in London.</summary>
public static class EnglishTime
{
    /// <summary>Europe/London, with its clock changes.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Today, as the calendar on a classroom wall in England says.</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>The day.</returns>
    public static DateOnly TodayInEngland(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime.DayInEngland();

    /// <summary>The instant now, UTC.</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>A <see cref="DateTime"/> of kind UTC.</returns>
    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The time on the wall in England at an instant.</summary>
    /// <param name="utc">The instant, UTC.</param>
    /// <returns>Local time, kind unspecified.</returns>
    public static DateTime ToEnglishTime(this DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The day in England that an instant falls on.</summary>
    /// <param name="utc">The instant, UTC.</param>
    /// <returns>The day.</returns>
    public static DateOnly DayInEngland(this DateTime utc) => DateOnly.FromDateTime(utc.ToEnglishTime());

    /// <summary>The instant at which the clock on the wall in England shows this day and time.</summary>
    /// <param name="day">The day.</param>
    /// <param name="time">The time on the wall. In the hour that the spring change skips, the hour after it is meant; in the hour that autumn repeats, the first of the two.</param>
    /// <returns>The instant, UTC.</returns>
    public static DateTime ToUtc(this DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
