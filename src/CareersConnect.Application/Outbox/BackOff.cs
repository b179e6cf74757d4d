namespace CareersConnect.Application.Outbox;

/// <summary>How long to wait before something that failed is tried again.</summary>
public static class BackOff
{
    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>1 second after the first failure, doubled with each further one up to an hour, and up to a fifth more or less so that what failed together is not tried together.</summary>
    /// <param name="failures">How often it has failed, from 1.</param>
    /// <param name="chance">Between 0 and 1, drawn at random.</param>
    /// <returns>The wait.</returns>
    public static TimeSpan After(int failures, double chance)
    {
        var seconds = Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Clamp(failures, 1, 30) - 1));
        return TimeSpan.FromSeconds(seconds * (0.8 + (0.4 * chance)));
    }
}
