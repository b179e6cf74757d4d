using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.Matching;

/// <summary>Whether they answer when they are asked.</summary>
/// <param name="Points">What it adds.</param>
/// <param name="Answered">How many asks they answered.</param>
/// <param name="Settled">Of how many.</param>
public sealed record AnswersReason(int Points, int Answered, int Settled) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Reliability;
}

/// <summary>That they did not come.</summary>
/// <param name="Points">What it takes away.</param>
/// <param name="Times">How often, this school year and the one before.</param>
public sealed record AbsenceReason(int Points, int Times) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Reliability;
}

/// <summary>What schools said of them afterwards.</summary>
/// <param name="Points">What it adds.</param>
/// <param name="Feedback">What they said.</param>
public sealed record FeedbackReason(int Points, FeedbackSoFar Feedback) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Feedback;
}

/// <summary>Whether they were asked least, or most.</summary>
/// <param name="Points">What it adds.</param>
/// <param name="AskedThisTerm">How often they were asked this term.</param>
public sealed record FairnessReason(int Points, int AskedThisTerm) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Fairness;
}

/// <summary>That the pupils must be split into groups.</summary>
/// <param name="Points">What it takes away.</param>
/// <param name="Largest">The largest group.</param>
/// <param name="Groups">How many groups.</param>
public sealed record SplitReason(int Points, int Largest, int Groups) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Split;
}

/// <summary>That it needs an event of the school's own.</summary>
/// <param name="Points">What it takes away.</param>
public sealed record SettingReason(int Points) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Setting;
}

/// <summary>That they come to a school to which the hub gives priority.</summary>
/// <param name="Points">What it adds.</param>
/// <param name="Until">The last day of the priority.</param>
public sealed record ColdSpotReason(int Points, DateOnly Until) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.ColdSpot;
}
