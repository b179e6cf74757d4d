using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Matching;

/// <summary>Each reason by itself: its values, its points and its words.</summary>
public sealed class MatchReasonsTests
{
    [Fact]
    public void The_gap_names_its_benchmark_its_pupils_and_those_booked()
    {
        var need = MatchingFacts.Need(A.Need() with { Pupils = 62 }, missing: 40) with { Booked = new Dictionary<Gap, int> { [new Gap(5, YearGroup.Year8)] = 22 } };
        var gap = Only<GapReason>(need, MatchingFacts.Offer() with { MaximumPupils = 32, FreeDays = [new FreeDay(new DateOnly(2027, 3, 12), 32)] });

        Assert.Equal((GapStanding.Closes, 5, 32, 40, 22, MatchWeights.Closes + 32), (gap.Standing, gap.Benchmark!.Value, gap.Closed, gap.Missing, gap.Booked, gap.Points));
        Assert.Equal("Closes the employer encounter for 32 of 40 pupils in year 8 with none booked", gap.Sentence);
    }

    [Fact]
    public void Thousands_of_pupils_weigh_no_more_than_the_most()
    {
        var year = MatchingFacts.Need(A.Need() with { Pupils = 900 }, missing: 900);
        Assert.Equal(MatchWeights.Closes + MatchWeights.MostForPupils, Only<GapReason>(year, MatchingFacts.Offer() with { MaximumPupils = 900, FreeDays = [new FreeDay(new DateOnly(2027, 3, 12), 900)] }).Points);
    }

    [Fact]
    public void The_distance_says_who_travels_and_each_mile_counts()
    {
        var near = Only<DistanceReason>(MatchingFacts.Need(), MatchingFacts.Offer() with { Location = MatchingFacts.School });
        var visit = Only<DistanceReason>(MatchingFacts.Need(A.Need() with { TravelMiles = 15 }), MatchingFacts.Offer() with { Place = MeetingPlace.AtWorkplace });

        Assert.Equal((0d, MatchWeights.NextDoor, false), (near.Miles!.Value, near.Points, near.PupilsTravel));
        Assert.Equal((MatchWeights.NextDoor - 15, true, "3.1 miles for your pupils to travel"), (visit.Points, visit.PupilsTravel, visit.Sentence));
    }

    [Fact]
    public void Whoever_can_be_met_live_online_as_well_is_never_worth_less_for_being_far_away_and_whoever_cannot_is()
    {
        var need = MatchingFacts.Need(A.Need() with { Modes = DeliveryModes.InPerson | DeliveryModes.LiveOnline });
        var far = MatchingFacts.Offer() with { Location = new GridPoint(438_000, 388_000), TravelMiles = 40 };
        var both = far with { Modes = DeliveryModes.InPerson | DeliveryModes.LiveOnline };

        Assert.Equal((1, "29.8 miles from you"), (Only<DistanceReason>(need, far).Points, Only<DistanceReason>(need, far).Sentence));
        Assert.Equal((MatchWeights.Online, "29.8 miles from you, or live online"), (Only<DistanceReason>(need, both).Points, Only<DistanceReason>(need, both).Sentence));
        Assert.Equal((MatchWeights.Online, DeliveryModes.LiveOnline), (Only<DistanceReason>(need, both with { TravelMiles = 10 }).Points, Only<DistanceReason>(need, both with { TravelMiles = 10 }).Way));
    }

    [Fact]
    public void A_set_date_says_which_and_how_many_others_and_a_day_by_arrangement_which_weekdays()
    {
        var set = Only<DateReason>(MatchingFacts.Need(), MatchingFacts.Offer());
        var arranged = Only<DateReason>(MatchingFacts.Need(), MatchingFacts.Offer() with { FreeDays = [], ArrangementDays = Weekdays.Monday | Weekdays.Thursday });

        Assert.Equal((new DateOnly(2027, 3, 12), 0, Weekdays.None, MatchWeights.SetDate), (set.Day, set.OtherDays, set.ArrangementDays, set.Points));
        Assert.Equal((Weekdays.Monday | Weekdays.Thursday, MatchWeights.ByArrangement), (arranged.ArrangementDays, arranged.Points));
        Assert.Contains(arranged.Day.DayOfWeek, new[] { DayOfWeek.Monday, DayOfWeek.Thursday });
    }

