using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Matching;

public sealed class RelaxationsTests
{
    [Fact]
    public void Nothing_is_proposed_where_no_single_change_adds_anything()
    {
        var offer = MatchingFacts.Offer() with { YearGroups = YearGroups.Of(YearGroup.Year10), ActivityType = ActivityTypeId.Mentoring };
        Assert.Empty(Relaxations.Of(MatchingFacts.Need(A.Need() with { ActivityTypes = [ActivityTypeId.CareersTalk] }), [offer]));
    }

    [Fact]
    public void Only_what_counts_towards_the_benchmark_that_was_asked_for_is_proposed()
    {
        var talk = MatchingFacts.Offer() with { ActivityType = ActivityTypeId.CareersTalk };
        var visit = MatchingFacts.Offer() with { ActivityType = ActivityTypeId.WorkplaceVisit, Benchmarks = [6] };
        var need = A.Need() with { ActivityTypes = [ActivityTypeId.Mentoring], Benchmark = 6 };

        Assert.All(Relaxations.Of(MatchingFacts.Need(need), [talk, visit]), change => Assert.Equal(1, change.Adds));
        Assert.DoesNotContain(Relaxations.Of(MatchingFacts.Need(need), [talk, visit]), change => change.Key == "kind-careers-talk");
        Assert.Empty(Relaxations.Of(MatchingFacts.Need(need), [talk]));
        Assert.NotEmpty(Relaxations.Of(MatchingFacts.Need(need with { Benchmark = null }), [talk]));
    }

    [Fact]
    public void Only_travel_that_adds_is_proposed_and_equal_counts_only_once()
    {
        var visit = MatchingFacts.Offer() with { Place = MeetingPlace.AtWorkplace, Location = new GridPoint(438_000, 372_000) };
        var changes = Relaxations.Of(MatchingFacts.Need(A.Need() with { TravelMiles = 10 }), [visit, visit with { OfferId = OfferId.New() }]);

        var only = Assert.Single(changes);
        Assert.Equal(("travel-25", "let pupils travel up to 25 miles instead of 10", 2), (only.Key, only.Words, only.Adds));
        Assert.Equal(25, only.Need.TravelMiles);
    }

    [Fact]
    public void A_later_last_day_live_online_another_kind_fewer_pupils_and_one_year_alone_are_proposed()
    {
        var need = MatchingFacts.Need(A.Need() with { ActivityTypes = [ActivityTypeId.CareersTalk], Pupils = 90, YearGroups = YearGroups.Of(YearGroup.Year8, YearGroup.Year9) });
        var offers = new[]
        {
            MatchingFacts.Offer() with { FreeDays = [new FreeDay(new DateOnly(2027, 4, 5), 60)] },
            MatchingFacts.Offer() with { Modes = DeliveryModes.LiveOnline },
            MatchingFacts.Offer() with { ActivityType = ActivityTypeId.EmployerWorkshop },
            MatchingFacts.Offer() with { MaximumPupils = 20, FreeDays = [new FreeDay(new DateOnly(2027, 3, 12), 20)] },
            MatchingFacts.Offer() with { YearGroups = YearGroups.Of(YearGroup.Year8) },
        };

        Assert.Equal(
            ["until-weeks-1", "online", "kind-employer-workshop", "pupils-30", "year-8", "kind-any"],
            Relaxations.Of(need, offers).Select(change => change.Key).OrderBy(key => Array.IndexOf(["until-weeks-1", "online", "kind-employer-workshop", "pupils-30", "year-8", "kind-any"], key)));
    }

    [Fact]
    public void What_pupils_need_to_take_part_is_never_given_up()
    {
        var need = MatchingFacts.Need(A.Need() with { Access = AccessFeatures.StepFree });
        Assert.Empty(Relaxations.Of(need, [MatchingFacts.Offer()]));
        Assert.Equal("access-need-unmet", WhyNothingFits.Reason(need, [MatchingFacts.Offer()]));
    }

    [Fact]
    public void Why_nothing_fits_is_what_alone_keeps_most_offers_out_within_reach_and_else_the_distance()
    {
        var far = MatchingFacts.Offer() with { TravelMiles = 1 };
        var late = MatchingFacts.Offer() with { FreeDays = [new FreeDay(new DateOnly(2027, 4, 5), 60)] };
        var both = late with { TravelMiles = 1 };

        var small = MatchingFacts.Offer() with { MaximumPupils = 2 };
        var other = MatchingFacts.Offer() with { ActivityType = ActivityTypeId.CareersTalk };
        var visit = MatchingFacts.Need(A.Need() with { ActivityTypes = [ActivityTypeId.WorkplaceVisit] });

        Assert.Equal("too-far", WhyNothingFits.Reason(MatchingFacts.Need(), [far, far, both]));
        Assert.Equal("no-date", WhyNothingFits.Reason(MatchingFacts.Need(), [far, far, late, both]));
        Assert.Equal("no-date", WhyNothingFits.Reason(MatchingFacts.Need(), [late, late, small, far, far, far]));
        Assert.Equal("no-type", WhyNothingFits.Reason(visit, [other, other]));
        Assert.Equal("no-date", WhyNothingFits.Reason(visit, [other, other, late with { ActivityType = ActivityTypeId.WorkplaceVisit }]));
        Assert.Equal("no-date", WhyNothingFits.Reason(MatchingFacts.Need(), [far, late, late, both]));
        Assert.Equal("no-type", WhyNothingFits.Reason(MatchingFacts.Need(), []));
        Assert.Null(WhyNothingFits.Reason(MatchingFacts.Need(), [far, MatchingFacts.Offer()]));
    }

    [Theory]
    [MemberData(nameof(HardConditionsTests.Conditions), MemberType = typeof(HardConditionsTests))]
    public void Each_hard_condition_has_its_single_change_or_a_reason_why_not(HardCondition condition)
    {
        var changes = Relaxable(condition).SelectMany(one => Relaxations.Of(one.Need, [one.Offer])).ToList();
        if (Relaxations.NeverProposed.TryGetValue(condition, out var why))
        {
            Assert.NotEmpty(why);
            Assert.Empty(changes);
        }
        else
        {
            Assert.NotEmpty(changes);
        }
    }

    [Fact]
    public void A_group_below_the_smallest_may_let_more_pupils_take_part()
    {
        var need = MatchingFacts.Need(A.Need() with { Pupils = 12 });
        var only = Assert.Single(Relaxations.Of(need, [MatchingFacts.Offer() with { MinimumPupils = 20 }]));
        Assert.Equal(("pupils-30", "let 30 pupils take part instead of 12", 1), (only.Key, only.Words, only.Adds));
    }

    /// <summary>A need and an offer that fails that condition alone.</summary>
    private static IEnumerable<(NeedFacts Need, OfferFacts Offer)> Relaxable(HardCondition condition)
    {
        var (need, offer) = HardConditionsTests.Broken(condition);
        var facts = MatchingFacts.Need(condition == HardCondition.Distance ? need with { TravelMiles = 2 } : need);
        var one = condition == HardCondition.Distance ? MatchingFacts.Offer() with { Place = MeetingPlace.AtWorkplace } : offer;
        Assert.Equal([condition], HardConditions.Failed(facts, one));
        return [(facts, one)];
    }

    [Fact]
    public void Every_reason_is_one_that_the_hub_counts() =>
        Assert.All(WhyNothingFits.All, reason => Assert.NotNull(Reasons.NoMatch.Find(reason)));
}
