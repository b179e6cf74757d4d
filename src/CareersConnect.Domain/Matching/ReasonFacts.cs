using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Matching;

/// <summary>Which gap an offer closes, for how many pupils: always the first reason, and by far the strongest.</summary>
/// <param name="Points">What it adds.</param>
/// <param name="Standing">How the offer stands to the gap.</param>
/// <param name="Benchmark">The benchmark that is meant; null when the offer counts towards none that is counted by pupils.</param>
/// <param name="YearGroups">The year groups of the request.</param>
/// <param name="Closed">For how many pupils it closes the gap.</param>
/// <param name="Missing">How many pupils of the request miss it and have nothing agreed.</param>
/// <param name="Booked">How many have it agreed already.</param>
public sealed record GapReason(int Points, GapStanding Standing, int? Benchmark, YearGroups YearGroups, int Closed = 0, int Missing = 0, int Booked = 0) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Gap;
}

/// <summary>How an offer stands to what pupils miss.</summary>
public enum GapStanding
{
    /// <summary>It counts towards no benchmark that is counted by pupils.</summary>
    CountsTowardsNone = 1,

    /// <summary>It does not count towards the benchmark that was asked for.</summary>
    WrongBenchmark = 2,

    /// <summary>It counts towards the benchmark that was asked for, of which pupils are not counted.</summary>
    CountsAsAsked = 3,

    /// <summary>It closes the gap for some pupils or for all.</summary>
    Closes = 4,

    /// <summary>It counts, and nobody misses it.</summary>
    OneMore = 5,
}

/// <summary>How far it is.</summary>
/// <param name="Points">What it adds.</param>
/// <param name="Way">How they would meet.</param>
/// <param name="Miles">Straight miles; null live online.</param>
/// <param name="PupilsTravel">Whether the pupils go there; otherwise somebody comes.</param>
/// <param name="OrOnline">Whether it can be met live online as well, which is why it ranks as if it were.</param>
public sealed record DistanceReason(int Points, DeliveryModes Way, double? Miles = null, bool PupilsTravel = false, bool OrOnline = false) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Distance;
}

/// <summary>Which day it could be.</summary>
/// <param name="Points">What it adds.</param>
/// <param name="Day">The day that would be asked for.</param>
/// <param name="OtherDays">On how many other days it is free; 0 by arrangement.</param>
/// <param name="ArrangementDays">The days of the week by arrangement; none when the day is a set date.</param>
public sealed record DateReason(int Points, DateOnly Day, int OtherDays, Weekdays ArrangementDays) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Date;
}

/// <summary>Which subjects it builds on.</summary>
/// <param name="Points">What it adds.</param>
/// <param name="Subjects">Slugs of the subjects that the school named.</param>
public sealed record SubjectReason(int Points, IReadOnlyList<string> Subjects) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Subject;
}

/// <summary>Which learning outcomes it shares with what the school wrote.</summary>
/// <param name="Points">What it adds.</param>
/// <param name="Outcomes">The offer's own words; at most two.</param>
public sealed record OutcomeReason(int Points, IReadOnlyList<string> Outcomes) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Outcome;
}

/// <summary>Whom pupils would meet that they have not met, or have.</summary>
/// <param name="Points">What it adds.</param>
/// <param name="TimesMet">How often pupils met the organisation this school year.</param>
/// <param name="Firsts">In what they are the first this school year; at most two.</param>
public sealed record BreadthReason(int Points, int TimesMet, IReadOnlyList<FirstMet> Firsts) : MatchReason(Points)
{
    /// <inheritdoc />
    public override MatchReasonKind Kind => MatchReasonKind.Breadth;
}

/// <summary>In what somebody is the first that pupils meet.</summary>
/// <param name="What">In what.</param>
/// <param name="Size">The size, where it is that.</param>
/// <param name="Sector">The slug of the sector, where it is that.</param>
public sealed record FirstMet(FirstOf What, EmployerSize? Size = null, string? Sector = null);

/// <summary>In what somebody can be the first.</summary>
public enum FirstOf
{
    /// <summary>A person who works for themselves.</summary>
    SelfEmployed = 1,

    /// <summary>An employer of a size.</summary>
    Size = 2,

    /// <summary>Science, technology, engineering or mathematics.</summary>
    Stem = 3,

    /// <summary>A sector.</summary>
    Sector = 4,
}
