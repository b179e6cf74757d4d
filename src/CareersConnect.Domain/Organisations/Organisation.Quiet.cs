namespace CareersConnect.Domain.Organisations;

/// <content>Days on which nobody of it is to be asked.</content>
public sealed partial class Organisation
{
    /// <summary>The first day on which none of its volunteers is to be asked, or null.</summary>
    public DateOnly? QuietFrom { get; private set; }

    /// <summary>The last day on which none of its volunteers is to be asked, or null.</summary>
    public DateOnly? QuietUntil { get; private set; }

    /// <summary>None of its volunteers is to be asked for some time, or they may be asked again.</summary>
    /// <param name="period">The days; null for none.</param>
    public void KeepQuiet(QuietPeriod? period)
    {
        (QuietFrom, QuietUntil) = (period?.From, period?.Until);
        Raise(new QuietDaysChanged(Id, null));
    }

    /// <summary>A day has come: a quiet period that has passed is over, and one that has begun is told. Told twice, nothing more happens.</summary>
    /// <param name="today">The day today.</param>
    public void MindQuietDays(DateOnly today)
    {
        if (QuietUntil < today)
        {
            KeepQuiet(null);
        }
        else if (QuietFrom <= today)
        {
            Raise(new QuietDaysChanged(Id, null));
        }
    }
}