    [Fact]
    public void Subjects_and_outcomes_are_those_in_common_two_of_each_at_most()
    {
        var need = MatchingFacts.Need(A.Need() with { Subjects = ["mathematics", "physics", "chemistry"], Purpose = "How maths is used by engineers at work" });
        var offer = MatchingFacts.Offer() with { Subjects = ["physics", "mathematics", "chemistry", "art-and-design"], LearningOutcomes = ["Explain how an engineer uses maths"] };

        Assert.Equal(["mathematics", "physics", "chemistry"], Only<SubjectReason>(need, offer).Subjects);
        Assert.Equal(2 * MatchWeights.Subject, Only<SubjectReason>(need, offer).Points);
        Assert.Equal(MatchWeights.Outcome, Only<OutcomeReason>(need, offer).Points);
        Assert.DoesNotContain(Matcher.Explain(MatchingFacts.Need(), offer).Reasons, reason => reason is SubjectReason);
    }

    [Fact]
    public void Whom_pupils_have_not_met_is_said_as_data()
    {
        var first = Only<BreadthReason>(MatchingFacts.Need(), MatchingFacts.Offer() with { Size = EmployerSize.From250, Sectors = ["healthcare"] });
        var again = Only<BreadthReason>(MatchingFacts.Need(), MatchingFacts.Offer() with { TimesMetThisYear = 5 });

        Assert.Equal([new FirstMet(FirstOf.Size, Size: EmployerSize.From250), new FirstMet(FirstOf.Sector, Sector: "healthcare")], first.Firsts);
        Assert.Equal(MatchWeights.NewToPupils + (2 * MatchWeights.First), first.Points);
        Assert.Equal((5, 3 * MatchWeights.MetBefore, "Your pupils met them 5 times this school year"), (again.TimesMet, again.Points, again.Sentence));
    }

    [Theory]
    [InlineData(2, 2, null)]
    [InlineData(10, 9, MatchWeights.Answers)]
    [InlineData(10, 7, null)]
    [InlineData(10, 4, -MatchWeights.Answers)]
    public void A_share_of_answers_counts_from_three_asks_on(int settled, int answered, int? points) =>
        Assert.Equal(points, Reasons(MatchingFacts.Need(), MatchingFacts.Offer() with { Reliability = new Reliability(settled, answered, 0) }).OfType<AnswersReason>().SingleOrDefault()?.Points);

    [Theory]
    [InlineData(0, 46, null)]
    [InlineData(7, 46, MatchWeights.Feedback)]
    [InlineData(7, 35, null)]
    [InlineData(7, 21, -MatchWeights.Feedback)]
    public void What_schools_said_counts_from_three_answers_on(int answers, int tenths, int? points) =>
        Assert.Equal(points, Reasons(MatchingFacts.Need(), MatchingFacts.Offer() with { Feedback = new FeedbackSoFar(answers, tenths) }).OfType<FeedbackReason>().SingleOrDefault()?.Points);

    [Fact]
    public void Feedback_may_be_absent_and_is_said_when_it_is_there()
    {
        Assert.Empty(Reasons(MatchingFacts.Need(), MatchingFacts.Offer()).OfType<FeedbackReason>());
        Assert.Equal("Schools gave them 4.6 of 5 after 7 encounters", Only<FeedbackReason>(MatchingFacts.Need(), MatchingFacts.Offer() with { Feedback = new FeedbackSoFar(7, 46) }).Sentence);
    }

    [Fact]
    public void Whoever_comes_to_a_cold_spot_is_ahead_of_whoever_meets_its_pupils_elsewhere()
    {
        var cold = MatchingFacts.Need(A.Need() with { TravelMiles = 20 }) with { ColdSpotUntil = new DateOnly(2027, 7, 31) };
        var visit = MatchingFacts.Offer() with { Place = MeetingPlace.AtWorkplace };

        Assert.Equal((MatchWeights.ColdSpot, new DateOnly(2027, 7, 31)), (Only<ColdSpotReason>(cold, MatchingFacts.Offer()).Points, Only<ColdSpotReason>(cold, MatchingFacts.Offer()).Until));
        Assert.Empty(Reasons(cold, visit).OfType<ColdSpotReason>());
        Assert.Empty(Reasons(MatchingFacts.Need(), MatchingFacts.Offer()).OfType<ColdSpotReason>());
    }

    private static T Only<T>(NeedFacts need, OfferFacts offer)
        where T : MatchReason => Assert.Single(Reasons(need, offer).OfType<T>());

    private static IReadOnlyList<MatchReason> Reasons(NeedFacts need, OfferFacts offer) => Matcher.Explain(need, offer).Reasons;
}
