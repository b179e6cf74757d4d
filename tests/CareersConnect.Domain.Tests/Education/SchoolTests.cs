using System.Reflection;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Tests.Education;

public sealed class SchoolTests
{
    private static readonly DateOnly Monday = new(2027, 1, 11);
    private static readonly AcademicYear ThisYear = AcademicYear.Of(Monday);

    private static RegisterFacts Facts() => new()
    {
        Urn = new Urn("900001"), Name = "Tern Valley School", LocalAuthorityCode = "999", EstablishmentNumber = "4001", TypeCode = 34,
        LowestAge = 11, HighestAge = 18, Pupils = 1000, Postcode = new Postcode("ZZ99 3WZ"), Location = new GridPoint(400_000, 300_000),
    };

    [Fact]
    public void Nothing_is_kept_when_the_register_says_the_same_again()
    {
        var school = School.Enter(Facts(), Monday);
        Assert.False(school.Update(Facts(), Monday.AddDays(1)));
        Assert.Empty(school.Changes);
        Assert.Empty(school.Events);
        Assert.Null(school.ChangedOn);
    }

    [Fact]
    public void What_the_register_said_before_is_kept_with_the_day_of_the_import()
    {
        var school = School.Enter(Facts(), Monday);
        Assert.True(school.Update(Facts() with { Pupils = 1012, Name = "Tern Valley Academy" }, Monday.AddDays(1)));
        Assert.Equal(
            [("Name", "Tern Valley School", "Tern Valley Academy"), ("Number of pupils", "1000", "1012")],
            school.Changes.Select(change => (change.Fact, change.From, change.To)));
        Assert.All(school.Changes, change => Assert.Equal(Monday.AddDays(1), change.On));
        Assert.IsType<SchoolChanged>(Assert.Single(school.Events));
    }

    [Fact]
    public void A_school_that_closes_says_so()
    {
        var school = School.Enter(Facts(), Monday);
        school.Update(Facts() with { Status = EstablishmentStatus.Closed, ClosedOn = Monday }, Monday);
        Assert.False(school.IsOpen);
        Assert.IsType<SchoolClosed>(Assert.Single(school.Events));
    }

    [Fact]
    public void Another_schools_row_is_refused() =>
        Assert.Throws<RuleBrokenException>(() => School.Enter(Facts(), Monday).Update(Facts() with { Urn = new Urn("900002") }, Monday));

    [Fact]
    public void Every_fact_of_the_register_is_carried_by_the_school()
    {
        foreach (var fact in typeof(RegisterFacts).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var before = Facts();
            fact.SetValue(before, Some(fact.PropertyType));
            Assert.Equal(before, School.Enter(before, Monday).Facts());
            Assert.NotEqual(Facts().Fingerprint(), before.Fingerprint());
        }
    }

    [Fact]
    public void The_fingerprint_of_a_row_is_the_same_on_every_machine_and_tells_nothing_from_blank()
    {
        Assert.Equal(Facts().Fingerprint(), Facts().Fingerprint());
        Assert.NotEqual((Facts() with { Street = "a", Locality = "b" }).Fingerprint(), (Facts() with { Street = "ab", Locality = null }).Fingerprint());
        Assert.NotEqual((Facts() with { Street = "" }).Fingerprint(), (Facts() with { Street = null }).Fingerprint());
        Assert.NotEqual((Facts() with { LowestAge = 0 }).Fingerprint(), (Facts() with { LowestAge = null }).Fingerprint());
    }

    [Fact]
    public void An_estimated_roll_is_an_even_share_and_says_so()
    {
        var rolls = School.Enter(Facts(), Monday).RollsOf(ThisYear);
        Assert.Equal(7, rolls.Count);
        Assert.Equal(1000, rolls.Sum(roll => roll.Pupils));
        Assert.All(rolls, roll => Assert.True(roll.IsEstimate && roll.Pupils is 142 or 143));
    }

    [Fact]
    public void A_roll_that_the_school_entered_is_taken_for_that_school_year_only()
    {
        var school = School.Enter(Facts(), Monday);
        school.EnterRoll(YearGroup.Year8, ThisYear, 180);
        school.EnterRoll(YearGroup.Year8, ThisYear, 181);
        Assert.Equal(new YearGroupRoll(YearGroup.Year8, 181, IsEstimate: false), school.RollOf(YearGroup.Year8, ThisYear));
        Assert.True(school.RollOf(YearGroup.Year8, new AcademicYear(2027)).IsEstimate);
    }

    [Fact]
    public void A_roll_of_a_year_group_that_the_school_does_not_have_is_refused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => School.Enter(Facts(), Monday).EnterRoll(YearGroup.Year6, ThisYear, 30));
        Assert.Equal("Tern Valley School has no year 6. It has years 7 to 13.", refusal.Message);
    }

    [Fact]
    public void A_college_has_study_programmes_as_its_groups_and_no_provider_access_duty()
    {
        var college = School.Enter(Facts() with { TypeCode = 18, LowestAge = 16, HighestAge = 99 }, Monday);
        var programme = college.AddStudyProgramme(" Construction ", YearGroups.Of(YearGroup.Year12), 90);
        Assert.Equal("years 12 to 14", college.YearGroups.InWords());
        Assert.Equal(PalDuty.No, college.PalDuty);
        Assert.Equal("Construction", programme.Name);
        Assert.Throws<RuleBrokenException>(() => college.AddStudyProgramme("construction", YearGroups.Of(YearGroup.Year12), 90));
        Assert.Throws<RuleBrokenException>(() => college.AddStudyProgramme("Health", YearGroups.Of(YearGroup.Year11), 90));
        college.RemoveStudyProgramme(programme.Id);
        Assert.Empty(college.StudyProgrammes);
    }

    [Fact]
    public void A_school_has_no_study_programmes() =>
        Assert.Throws<RuleBrokenException>(() => School.Enter(Facts(), Monday).AddStudyProgramme("Construction", YearGroups.Of(YearGroup.Year12), 90));

    private static object Some(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Some(inner)
        : type == typeof(string) ? "some"
        : type == typeof(int) ? 7
        : type == typeof(double) ? 7.5
        : type == typeof(bool) ? true
        : type == typeof(DateOnly) ? Monday
        : type == typeof(Urn) ? new Urn("900009")
        : type == typeof(Ukprn) ? new Ukprn("10000009")
        : type == typeof(Postcode) ? new Postcode("ZZ99 1AB")
        : type == typeof(GridPoint) ? new GridPoint(1, 2)
        : Enum.GetValuesAsUnderlyingType(type).GetValue(2) is { } word ? Enum.ToObject(type, word)
        : throw new NotSupportedException(type.Name);
}
