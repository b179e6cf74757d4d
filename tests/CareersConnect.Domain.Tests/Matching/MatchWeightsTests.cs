using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Matching;

/// <summary>The order of importance that the weights promise.</summary>
public sealed class MatchWeightsTests
{
    private static readonly OfferFacts Best = MatchingFacts.Offer() with
    {
        Location = MatchingFacts.School, Subjects = ["mathematics", "physics"], LearningOutcomes = ["Explain how an engineer uses maths", "Name three engineers"],
        IsSelfEmployed = true, IsStem = true, Reliability = new Reliability(9, 9, 0), Feedback = new FeedbackSoFar(9, 48),
    };

    private static readonly OfferFacts Worst = MatchingFacts.Offer() with
    {
        Location = new GridPoint(438_000, 400_000), TravelMiles = null, TimesMetThisYear = 3, Reliability = new Reliability(9, 0, 3), Feedback = new FeedbackSoFar(9, 10),
        Contact = new ContactSoFar(8, 9), MaximumPupils = 15, FreeDays = [], ArrangementDays = Weekdays.Monday,
    };

    private static NeedFacts Need => MatchingFacts.Need(A.Need() with
    {
        Pupils = 60, Subjects = ["mathematics", "physics"], Purpose = "How maths is used by engineers at work",
    }) with { ColdSpotUntil = OfferBuilder.Today };

    [Fact]
    public void The_gap_outweighs_everything_else_together()
    {
        Assert.True(MatchWeights.Closes - MatchWeights.AlreadyClosed > MatchWeights.MostBesides - MatchWeights.LeastBesides);

        var (closes, convenient) = (Worst, Best with { Benchmarks = [] });
        Assert.Equal([closes.OfferId, convenient.OfferId], Matcher.Rank(Need, [convenient, closes], MatchingFacts.Turn).Select(match => match.OfferId));
    }

    [Fact]
    public void The_most_and_the_least_besides_are_what_offers_reach()
    {
        int Besides(OfferFacts offer) => Matcher.Explain(Need, offer).Reasons.Where(reason => reason.Kind != MatchReasonKind.Gap).Sum(reason => reason.Points);

        Assert.Equal(MatchWeights.MostBesides, Besides(Best));
        Assert.Equal(MatchWeights.LeastBesides + MatchWeights.ByArrangement + MatchWeights.ColdSpot, Besides(Worst));
    }

    [Fact]
    public void Needing_an_event_outweighs_the_gap_and_all_else_together()
    {
        Assert.True(-MatchWeights.NeedsAnEvent > MatchWeights.Closes + MatchWeights.MostForPupils - MatchWeights.WrongBenchmark + MatchWeights.MostBesides - MatchWeights.LeastBesides);

        var stand = Best with { ActivityType = ActivityTypeId.CareersFairStand };
        var talk = Worst with { Benchmarks = [] };
        Assert.Equal([talk.OfferId, stand.OfferId], Matcher.Rank(Need, [stand, talk], MatchingFacts.Turn).Select(match => match.OfferId));
    }

    [Fact]
    public void Then_come_distance_a_set_date_subject_outcome_and_breadth_reliability_and_fairness_in_this_order()
    {
        int[] order = [MatchWeights.NextDoor, MatchWeights.SetDate, MatchWeights.Subject, MatchWeights.Outcome, MatchWeights.NotAsked];
        Assert.Equal(order.OrderDescending(), order);
        Assert.Equal(MatchWeights.Outcome, MatchWeights.NewToPupils);
        Assert.Equal(MatchWeights.Outcome, MatchWeights.Answers);
        Assert.InRange(MatchWeights.ColdSpot, MatchWeights.NewToPupils + 1, MatchWeights.SetDate - 1);
        Assert.InRange(MatchWeights.Online, 1, MatchWeights.SetDate - 1);
        Assert.True(MatchWeights.SetDate > MatchWeights.ByArrangement);
        Assert.True(2 * MatchWeights.Subject > MatchWeights.SetDate);
        Assert.True(-MatchWeights.DidNotCome > MatchWeights.Answers);
    }
}
