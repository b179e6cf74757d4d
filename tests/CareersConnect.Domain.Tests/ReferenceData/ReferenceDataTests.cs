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

    [Fact]
    public void The_benchmarks_change_their_version_on_1_September_2025()
    {
        Assert.Equal("2014", Benchmarks.InUseOn(new DateOnly(2025, 8, 31)).Id);
        Assert.Equal("2025", Benchmarks.InUseOn(new DateOnly(2025, 9, 1)).Id);
        Assert.Equal(BenchmarkAnswer.PerYearGroup, Benchmarks.Item("2025.5.1").Kind);
        Assert.Throws<RuleBrokenException>(() => Benchmarks.Item("2025.9.1"));
    }

    [Fact]
    public void Every_share_of_pupils_falls_in_one_band()
    {
        for (var percent = 0.0; percent <= 100; percent += 0.5)
        {
            Assert.Single(Benchmarks.Bands, band => band.Holds(percent));
        }

        Assert.Equal("most", Benchmarks.Bands.Single(band => band.Holds(75)).Id);
    }

    [Fact]
    public void There_are_4_7_and_6_tests_of_a_meaningful_encounter_and_4_points_of_provider_access()
    {
        Assert.Equal([(5, 4), (6, 7), (7, 6)], MeaningfulTests.Sets.Select(set => (set.Benchmark, set.Tests.Count)));
        Assert.Equal(4, MeaningfulTests.ProviderAccessContent.Count);
        Assert.Equal(5, MeaningfulTests.For(ActivityTypeId.CareersTalk).Single().Benchmark);
        Assert.Empty(MeaningfulTests.For(ActivityTypeId.PersonalGuidance));
    }

    [Fact]
    public void The_headteachers_checklist_has_22_points_in_5_groups()
    {
        Assert.Equal(Enumerable.Range(1, 22), HeadteachersChecklist.Items.Select(item => item.Number));
        Assert.Equal(5, HeadteachersChecklist.Groups.Count);
    }

    [Fact]
    public void Local_authorities_know_their_region_and_closed_ones_their_heirs()
    {
        Assert.Equal(153, LocalAuthorities.All.Count);
        Assert.Equal(9, LocalAuthorities.Regions.Count);
        Assert.True(LocalAuthorities.IsKnown("909"));
        Assert.Null(LocalAuthorities.Find("909"));
        Assert.Equal("London", LocalAuthorities.Find("301")!.Region);
    }

    [Theory]
    [InlineData("2027-01-12", true)]
    [InlineData("2027-01-16", false)]
    [InlineData("2026-12-25", false)]
    [InlineData("2027-05-03", false)]
    [InlineData("2027-08-10", false)]
    [InlineData("2040-01-12", null)]
    public void Whether_pupils_are_usually_in_school(string day, bool? isSchoolDay) => Assert.Equal(isSchoolDay, SchoolTerms.IsSchoolDay(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Bank_holidays_are_known_to_the_end_of_2030()
    {
        Assert.Equal("Christmas Day", BankHolidays.On(new DateOnly(2026, 12, 25))!.Title);
        Assert.Null(BankHolidays.On(new DateOnly(2026, 12, 24)));
        Assert.Equal(new DateOnly(2030, 12, 31), BankHolidays.CoveredUntil);
    }

    [Fact]
    public void Synonyms_go_one_way_or_both() => Assert.Equal(2, Synonyms.All.Select(synonym => synonym.BothWays).Distinct().Count());
}
