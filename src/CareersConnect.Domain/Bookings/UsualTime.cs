using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Bookings;

/// <summary>When pupils can be met: the one rule for what matching proposes and for what people ask for, suggest and move to. A day without school is refused until somebody says that it is meant, since each school has its own holidays and some fairs and open days are on a Saturday; a time in the night never is meant.</summary>
public static class UsualTime
{
    /// <summary>Before this nothing starts.</summary>
    public static readonly TimeOnly Earliest = new(7, 0);

    /// <summary>From this on nothing starts: an evening for parents has begun by then.</summary>
    public static readonly TimeOnly Latest = new(21, 0);

    private const int DaysAhead = 120;

    /// <summary>Why most schools are closed on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>"Saturday", "Christmas holiday"; null when they are open.</returns>
    public static string? WhyClosed(DateOnly day) => SchoolCalendar.WhyNoSchool(day);

    /// <summary>Refuses a day on which most schools are closed, and a time in the night.</summary>
    /// <param name="day">The day.</param>
    /// <param name="time">The time on the wall in England.</param>
    /// <param name="dayIsMeant">Whether the day was looked at and is meant.</param>
    /// <exception cref="RuleBrokenException">No school is open, or nobody is awake.</exception>
    public static void Check(DateOnly day, TimeOnly time, bool dayIsMeant)
    {
        if (time < Earliest || time >= Latest)
        {
            throw new RuleBrokenException($"Choose a time between {Earliest.InFigures()} and {Latest.InFigures()}.", "Time");
        }

        if (!dayIsMeant && WhyClosed(day) is { } why)
        {
            var named = why == day.DayOfWeek.ToString() ? "" : $" ({why})";
            throw new RuleBrokenException($"Most schools are closed on {day.InWords()}{named}. Choose a school day.", "Day");
        }
    }

    /// <summary>The instant of a time to come.</summary>
    /// <param name="day">The day.</param>
    /// <param name="time">The time on the wall in England.</param>
    /// <param name="dayIsMeant">Whether the day was looked at and is meant.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The start, UTC.</returns>
    /// <exception cref="RuleBrokenException">It has passed or is too far off, no school is open, or nobody is awake.</exception>
    public static DateTime Coming(DateOnly day, TimeOnly time, bool dayIsMeant, DateTime now)
    {
        var (startsAt, today) = (day.ToUtc(time), now.DayInEngland());
        if (startsAt <= now || day <= today)
        {
            throw new RuleBrokenException($"Choose a date after today, {today.WithoutWeekday()}.", "Day");
        }

        if (day > today.AddYears(2))
        {
            throw new RuleBrokenException("Choose a date within two years.", "Day");
        }

        Check(day, time, dayIsMeant);
        return startsAt;
    }

    /// <summary>The first school day among chosen days of the week.</summary>
    /// <param name="days">The days of the week.</param>
    /// <param name="from">The first day that could be.</param>
    /// <param name="until">The last.</param>
    /// <returns>The day; null when there is none, or none within four months.</returns>
    public static DateOnly? FirstDay(Weekdays days, DateOnly from, DateOnly until) => FirstDay(days, from, until, []);

    /// <summary>The first school day among chosen days of the week that is in no quiet period.</summary>
    /// <param name="days">The days of the week.</param>
    /// <param name="from">The first day that could be.</param>
    /// <param name="until">The last.</param>
    /// <param name="quiet">Quiet periods.</param>
    /// <returns>The day; null when there is none, or none within four months, those of a quiet period not counted.</returns>
    public static DateOnly? FirstDay(Weekdays days, DateOnly from, DateOnly until, IReadOnlyList<QuietPeriod> quiet)
    {
        var day = FirstOpenDay(days, from, until);
        while (day is { } met && quiet.FirstOrDefault(period => period.Includes(met)) is { } period)
        {
            day = FirstOpenDay(days, period.Until.AddDays(1), until);
        }

        return day;
    }

    private static DateOnly? FirstOpenDay(Weekdays days, DateOnly from, DateOnly until)
    {
        for (var (day, tried) = (from, 0); tried < DaysAhead && day <= until; tried++, day = day.AddDays(1))
        {
            if (days.Includes(day) && WhyClosed(day) is null)
            {
                return day;
            }
        }

        return null;
    }
}
