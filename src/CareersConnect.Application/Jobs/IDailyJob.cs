using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Jobs;

/// <summary>A job that runs once a day at a time on the wall in England, also on the days when the clocks change.</summary>
public interface IDailyJob : IRecurringJob
{
    /// <summary>The time on the wall.</summary>
    TimeOnly At { get; }

    /// <inheritdoc />
    TimeSpan IRecurringJob.Every => TimeSpan.FromDays(1);

    /// <inheritdoc />
    DateTime IRecurringJob.Next(DateTime now)
    {
        var today = now.DayInEngland();
        var next = today.ToUtc(At);
        return next > now ? next : today.AddDays(1).ToUtc(At);
    }
}
