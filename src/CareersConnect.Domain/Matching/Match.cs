using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Matching;

/// <summary>An offer that fits a need, with its score and the reasons for it, strongest first. What is not in the reasons does not rank.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="Score">The sum of the reasons' points; higher is better. Never shown: the reasons are.</param>
/// <param name="Reasons">Why, in plain words.</param>
public sealed record Match(OfferId OfferId, int Score, IReadOnlyList<MatchReason> Reasons);

/// <summary>One reason of a match.</summary>
/// <param name="Sentence">In plain words, with its number: "Closes the employer encounter for 62 pupils in year 8".</param>
/// <param name="Points">What it adds; below 0 for a caution.</param>
public sealed record MatchReason(string Sentence, int Points)
{
    /// <summary>Said as plainly as the rest, but against.</summary>
    public bool IsCaution => Points < 0;
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
