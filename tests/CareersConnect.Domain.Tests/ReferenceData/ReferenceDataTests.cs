using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Tests.ReferenceData;

public sealed class ReferenceDataTests
{
    [Fact]
    public void There_are_sixteen_kinds_of_activity_and_guidance_is_never_offered()
    {
        Assert.Equal(16, ActivityTypes.All.Count);
        Assert.Equal(15, ActivityTypes.Offered.Count);
        Assert.False(ActivityTypes.Get(ActivityTypeId.PersonalGuidance).CanBeOffered);
    }

    [Fact]
    public void Every_named_kind_of_activity_is_in_the_list()
    {
        var named = typeof(ActivityTypeId).GetFields().Select(field => field.GetValue(null)).OfType<ActivityTypeId>().ToList();
        Assert.Equal(ActivityTypes.All.Select(type => type.Id.Value).Order(StringComparer.Ordinal), named.Select(id => id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_careers_talk_is_for_years_7_to_13_and_counts_for_benchmark_5_first()
    {
        var talk = ActivityTypes.Get(ActivityTypeId.CareersTalk);
        Assert.Equal(YearGroups.Secondary, talk.YearGroups);
        Assert.Equal(5, talk.MainBenchmark);
        Assert.Equal(14, talk.DefaultNoticeDays);
        Assert.False(talk.PupilsTravel);
        Assert.True(ActivityTypes.Get(ActivityTypeId.WorkplaceVisit).PupilsTravel);
    }

    [Fact]
    public void Only_kinds_that_can_meet_the_provider_access_duty_say_so() => Assert.Equal(
        ["careers-fair-stand", "college-or-university-visit", "provider-encounter", "taster-day"],
        ActivityTypes.All.Where(type => type.ProviderAccess.CanCount).Select(type => type.Id.Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_key_is_a_refusal_beside_its_field(string? key)
    {
        Assert.Equal("Select a type of activity.", Assert.Throws<RuleBrokenException>(() => ActivityTypes.Get(new ActivityTypeId(key!))).Message);
        Assert.Equal("Select a sector.", Assert.Throws<RuleBrokenException>(() => Sectors.Get(new SectorId(key!))).Message);
        Assert.Equal("Select a subject.", Assert.Throws<RuleBrokenException>(() => Subjects.Get(new SubjectId(key!))).Message);
        Assert.Equal("Select a reason.", Assert.Throws<RuleBrokenException>(() => Reasons.DeclineRequest.Get(key)).Message);
    }

    [Fact]
    public void Every_sector_names_sections_of_the_classification_and_every_section_is_named()
    {
        Assert.Equal(25, Sectors.All.Count);
        Assert.Equal(
            Sectors.Sections.Select(section => section.Letter),
            Sectors.All.SelectMany(sector => sector.OtherSections.Append(sector.MainSection)).Distinct().Order());
    }

    [Theory]
    [InlineData("62020", "computing-technology-and-digital")]
    [InlineData("1110", "animal-care")]
    [InlineData("01110", "animal-care")]
    public void A_companys_code_suggests_sectors(string code, string sector) =>
        Assert.Equal(sector, Sectors.SuggestedFor(code).Select(found => found.Id.Value).First());

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("123456")]
    public void An_unreadable_code_suggests_nothing(string code) => Assert.Empty(Sectors.SuggestedFor(code));

    [Fact]
    public void Every_group_of_reasons_is_there_with_words_for_both_sides()
    {
        Assert.Equal(10, Reasons.All.Count);
        Assert.All(Reasons.All.SelectMany(group => group.Reasons), reason => Assert.False(string.IsNullOrWhiteSpace(reason.WordingForOtherSide)));
        Assert.NotEmpty(Reasons.NoMatch.Reasons.Concat(Reasons.Missed.Reasons).Concat(Reasons.CancelByHost.Reasons).Concat(Reasons.CancelBySchool.Reasons)
            .Concat(Reasons.NotDelivered.Reasons).Concat(Reasons.WithdrawRequest.Reasons).Concat(Reasons.DeclineOffer.Reasons).Concat(Reasons.ListingRejected.Reasons));
        Assert.True(Reasons.RefuseAccess.MustMatchPublishedGrounds);
    }

    [Fact]
    public void Subjects_know_their_key_stages()
    {
        Assert.Equal(72, Subjects.All.Count);
        Assert.Equal([3, 4, 5], Subjects.Get(new SubjectId("mathematics")).KeyStages);
    }
}
