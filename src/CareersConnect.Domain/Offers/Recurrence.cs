using System.Globalization;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Offers;

/// <summary>How dates repeat.</summary>
public enum Repeat
{
    /// <summary>One date.</summary>
    Once = 1,

    /// <summary>The same day every week.</summary>
    Weekly = 2,

    /// <summary>The same day every second week.</summary>
    Fortnightly = 3,

    /// <summary>Chosen days of every week.</summary>
    ChosenWeekdays = 4,
}

/// <summary>A date that a pattern gives.</summary>
/// <param name="Day">The day.</param>
/// <param name="LeftOut">Why it is not meant to be set aside, such as "Good Friday"; null when it is.</param>
public sealed record PlannedDate(DateOnly Day, string? LeftOut);

/// <summary>A pattern of dates: from a first day, so often, until a last day.</summary>
/// <param name="First">The first day that may be one.</param>
/// <param name="Repeat">How often.</param>
/// <param name="Weekdays">The days of the week, when they are chosen.</param>
/// <param name="Until">The last day that may be one; not used for one date.</param>
public sealed record Recurrence(DateOnly First, Repeat Repeat, Weekdays Weekdays = Weekdays.None, DateOnly? Until = null)
{
    /// <summary>How far ahead dates may be set aside, in years.</summary>
    public const int YearsAhead = 2;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The dates of the pattern, in order, those that are left out among them.</summary>
    /// <param name="whyNoSchool">Why there is no school on a day, or null when there is: weekends, bank holidays, school holidays.</param>
    /// <param name="today">The day today.</param>
    /// <returns>At least one date.</returns>
    /// <exception cref="RuleBrokenException">The pattern is over, reversed, too long, or has no day in it.</exception>
    public IReadOnlyList<PlannedDate> Dates(Func<DateOnly, string?> whyNoSchool, DateOnly today)
    {
        Require(First > today, string.Create(English, $"Choose a date after today, {today:d MMMM yyyy}."), nameof(First));
        Require(First <= today.AddYears(YearsAhead), $"Choose a date within {YearsAhead} years.", nameof(First));
        PlannedDate[] dates = [.. Days(today).Select(day => new PlannedDate(day, whyNoSchool(day)))];
        Require(dates.Length > 0, string.Create(English, $"There is no such day of the week between {First:d MMMM yyyy} and {Until:d MMMM yyyy}."), nameof(Until));
        var meant = dates.Count(date => date.LeftOut is null);
        Require(meant <= Offer.SessionLimit, $"That is {meant} dates, and an offer has at most {Offer.SessionLimit}. Choose an earlier last day.", nameof(Until));
        return dates;
    }

    private IEnumerable<DateOnly> Days(DateOnly today)
    {
        if (Repeat == Repeat.Once)
        {
            return [First];
        }

        var last = LastDay(today);
        if (Repeat == Repeat.ChosenWeekdays)
        {
            Require(Weekdays != Weekdays.None, "Select at least one day of the week.", nameof(Weekdays));
            return Every(1, last).Where(day => Weekdays.Includes(day));
        }

        return Every(Repeat == Repeat.Weekly ? 7 : 14, last);
    }

    private DateOnly LastDay(DateOnly today)
    {
        var last = Until ?? throw new RuleBrokenException("Enter the last day, for example 27/3/2027.", nameof(Until));
        Require(last >= First, "The last day must not be before the first.", nameof(Until));
        Require(last <= today.AddYears(YearsAhead), $"Choose a last day within {YearsAhead} years.", nameof(Until));
        return last;
    }

    private IEnumerable<DateOnly> Every(int days, DateOnly last)
    {
        for (var day = First; day <= last; day = day.AddDays(days))
        {
            yield return day;
        }
    }

    private static void Require(bool holds, string sentence, string field)
    {
        if (!holds)
        {
            throw new RuleBrokenException(sentence, field);
        }
    }
}
