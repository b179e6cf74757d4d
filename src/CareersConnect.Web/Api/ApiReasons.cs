using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Web.Offers;

namespace CareersConnect.Web.Api;

/// <summary>The reasons of a match as programs read them.</summary>
internal static class ApiReasons
{
    public static ApiReason Of(MatchReason reason)
    {
        var said = new ApiReason { Kind = ApiWords.Of(reason.Kind), Words = reason.Sentence, Points = reason.Points };
        return reason switch
        {
            GapReason gap => Gap(said, gap),
            DistanceReason far => said with { Miles = far.Miles is { } miles ? Math.Round(miles, 1) : null, PupilsTravel = far.Miles is null ? null : far.PupilsTravel, OrOnline = far.Miles is null ? null : far.OrOnline },
            DateReason date => said with { Day = date.Day, OtherDays = date.OtherDays, ArrangementDays = date.ArrangementDays == Weekdays.None ? null : ApiWords.Of(date.ArrangementDays) },
            SubjectReason subject => said with { Subjects = subject.Subjects },
            OutcomeReason outcome => said with { Outcomes = outcome.Outcomes },
            BreadthReason breadth => said with { Times = breadth.TimesMet, FirstOf = [.. breadth.Firsts.Select(First)] },
            AnswersReason answers => said with { Answered = answers.Answered, Of = answers.Settled },
            AbsenceReason absence => said with { Times = absence.Times },
            FeedbackReason { Feedback: var feedback } => said with { Of = feedback.Answers, Average = feedback.Tenths / 10m },
            FairnessReason fairness => said with { Times = fairness.AskedThisTerm },
            SplitReason split => said with { Largest = split.Largest, Groups = split.Groups },
            ColdSpotReason spot => said with { Day = spot.Until },
            _ => said,
        };
    }

    private static ApiReason Gap(ApiReason said, GapReason gap)
    {
        var counted = gap.Standing is GapStanding.Closes or GapStanding.OneMore;
        return said with
        {
            Standing = ApiWords.Of(gap.Standing), Benchmark = gap.Benchmark, YearGroups = [.. gap.YearGroups.ToList().Select(year => (int)year)],
            PupilsClosed = counted ? gap.Closed : null, PupilsMissing = counted ? gap.Missing : null, PupilsBooked = counted ? gap.Booked : null,
        };
    }

    private static string First(FirstMet first) => first.What switch
    {
        FirstOf.Sector => first.Sector!,
        FirstOf.Size => SearchWordsInAddresses.Sizes.First(size => size.Value == first.Size).Word,
        var what => ApiWords.Of(what),
    };
}
