using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Matching;

/// <summary>Whether an organisation answers, and comes.</summary>
/// <param name="Settled">How many schools' asks were settled: answered, or left unanswered until they expired.</param>
/// <param name="Answered">How many of those were answered, with a yes, a no or another time.</param>
/// <param name="DidNotCome">How often it did not come to what was agreed, this school year and the one before.</param>
public sealed record Reliability(int Settled, int Answered, int DidNotCome)
{
    /// <summary>Nothing is known yet: neither for nor against.</summary>
    public static readonly Reliability Unknown = new(0, 0, 0);
}

/// <summary>What schools said afterwards, on a scale of 1 to 5.</summary>
/// <param name="Answers">How many said something.</param>
/// <param name="Tenths">The average in tenths, 10 to 50: 46 is 4.6.</param>
public sealed record FeedbackSoFar(int Answers, int Tenths)
{
    /// <summary>From this on it speaks for them.</summary>
    public const int Good = 40;

    /// <summary>Below this it speaks against them.</summary>
    public const int Poor = 25;
}

/// <summary>How much of a volunteer's time is left to ask for: nobody is asked to exhaustion, and nobody while they want to be left in peace.</summary>
/// <param name="AskedThisTerm">How often the volunteer was asked this term; the organisation, where the offer names no volunteer.</param>
/// <param name="Budget">How often they may be asked in a term.</param>
/// <param name="KeptForColdSpots">How many of those, the last, are kept for schools to which the hub gives priority.</param>
/// <param name="QuietUntil">The last day of the quiet period, the volunteer's or the organisation's, that today is in; null when it is in none.</param>
public sealed record ContactSoFar(int AskedThisTerm, int Budget, int KeptForColdSpots = 0, DateOnly? QuietUntil = null)
{
    /// <summary>Asked by nobody yet, and may be.</summary>
    public static readonly ContactSoFar Fresh = new(0, 1);

    /// <summary>Quiet periods that are not over, the organisation's and the volunteer's: nobody is met by arrangement on their days either. A set date is the giver's own choice.</summary>
    public IReadOnlyList<QuietPeriod> Periods { get; init; } = [];

    /// <summary>Whether today is in a quiet period.</summary>
    public bool IsQuiet => QuietUntil is not null;

    /// <summary>Whether they may be asked once more.</summary>
    /// <param name="coldSpot">Whether the hub gives the school that asks priority.</param>
    /// <returns>False when the budget is spent, or when what is left of it is kept for others.</returns>
    public bool IsLeft(bool coldSpot) => AskedThisTerm < Budget - (coldSpot ? 0 : KeptForColdSpots);
}
