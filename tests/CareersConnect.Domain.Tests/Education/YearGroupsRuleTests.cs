using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.Tests.Education;

public sealed class YearGroupsRuleTests
{
    [Theory]
    [InlineData(34, 11, 18, SchoolPhase.Secondary, "years 7 to 13")]
    [InlineData(1, 11, 16, SchoolPhase.Secondary, "years 7 to 11")]
    [InlineData(2, 11, 19, SchoolPhase.Secondary, "years 7 to 13")]
    [InlineData(2, 3, 11, SchoolPhase.Primary, "Reception and years 1 to 6")]
    [InlineData(15, 2, 4, SchoolPhase.Nursery, "no year group")]
    [InlineData(1, 9, 13, SchoolPhase.MiddleDeemedSecondary, "years 5 to 8")]
    [InlineData(44, 11, 19, SchoolPhase.NotApplicable, "years 7 to 14")]
    [InlineData(11, 3, 18, SchoolPhase.NotApplicable, "Reception and years 1 to 13")]
    [InlineData(40, 14, 19, SchoolPhase.Secondary, "years 10 to 13")]
    [InlineData(18, 16, 99, SchoolPhase.SixteenPlus, "years 12 to 14")]
    [InlineData(18, 14, 99, SchoolPhase.SixteenPlus, "years 12 to 14")]
    [InlineData(46, 16, 19, SchoolPhase.SixteenPlus, "years 12 to 14")]
    [InlineData(29, 18, 99, SchoolPhase.NotApplicable, "no year group")]
    [InlineData(1, null, null, SchoolPhase.Secondary, "years 7 to 11")]
    [InlineData(18, null, null, SchoolPhase.NotApplicable, "years 12 to 14")]
    [InlineData(7, null, 16, SchoolPhase.NotApplicable, "no year group")]
    [InlineData(1, 18, 11, SchoolPhase.Secondary, "no year group")]
    public void Year_groups_follow_from_ages_and_type(int type, int? low, int? high, SchoolPhase phase, string words) =>
        Assert.Equal(words, YearGroupsRule.For(low, high, type, phase).InWords());

    [Theory]
    [InlineData(34, 11, 18, PalDuty.Yes)]
    [InlineData(14, 5, 16, PalDuty.Yes)]
    [InlineData(7, 2, 19, PalDuty.Yes)]
    [InlineData(38, 11, 16, PalDuty.Yes)]
    [InlineData(1, 9, 13, PalDuty.Yes)]
    [InlineData(1, 3, 11, PalDuty.No)]
    [InlineData(1, 8, 12, PalDuty.No)]
    [InlineData(11, 11, 18, PalDuty.No)]
    [InlineData(8, 11, 19, PalDuty.No)]
    [InlineData(18, 16, 99, PalDuty.No)]
    [InlineData(46, 16, 19, PalDuty.Unknown)]
    [InlineData(7, null, null, PalDuty.Unknown)]
    [InlineData(999, 11, 18, PalDuty.Unknown)]
    public void The_provider_access_duty_follows_from_the_type_and_the_years_taught(int type, int? low, int? high, PalDuty duty) =>
        Assert.Equal(duty, PalDutyRule.For(type, YearGroupsRule.For(low, high, type, SchoolPhase.NotApplicable)));
}
