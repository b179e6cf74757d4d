namespace CareersConnect.Domain.Matching;

/// <summary>One reason of a match, as data: what it is about, its values, and what it adds. Its words are made from these and from nothing else.</summary>
/// <param name="Points">What it adds; below 0 for a caution.</param>
public abstract record MatchReason(int Points)
{
    /// <summary>What it is about.</summary>
    public abstract MatchReasonKind Kind { get; }

    /// <summary>In plain words, with its number: "Closes the employer encounter for all 62 pupils in year 8".</summary>
    public string Sentence => MatchWords.Of(this);

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

    /// <summary>What schools said of them afterwards.</summary>
    Feedback = 11,

    /// <summary>Whether they come to an area that the hub gives priority.</summary>
    ColdSpot = 12,
}
