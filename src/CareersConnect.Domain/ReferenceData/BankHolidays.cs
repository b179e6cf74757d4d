namespace CareersConnect.Domain.ReferenceData;

/// <summary>A bank holiday in England.</summary>
/// <param name="Day">The day off.</param>
/// <param name="Title">Its name.</param>
/// <param name="IsSubstitute">True when it stands in for a day that fell on a weekend.</param>
public sealed record BankHoliday(DateOnly Day, string Title, bool IsSubstitute);

/// <summary>Bank holidays in England, by rule, for the years that are in the list. One-off holidays are not foreseen.</summary>
public static class BankHolidays
{
    private static readonly Dictionary<DateOnly, BankHoliday> ByDay = ReferenceFile.Rows("bank-holidays-england.csv")
        .Select(row => new BankHoliday(row.Day("date"), row["title"], row["substitute"] is "yes"))
        .ByKey("bank-holidays-england.csv", holiday => holiday.Day);

    /// <summary>All of them, by day.</summary>
    public static IReadOnlyList<BankHoliday> All { get; } = [.. ByDay.Values.OrderBy(holiday => holiday.Day)];

    /// <summary>The last day that the list covers: after it, no answer is no promise.</summary>
    public static DateOnly CoveredUntil { get; } = new(All[^1].Day.Year, 12, 31);

    /// <summary>The bank holiday on a day, or null.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The holiday, or null.</returns>
    public static BankHoliday? On(DateOnly day) => ByDay.GetValueOrDefault(day);
}
