namespace CareersConnect.Domain.ReferenceData;

/// <summary>Days on which schools in England are closed: weekends, bank holidays, and the holidays of the default terms, which each school may have otherwise.</summary>
public static class SchoolCalendar
{
    private static readonly Dictionary<DateOnly, string> BankHolidays = ReferenceFile.Rows("bank-holidays-england.csv")
        .Select(row => (Day: row.Day("date"), Title: row["title"]))
        .ByKey("bank-holidays-england.csv", holiday => holiday.Day)
        .ToDictionary(holiday => holiday.Key, holiday => holiday.Value.Title);

    /// <summary>Each day by itself: matching asks for very many.</summary>
    private static readonly Dictionary<DateOnly, string> Holidays = ReferenceFile.Rows("school-terms-example.csv")
        .Where(row => row["type"] is "holiday" or "half-term")
        .SelectMany(row => Enumerable.Range(row.Day("start").DayNumber, row.Day("end").DayNumber - row.Day("start").DayNumber + 1).Select(day => (Day: DateOnly.FromDayNumber(day), Name: row["name"])))
        .ByKey("school-terms-example.csv", holiday => holiday.Day)
        .ToDictionary(holiday => holiday.Key, holiday => holiday.Value.Name);

    /// <summary>Why there is no school on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>"Saturday", "Good Friday", "Christmas holiday"; null when schools are open, or when the day is beyond the calendar.</returns>
    public static string? WhyNoSchool(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.DayOfWeek.ToString()
        : BankHolidays.TryGetValue(day, out var title) ? title
        : Holidays.GetValueOrDefault(day);
}
