using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Matching;

public sealed class MatcherTests
{
    private static readonly GridPoint School = new(438_000, 340_000);

    public static TheoryData<HardCondition> Conditions => [.. Enum.GetValues<HardCondition>()];

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Each_hard_condition_keeps_an_offer_out_by_itself(HardCondition condition)
    {
        var (need, offer) = Broken(condition);

        Assert.Equal([condition], HardConditions.Failed(Facts(need), offer));
        Assert.Empty(Matcher.Rank(Facts(need), [offer]));
    }

    [Fact]
    public void An_offer_that_fits_passes_every_condition() => Assert.Empty(HardConditions.Failed(Facts(A.Need()), Offer()));

    [Fact]
    public void The_first_reason_is_the_gap_with_its_pupils()
    {
        var match = Assert.Single(Matcher.Rank(Facts(A.Need()), [Offer()]));

        Assert.Equal("Closes the employer encounter for 30 pupils in year 8", match.Reasons[0].Sentence);
        Assert.Contains("3.1 miles from you", match.Reasons.Select(reason => reason.Sentence));
        Assert.Contains("Free on Friday 12 March", match.Reasons.Select(reason => reason.Sentence));
    }

    [Fact]
    public void The_score_is_the_sum_of_the_reasons()
    {
        var match = Assert.Single(Matcher.Rank(Facts(A.Need()), [Offer()]));
        Assert.Equal(match.Reasons.Sum(reason => reason.Points), match.Score);
    }

    [Fact]
    public void Of_two_alike_the_nearer_is_first_and_of_equals_the_order_is_always_the_same()
    {
        var near = Offer();
        var far = Offer() with { Location = new GridPoint(438_000, 355_000) };
        var twins = Enumerable.Range(0, 20).Select(_ => Offer()).ToList();

        Assert.Equal([near.OfferId, far.OfferId], Matcher.Rank(Facts(A.Need()), [far, near]).Select(match => match.OfferId));
        Assert.Equal(
            Matcher.Rank(Facts(A.Need()), twins).Select(match => match.OfferId),
            Matcher.Rank(Facts(A.Need()), Enumerable.Reverse(twins)).Select(match => match.OfferId));
    }

    [Fact]
    public void No_fact_of_an_offer_is_money() => Assert.DoesNotContain(
        typeof(OfferFacts).GetProperties().Select(property => property.Name),
        name => name.Contains("Cost", StringComparison.Ordinal) || name.Contains("Paid", StringComparison.Ordinal) || name.Contains("Enhanced", StringComparison.Ordinal));

    private static NeedFacts Facts(Need need) =>
        new(need, School, OfferBuilder.Today, new Dictionary<YearGroup, int> { [YearGroup.Year8] = 62 });

    private static OfferFacts Offer() => new()
    {
        OfferId = OfferId.New(),
        ActivityType = ActivityTypeId.CareersTalk,
        Benchmarks = [5, 4],
        YearGroups = YearGroups.Range(YearGroup.Year7, YearGroup.Year9),
        Modes = DeliveryModes.InPerson,
        Place = MeetingPlace.AtSchool,
        Location = new GridPoint(435_000, 336_000),
        TravelMiles = 20,
        MinimumPupils = 1,
        MaximumPupils = 60,
        NoticeDays = 10,
        FreeDays = [new FreeDay(new DateOnly(2027, 3, 12), 60)],
        IsVerified = true,
    };

    private static (Need Need, OfferFacts Offer) Broken(HardCondition condition)
    {
        var (need, offer) = (A.Need() with { ActivityTypes = [ActivityTypeId.CareersTalk] }, Offer());
        return condition switch
        {
            HardCondition.Verified => (need, offer with { IsVerified = false }),
            HardCondition.ActivityType => (need, offer with { ActivityType = ActivityTypeId.Mentoring }),
            HardCondition.YearGroup => (need with { YearGroups = YearGroups.Of(YearGroup.Year8, YearGroup.Year10) }, offer),
            HardCondition.Mode => (need, offer with { Modes = DeliveryModes.LiveOnline }),
            HardCondition.Distance => (need, offer with { TravelMiles = 2 }),
            HardCondition.Date => (need, offer with { FreeDays = [new FreeDay(new DateOnly(2027, 4, 1), 60)] }),
            HardCondition.Capacity => (need with { Pupils = 241 }, offer),
            HardCondition.Access => (need with { Access = AccessFeatures.StepFree }, offer),
            _ => (need, offer with { HasContactBudget = false }),
        };
    }
}
