using System.Globalization;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>Days on which somebody is not to be asked for anything, and not to be met by arrangement: exams to mark, a busy season, a rest. What is agreed goes on, and dates that are booked at once stay bookable, since that asks nobody.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record QuietPeriod(DateOnly From, DateOnly Until)
{
    /// <summary>The longest; whoever wants longer pauses their offers.</summary>
    public const int LongestDays = 366;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Checks what was answered.</summary>
    /// <param name="from">The first day; null is today.</param>
    /// <param name="until">The last day; null for no quiet period.</param>
    /// <param name="today">The day today.</param>
    /// <returns>The period; null when none is wanted.</returns>
    /// <exception cref="RuleBrokenException">A first day without a last, a last day that has passed or is before the first, or too long a time.</exception>
    public static QuietPeriod? Of(DateOnly? from, DateOnly? until, DateOnly today)
    {
        if (until is not { } last)
        {
            return from is null ? null : throw new RuleBrokenException("Enter the last day of the quiet period, or leave both days empty.", nameof(Until));
        }

        var first = from ?? today;
        return last < today ? throw new RuleBrokenException(string.Create(English, $"Choose a last day from today on, {today:d MMMM yyyy}."), nameof(Until))
            : last < first ? throw new RuleBrokenException("The last day must not be before the first.", nameof(Until))
            : last.DayNumber - first.DayNumber >= LongestDays ? throw new RuleBrokenException("A quiet period lasts a year at most. Pause your offers if you want to stop for longer.", nameof(Until))
            : new QuietPeriod(first, last);
    }

    /// <summary>The period as it is stored.</summary>
    /// <param name="from">The first day, or null.</param>
    /// <param name="until">The last day, or null.</param>
    /// <returns>Null when there is none.</returns>
    public static QuietPeriod? Stored(DateOnly? from, DateOnly? until) => from is { } first && until is { } last ? new QuietPeriod(first, last) : null;

    /// <summary>Whether a day is in it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from the first day to the last.</returns>
    public bool Includes(DateOnly day) => day >= From && day <= Until;
}
