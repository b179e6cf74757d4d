using System.Globalization;
using System.Text.RegularExpressions;
using CareersConnect.Domain.Education;

namespace CareersConnect.Web.Answers;

/// <summary>Reads a day as people write it: 27/3/2027, 27.3.2027, 2027-03-27, 27 March 2027, Saturday 27 Mar 2027.</summary>
public static partial class DateAnswer
{
    private const string Example = "for example 27/3/2027";

    private static readonly string[] Months = [.. CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.MonthNames.Where(name => name.Length > 0)];

    /// <summary>Reads the day.</summary>
    /// <param name="text">What was typed; blanks around it do not matter.</param>
    /// <param name="day">The day.</param>
    /// <param name="fault">What is wrong and what to type instead; empty when nothing is.</param>
    /// <returns>True when the text is a day.</returns>
    public static bool TryRead(string text, out DateOnly day, out string fault)
    {
        day = default;
        if (Parts(text.Trim()) is not { } parts)
        {
            fault = $"Enter the date as day, month and year, {Example}";
            return false;
        }

        fault = FaultOf(parts);
        if (fault.Length == 0)
        {
            day = new DateOnly(parts.Year, parts.Month, parts.Day);
            fault = WeekdayFault(parts.Weekday, day);
        }

        return fault.Length == 0;
    }

    private static (int Day, int Month, int Year, string Weekday, int YearDigits)? Parts(string text)
    {
        if (Iso().Match(text) is { Success: true } iso)
        {
            return (Number(iso, "d"), Number(iso, "m"), Number(iso, "y"), "", 4);
        }

        var match = Figures().Match(text) is { Success: true } figures ? figures : Words().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var month = match.Groups["name"] is { Success: true } name ? MonthOf(name.Value) : Number(match, "m");
        return month is null ? null : (Number(match, "d"), month.Value, Number(match, "y"), match.Groups["w"].Value, match.Groups["y"].Length);
    }

    private static string FaultOf((int Day, int Month, int Year, string Weekday, int YearDigits) parts) => parts switch
    {
        { YearDigits: 0 } => $"Add the year, {Example}",
        { YearDigits: not 4 } or { Year: < 1900 or > 2199 } => $"Enter the year in 4 figures, {Example}",
        { Month: < 1 or > 12 } => $"There is no month {parts.Month}: enter the day first, then the month, {Example}",
        _ when parts.Day < 1 || parts.Day > DateTime.DaysInMonth(parts.Year, parts.Month) =>
            $"There is no {parts.Day} {Months[parts.Month - 1]} {parts.Year}: the month has {DateTime.DaysInMonth(parts.Year, parts.Month)} days",
        _ => "",
    };

    private static string WeekdayFault(string weekday, DateOnly day) =>
        weekday.Length == 0 || day.DayOfWeek.ToString().StartsWith(weekday[..Math.Min(3, weekday.Length)], StringComparison.OrdinalIgnoreCase)
            ? ""
            : $"{day.WithoutWeekday()} is a {day.DayOfWeek}: check the day";

    private static int? MonthOf(string name)
    {
        var index = Array.FindIndex(Months, month => month.StartsWith(name[..Math.Min(name.Length, month.Length)], StringComparison.OrdinalIgnoreCase) && name.Length >= 3
            && (name.Length <= month.Length || string.Equals(name, month, StringComparison.OrdinalIgnoreCase)));
        return index < 0 ? null : index + 1;
    }

    private static int Number(Match match, string group) => match.Groups[group].Length == 0 ? 0 : int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>\d{1,4})\s*[/.\-\s]\s*(?<m>\d{1,4})(\s*[/.\-\s]\s*(?<y>\d{1,6}))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^((?<w>[a-z]{3,9}),?\s+)?(?<d>\d{1,2})(st|nd|rd|th)?[\s\-]+(of\s+)?(?<name>[a-z]{3,9})\.?,?([\s\-]+(?<y>\d{1,6}))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
