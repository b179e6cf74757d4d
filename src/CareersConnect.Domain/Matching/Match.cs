using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Matching;

/// <summary>An offer that fits a need, with its score and the reasons for it: which gap it closes first, then the strongest. What is not in the reasons does not rank.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="Score">The sum of the reasons' points; higher is better. Never shown: the reasons are.</param>
/// <param name="Reasons">Why, in plain words.</param>
public sealed record Match(OfferId OfferId, int Score, IReadOnlyList<MatchReason> Reasons);

/// <summary>One reason of a match.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Sentence">In plain words, with its number: "Closes the employer encounter for all 62 pupils in year 8".</param>
/// <param name="Points">What it adds; below 0 for a caution.</param>
public sealed record MatchReason(MatchReasonKind Kind, string Sentence, int Points)
{
    /// <summary>Said as plainly as the rest, but against.</summary>
    public bool IsCaution => Points < 0;
}

/// <summary>What a reason is about. There is none about money.</summary>
public enum MatchReasonKind
{
    /// <summary>Which gap it closes, for how many pupils.</summary>
    Gap = 1,

    /// <summary>How far it is.</summary>
    Distance = 2,

    /// <summary>Which day it could be.</summary>
    Date = 3,

    /// <summary>Which subject it builds on.</summary>
    Subject = 4,

    /// <summary>Which learning outcome it shares with what the school wrote.</summary>
    Outcome = 5,

    /// <summary>Whether pupils meet somebody unlike those they have met: another size, another sector, self-employed, STEM.</summary>
    Breadth = 6,

    /// <summary>Whether they answer, and come.</summary>
    Reliability = 7,

    /// <summary>Whether they were asked least, or most.</summary>
    Fairness = 8,

    /// <summary>Whether the pupils must be split into groups.</summary>
    Split = 9,

    /// <summary>Whether it needs something that the school would have to set up first.</summary>
    Setting = 10,
}

/// <summary>A condition that every match must pass.</summary>
public enum HardCondition
{
    /// <summary>The hub has checked the organisation.</summary>
    Verified = 1,

    /// <summary>The kind of activity is one that was asked for.</summary>
    ActivityType = 2,

    /// <summary>It serves every year group asked for.</summary>
    YearGroup = 3,

    /// <summary>There is a way to meet that both can do.</summary>
    Mode = 4,

    /// <summary>Near enough for whoever travels.</summary>
    Distance = 5,

    /// <summary>A day in common, with enough notice.</summary>
    Date = 6,

    /// <summary>The group fits, whole or split.</summary>
    Capacity = 7,

    /// <summary>What is needed so that everybody can take part is there.</summary>
    Access = 8,

    /// <summary>The volunteers may still be asked this term.</summary>
    ContactBudget = 9,
}
