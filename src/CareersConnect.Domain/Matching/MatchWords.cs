using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Matching;

/// <summary>The reasons of a match in plain words: the one place that makes them, from the reasons' data alone.</summary>
public static class MatchWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A reason in words.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>A sentence without its full stop.</returns>
    public static string Of(MatchReason reason) => reason switch
    {
        GapReason gap => Gap(gap),
        DistanceReason distance => Distance(distance),
        DateReason date => Date(date),
        SubjectReason subject => $"Builds on {string.Join(" and ", subject.Subjects.Select(NameOfSubject))}",
        OutcomeReason outcome => $"Meets {string.Join(" and ", outcome.Outcomes.Select(one => $"“{one}”"))}",
        BreadthReason { TimesMet: > 0 } met => $"Your pupils met them {Times(met.TimesMet)} this school year",
        BreadthReason { Firsts.Count: 0 } => "New to your pupils this school year",
        BreadthReason first => $"First {string.Join(", first ", first.Firsts.Select(First))} that your pupils meet this school year",
        AnswersReason answers => $"Answered {(answers.IsCaution ? "only " : "")}{answers.Answered} of the last {answers.Settled} requests",
        AbsenceReason absence => $"Did not come {Times(absence.Times)} since last school year",
        FeedbackReason { Feedback: var said } => string.Create(English, $"Schools gave them {said.Tenths / 10m:0.0} of 5 after {said.Answers} encounters"),
        FairnessReason { AskedThisTerm: 0 } => "No school has asked them this term",
        FairnessReason asked => $"Asked {Times(asked.AskedThisTerm)} this term already",
        SplitReason split => $"At most {split.Largest} pupils at a time, so in {split.Groups} groups",
        ColdSpotReason => "Comes to you, in an area that the careers hub gives priority",
        SettingReason => "Needs your own careers fair, with other stands",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Kind, "A reason without words."),
    };

    private static string Gap(GapReason gap) => gap.Standing switch
    {
        GapStanding.CountsTowardsNone => "Counts towards none of the benchmarks that are counted by pupils",
        GapStanding.WrongBenchmark => $"Does not count towards benchmark {gap.Benchmark}, which you asked for",
        GapStanding.CountsAsAsked => $"Counts towards benchmark {gap.Benchmark}, which you asked for",
        GapStanding.OneMore => $"One more {What(gap.Benchmark)} for {gap.YearGroups.InWords()}, where {Others(gap.Booked)}",
        _ => $"Closes the {What(gap.Benchmark)} for {Whom(gap)}",
    };

    private static string Whom(GapReason gap)
    {
        var all = gap.Closed == gap.Missing;
        var who = $"{(all ? "" : $"{gap.Closed} of ")}{gap.Missing} {(gap.Missing == 1 ? "pupil" : "pupils")} in {gap.YearGroups.InWords()}";
        return $"{(all && gap.Missing > 1 ? "all " : "")}{who}{(gap.Booked == 0 ? "" : " with none booked")}";
    }

    private static string Others(int booked) => booked switch
    {
        0 => "nobody misses one",
        1 => "the 1 who misses one is booked already",
        _ => $"the {booked} who miss one are booked already",
    };

    private static string What(int? benchmark) => benchmark switch
    {
        5 => "employer encounter",
        6 => "experience of a workplace",
        7 => "provider encounter",
        _ => $"gap in benchmark {benchmark}",
    };

    private static string Distance(DistanceReason distance) => distance.Miles is not { } miles ? "Live online, nobody travels"
        : string.Create(English, $"{miles:0.0} {(distance.PupilsTravel ? "miles for your pupils to travel" : "miles from you")}{(distance.OrOnline ? ", or live online" : "")}");

    private static string Date(DateReason date)
    {
        var more = date.OtherDays switch { <= 0 => "", 1 => ", and on one other day", var others => string.Create(English, $", and on {others} other days") };
        return date.ArrangementDays == Weekdays.None
            ? string.Create(English, $"Free on {date.Day:dddd d MMMM}{more}")
            : $"By arrangement on {date.ArrangementDays.InWords()}";
    }

    private static string First(FirstMet first) => first.What switch
    {
        FirstOf.SelfEmployed => "self-employed person",
        FirstOf.Stem => "employer in science, technology, engineering or maths",
        FirstOf.Sector => $"employer in {NameOfSector(first.Sector!)}",
        _ => first.Size switch
        {
            EmployerSize.FewerThan10 => "employer of fewer than 10 people",
            EmployerSize.From250 => "employer of 250 people or more",
            _ => "employer of 10 to 249 people",
        },
    };

    private static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => string.Create(English, $"{count} times") };

    private static string NameOfSubject(string slug) => Subjects.Find(new SubjectId(slug))?.Name ?? slug.Replace('-', ' ');

    private static string NameOfSector(string slug) => Sectors.Find(new SectorId(slug))?.Name.ToLowerInvariant() ?? slug.Replace('-', ' ');
}
