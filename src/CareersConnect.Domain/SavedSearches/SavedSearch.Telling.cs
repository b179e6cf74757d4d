using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.SavedSearches;

/// <content>When it tells, and when it stops.</content>
public sealed partial class SavedSearch
{
    /// <summary>Days after which it is asked whether an alert is still wanted.</summary>
    public const int DaysUntilAsked = 365;

    /// <summary>Days in which that is answered; then the alert stops.</summary>
    public const int DaysToAnswer = 30;

    /// <summary>How long an alert that tells at once is quiet after it has told: what is published together is told together.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>When it was last told of something, UTC; null until then.</summary>
    public DateTime? LastToldAt { get; private set; }

    /// <summary>When somebody last showed that it is wanted, UTC: saved it, opened it, changed it or said so.</summary>
    public DateTime WantedAt { get; private set; }

    /// <summary>When it was asked whether it is still wanted, UTC; null while nothing is asked.</summary>
    public DateTime? AskedAt { get; private set; }

    /// <summary>When its alert was stopped, UTC; null while it is not.</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>Who stopped it; null while it is not stopped.</summary>
    public StoppedBy? StoppedBy { get; private set; }

    /// <summary>Whether it tells anybody of anything.</summary>
    public bool IsTelling => HowOften != HowOften.OnlyKept && StoppedAt is null;

    /// <summary>Changes how often it tells; a stopped alert starts again.</summary>
    /// <param name="howOften">How often.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>Whether an alert starts with this: what is found already is then not new.</returns>
    public bool Tell(HowOften howOften, DateTime now)
    {
        var told = IsTelling;
        (HowOften, StoppedAt, StoppedBy) = (howOften, null, null);
        Want(now);
        Since = IsTelling && !told ? now : Since;
        return IsTelling && !told;
    }

    /// <summary>Stops the alert; the search is kept. Stopping twice does nothing more.</summary>
    /// <param name="by">Who.</param>
    /// <param name="now">The instant, UTC.</param>
    public void Stop(StoppedBy by, DateTime now)
    {
        if (IsTelling)
        {
            (StoppedAt, StoppedBy, AskedAt) = (now, by, null);
        }
    }

    /// <summary>Somebody shows that it is wanted.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void Want(DateTime now) => (WantedAt, AskedAt) = (now, null);

    /// <summary>It was asked whether it is still wanted. Asked once until somebody answers.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>Whether there was something to ask: nobody had shown for a year that it is wanted.</returns>
    public bool Ask(DateTime now)
    {
        var due = IsTelling && AskedAt is null && WantedAt <= now.AddDays(-DaysUntilAsked);
        AskedAt = due ? now : AskedAt;
        return due;
    }

    /// <summary>Stops the alert when nobody answered in time.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void StopWhenUnanswered(DateTime now)
    {
        if (AskedAt <= now.AddDays(-DaysToAnswer))
        {
            Stop(SavedSearches.StoppedBy.Silence, now);
        }
    }

    /// <summary>It has told of something.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void Told(DateTime now) => LastToldAt = now;
}
