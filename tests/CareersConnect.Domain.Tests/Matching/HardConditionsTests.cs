using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Matching;

public sealed class HardConditionsTests
{
    public static TheoryData<HardCondition> Conditions => [.. Enum.GetValues<HardCondition>()];

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Each_hard_condition_keeps_an_offer_out_by_itself(HardCondition condition)
    {
        var (need, offer) = Broken(condition);

        Assert.Equal([condition], HardConditions.Failed(MatchingFacts.Need(need), offer));
        Assert.Empty(Matcher.Rank(MatchingFacts.Need(need), [offer], MatchingFacts.Turn));
    }

    [Fact]
    public void An_offer_that_fits_passes_every_condition() => Assert.Empty(HardConditions.Failed(MatchingFacts.Need(), MatchingFacts.Offer()));

    [Fact]
    public void An_offer_too_far_to_come_meets_live_online_when_both_can()
    {
        var need = MatchingFacts.Need(A.Need() with { Modes = DeliveryModes.InPerson | DeliveryModes.LiveOnline });
        var offer = MatchingFacts.Offer() with { Modes = DeliveryModes.InPerson | DeliveryModes.LiveOnline, TravelMiles = 2 };

        Assert.Equal(DeliveryModes.LiveOnline, Meeting.Way(need, offer));
        Assert.Contains("Live online, nobody travels", Assert.Single(Matcher.Rank(need, [offer], MatchingFacts.Turn)).Sentences());
    }

    [Fact]
    public void A_workplace_is_within_the_pupils_travel_not_the_volunteers()
    {
        var visit = MatchingFacts.Offer() with { Place = MeetingPlace.AtWorkplace, TravelMiles = 1 };

        Assert.Empty(HardConditions.Failed(MatchingFacts.Need(A.Need() with { TravelMiles = 5 }), visit));
        Assert.Equal([HardCondition.Distance], HardConditions.Failed(MatchingFacts.Need(A.Need() with { TravelMiles = 3 }), visit));
    }

    [Fact]
    public void Pupils_who_stay_at_school_visit_no_workplace_and_a_school_that_only_goes_out_takes_no_visitor()
    {
        var visit = MatchingFacts.Offer() with { Place = MeetingPlace.AtWorkplace };

        Assert.Equal([HardCondition.Mode], HardConditions.Failed(MatchingFacts.Need(A.Need() with { TravelMiles = 0 }), visit));
        Assert.Equal([HardCondition.Mode], HardConditions.Failed(MatchingFacts.Need(A.Need() with { AtSchool = false }), MatchingFacts.Offer()));
    }

    [Fact]
    public void A_date_with_too_little_notice_does_not_count()
    {
        var soon = MatchingFacts.Need(A.Need() with { From = OfferBuilder.Today.AddDays(1) });
        var offer = MatchingFacts.Offer() with { FreeDays = [new FreeDay(OfferBuilder.Today.AddDays(9), 60)] };

        Assert.Equal([HardCondition.Date], HardConditions.Failed(soon, offer));
        Assert.Empty(HardConditions.Failed(soon, offer with { NoticeDays = 9 }));
    }

    [Fact]
    public void At_least_half_of_the_pupils_must_be_reached()
    {
        Assert.Empty(HardConditions.Failed(MatchingFacts.Need(A.Need() with { Pupils = 120 }), MatchingFacts.Offer()));
        Assert.Equal([HardCondition.Capacity], HardConditions.Failed(MatchingFacts.Need(A.Need() with { Pupils = 121 }), MatchingFacts.Offer()));
    }

    [Fact]
    public void The_day_is_the_first_that_takes_the_whole_group()
    {
        var offer = MatchingFacts.Offer() with { FreeDays = [new FreeDay(new DateOnly(2027, 3, 20), 60), new FreeDay(new DateOnly(2027, 3, 12), 30), new FreeDay(new DateOnly(2027, 3, 5), 10)] };

        Assert.Equal(new DateOnly(2027, 3, 12), Meeting.Day(MatchingFacts.Need(), offer));
        Assert.Equal(new DateOnly(2027, 3, 20), Meeting.Day(MatchingFacts.Need(A.Need() with { Pupils = 62 }), offer));
    }

    [Fact]
    public void A_day_by_arrangement_is_a_school_day_of_the_arrangement()
    {
        var christmas = MatchingFacts.Need(A.Need() with { From = new DateOnly(2027, 12, 20), Until = new DateOnly(2028, 1, 31) });
        var arranged = MatchingFacts.Offer() with { FreeDays = [], ArrangementDays = Weekdays.Monday | Weekdays.Thursday };

        Assert.Equal(new DateOnly(2028, 1, 6), Meeting.Day(christmas, arranged));
        Assert.Equal([HardCondition.Date], HardConditions.Failed(MatchingFacts.Need(A.Need() with { From = new DateOnly(2027, 12, 20), Until = new DateOnly(2028, 1, 3) }), arranged));
    }

    [Fact]
    public void A_date_that_was_set_aside_in_the_holidays_is_the_givers_own_choice()
    {
        var summer = MatchingFacts.Offer() with { FreeDays = [new FreeDay(new DateOnly(2027, 8, 3), 60)] };
        Assert.Equal(new DateOnly(2027, 8, 3), Meeting.Day(MatchingFacts.Need(A.Need() with { Until = new DateOnly(2027, 8, 31) }), summer));
    }

    internal static (Need Need, OfferFacts Offer) Broken(HardCondition condition)
    {
        var (need, offer) = (A.Need() with { ActivityTypes = [ActivityTypeId.CareersTalk] }, MatchingFacts.Offer());
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
            HardCondition.ContactBudget => (need, offer with { Contact = MatchingFacts.Asked(6) }),
            HardCondition.Quiet => (need, offer with { Contact = MatchingFacts.Asked(0) with { QuietUntil = OfferBuilder.Today } }),
            _ => (need, offer with { GiverId = MatchingFacts.Unwanted }),
        };
    }
}
