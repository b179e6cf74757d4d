using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.Tests.Education;

public sealed class YearGroupsTests
{
    [Theory]
    [InlineData("no year group")]
    [InlineData("year 8", 8)]
    [InlineData("years 7 and 8", 7, 8)]
    [InlineData("years 7 to 9", 7, 8, 9)]
    [InlineData("years 7, 8 and 10", 7, 8, 10)]
    public void Year_groups_are_said_as_a_teacher_would(string words, params int[] years) =>
        Assert.Equal(words, YearGroups.Of(years.Select(year => (YearGroup)year)).InWords());

    [Fact]
    public void The_school_year_starts_on_1_September()
    {
        Assert.Equal("2025/26", AcademicYear.Of(new DateOnly(2026, 8, 31)).Label);
        Assert.Equal("2026/27", AcademicYear.Of(new DateOnly(2026, 9, 1)).Label);
    }

    [Fact]
    public void A_lesson_at_ten_is_at_nine_UTC_in_summer_and_at_ten_in_winter()
    {
        Assert.Equal(9, new DateOnly(2027, 6, 1).ToUtc(new TimeOnly(10, 0)).Hour);
        Assert.Equal(10, new DateOnly(2027, 1, 12).ToUtc(new TimeOnly(10, 0)).Hour);
    }
}
