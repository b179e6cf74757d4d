using System.Globalization;

namespace CareersConnect.Domain.Education;

/// <summary>Days and times as people in England write them: in pages, e-mails and refusals alike.</summary>
public static class EnglishDates
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Friday 12 March 2027".</summary>
    /// <param name="day">The day.</param>
    /// <returns>The words.</returns>
    public static string InWords(this DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    /// <summary>"12 March 2027".</summary>
    /// <param name="day">The day.</param>
    /// <returns>The words.</returns>
    public static string WithoutWeekday(this DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>"12 March", where the year is plain from what stands beside it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The words.</returns>
    public static string DayAndMonth(this DateOnly day) => day.ToString("d MMMM", English);

    /// <summary>"Fri 12 Mar", for lists and tables.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The words.</returns>
    public static string Short(this DateOnly day) => $"{day.DayOfWeek.ToString()[..3]} {day.Day} {ThreeLetters(day)}";

    /// <summary>"Mar": three letters for every month ("Sep", where the culture would write "Sept").</summary>
    /// <param name="day">The day.</param>
    /// <returns>The letters.</returns>
    public static string ThreeLetters(this DateOnly day) => day.ToString("MMMM", English)[..3];

    /// <summary>"09:00", in 24 hours.</summary>
    /// <param name="time">The time on the wall.</param>
    /// <returns>The time.</returns>
    public static string InFigures(this TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"09:00 to 12:40".</summary>
    /// <param name="from">The start.</param>
    /// <param name="to">The end.</param>
    /// <returns>The words.</returns>
    public static string To(this TimeOnly from, TimeOnly to) => $"{from.InFigures()} to {to.InFigures()}";
}
