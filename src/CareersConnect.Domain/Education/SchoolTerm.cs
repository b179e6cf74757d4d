namespace CareersConnect.Domain.Education;

/// <summary>A term for counting how often somebody is asked: autumn from 1 September, spring from 1 January, summer from 1 April. Real term dates differ by school; a budget across schools needs one calendar for all.</summary>
public static class SchoolTerm
{
    /// <summary>The first day of the term that a day falls in.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>1 September, 1 January or 1 April.</returns>
    public static DateOnly FirstDay(DateOnly day) => day.Month switch
    {
        >= 9 => new DateOnly(day.Year, 9, 1),
        >= 4 => new DateOnly(day.Year, 4, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>The first day of the term after the one that a day falls in.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>1 January, 1 April or 1 September.</returns>
    public static DateOnly NextFirstDay(DateOnly day) => day.Month switch
    {
        >= 9 => new DateOnly(day.Year + 1, 1, 1),
        >= 4 => new DateOnly(day.Year, 9, 1),
        _ => new DateOnly(day.Year, 4, 1),
    };
}
