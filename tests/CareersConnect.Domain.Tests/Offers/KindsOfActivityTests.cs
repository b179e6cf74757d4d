using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Offers;

public sealed class KindsOfActivityTests
{
    private static readonly ActivityType Talk = ActivityTypes.Get(ActivityTypeId.CareersTalk);
    private static readonly ActivityType Visit = ActivityTypes.Get(ActivityTypeId.WorkplaceVisit);

    public static TheoryData<ActivityTypeId> Offered => [.. ActivityTypes.Offered.Select(type => type.Id)];

    [Theory]
    [MemberData(nameof(Offered))]
    public void With_the_defaults_of_its_kind_only_words_and_place_are_left_to_say(ActivityTypeId id)
    {
        var details = OfferDefaults.Begin(ActivityTypes.Get(id));

        var missing = OfferRules.Faults(details);

        Assert.All(missing, fault => Assert.True(fault.IsMissing, fault.Sentence));
        Assert.Empty(missing.Select(fault => fault.Field).Except(["Title", "Description", "Postcode", "ProviderContent"], StringComparer.Ordinal));
        Assert.Empty(OfferDefaults.Unusual(details));
    }

    [Fact]
    public void A_talk_starts_at_a_school_and_a_visit_at_the_workplace()
    {
        Assert.Equal(MeetingPlace.AtSchool, OfferDefaults.Begin(Talk).Place);
        Assert.Equal(MeetingPlace.AtWorkplace, OfferDefaults.Begin(Visit).Place);
        Assert.Equal(MeetingPlace.Online, OfferDefaults.Begin(ActivityTypes.Get(ActivityTypeId.VirtualWorkExperience)).Place);
        Assert.Equal(45, OfferDefaults.Begin(Talk).DurationMinutes);
        Assert.Equal(14, OfferDefaults.Begin(Talk).NoticeDays);
    }

    [Fact]
    public void Another_kind_brings_its_own_numbers_and_keeps_what_was_changed()
    {
        var details = OfferDefaults.Begin(Talk) with { Title = "Bridges", DurationMinutes = 75, YearGroups = YearGroups.Of(YearGroup.Year9) };

        var visit = details.ChangedTo(Talk, Visit);

        Assert.Equal(ActivityTypeId.WorkplaceVisit, visit.ActivityType);
        Assert.Equal(("Bridges", 75, YearGroups.Of(YearGroup.Year9)), (visit.Title, visit.DurationMinutes, visit.YearGroups));
        Assert.Equal((20, 42, MeetingPlace.AtWorkplace), (visit.MaximumPupils, visit.NoticeDays, visit.Place));
    }

    [Fact]
    public void A_way_to_meet_that_the_new_kind_does_not_have_is_dropped()
    {
        var online = OfferDefaults.Begin(Talk) with { Modes = DeliveryModes.LiveOnline, Place = MeetingPlace.Online };

        Assert.Equal(DeliveryModes.InPerson, online.ChangedTo(Talk, Visit).Modes);
    }

    [Fact]
    public void A_workplace_visit_cannot_be_live_online()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => An.Offer().AsDraft().With(details => details with { ActivityType = Visit.Id, Modes = DeliveryModes.LiveOnline, Place = MeetingPlace.Online }).Build());

        Assert.Equal("Workplace visits: live online is not possible. Select in person or partly in person and partly live online.", refusal.Message);
        Assert.Equal("Modes", refusal.Field);
    }

    [Fact]
    public void Personal_guidance_is_never_an_offer()
    {
        Assert.Throws<RuleBrokenException>(() => An.Offer().AsDraft().With(details => details with { ActivityType = ActivityTypeId.PersonalGuidance }).Build());
        Assert.Equal(
            "Personal guidance is arranged by a school with its own Careers Adviser. Select something else.",
            OfferRules.WhoMayOffer(ActivityTypeId.PersonalGuidance, ActivityGiver.Employer)!.Sentence);
    }

    [Fact]
    public void Employers_and_providers_offer_what_is_theirs()
    {
        Assert.Null(OfferRules.WhoMayOffer(ActivityTypeId.CareersTalk, ActivityGiver.Employer));
        Assert.Null(OfferRules.WhoMayOffer(ActivityTypeId.ProviderEncounter, ActivityGiver.Provider));
        Assert.Equal("Only training providers offer this. Select something else.", OfferRules.WhoMayOffer(ActivityTypeId.ProviderEncounter, ActivityGiver.Employer)!.Sentence);
        Assert.Equal("Only employers offer this. Select something else.", OfferRules.WhoMayOffer(ActivityTypeId.Mentoring, ActivityGiver.Provider)!.Sentence);
        Assert.Equal("Select what you can offer.", OfferRules.WhoMayOffer(new ActivityTypeId("juggling"), ActivityGiver.Employer)!.Sentence);
    }

    [Fact]
    public void What_is_unusual_is_said_and_allowed()
    {
        var details = OfferDefaults.Begin(Talk, OfferAudience.Parents) with { DurationMinutes = 240, MaximumPupils = 400 };

        Assert.Equal(
            [
                "Usual for careers talks: 20 to 90 minutes. Yours takes 240.",
                "Usual for careers talks: at most 250 parents and carers. Yours takes up to 400, so few can ask a question.",
                "Only meetings with pupils count towards a school's benchmarks. This is still useful to schools.",
            ],
            OfferDefaults.Unusual(details));
    }

    [Fact]
    public void A_subject_that_is_not_in_the_list_is_refused() =>
        Assert.Equal("Select subjects from the list.", Assert.Throws<RuleBrokenException>(() => An.Offer().With(details => details with { Subjects = ["alchemy"] }).Build()).Message);

    [Theory]
    [InlineData(2027, 3, 13, "Saturday")]
    [InlineData(2027, 3, 26, "Good Friday")]
    [InlineData(2026, 12, 29, "Christmas holiday")]
    [InlineData(2027, 5, 3, "Early May bank holiday")]
    [InlineData(2027, 3, 12, null)]
    [InlineData(2035, 8, 1, null)]
    public void Weekends_bank_holidays_and_school_holidays_are_no_school_days(int year, int month, int day, string? why) =>
        Assert.Equal(why, SchoolCalendar.WhyNoSchool(new DateOnly(year, month, day)));
}
