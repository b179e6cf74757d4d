namespace CareersConnect.Domain.ReferenceData;

/// <summary>Days on which schools in England are closed: weekends, bank holidays, and the holidays of the default terms, which each school may have otherwise.</summary>
public static class SchoolCalendar
{
    private static readonly Dictionary<DateOnly, string> BankHolidays = ReferenceFile.Rows("bank-holidays-england.csv")
        .Select(row => (Day: row.Day("date"), Title: row["title"]))
        .ByKey("bank-holidays-england.csv", holiday => holiday.Day)
        .ToDictionary(holiday => holiday.Key, holiday => holiday.Value.Title);

    private static readonly IReadOnlyList<(DateOnly Start, DateOnly End, string Name)> Holidays =
    [
        .. ReferenceFile.Rows("school-terms-example.csv")
            .Where(row => row["type"] is "holiday" or "half-term")
            .Select(row => (row.Day("start"), row.Day("end"), row["name"])),
    ];

    /// <summary>Why there is no school on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>"Saturday", "Good Friday", "Christmas holiday"; null when schools are open, or when the day is beyond the calendar.</returns>
    public static string? WhyNoSchool(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.DayOfWeek.ToString()
        : BankHolidays.TryGetValue(day, out var title) ? title
        : Holidays.FirstOrDefault(holiday => holiday.Start <= day && day <= holiday.End).Name;
}
