using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Tests.Encounters;

public sealed class CoverageTests
{
    private static readonly AcademicYear Year = new(2026);
    private static readonly IReadOnlyList<Group> Groups =
        [.. YearGroups.Range(YearGroup.Year6, YearGroup.Year13).ToList().Select(year => new Group(year, null, year.InWords(), 180, IsEstimate: false))];

    [Fact]
    public void Pupils_are_missing_until_as_many_came_as_there_are()
    {
        Assert.Equal((118, 62, 65), Of(new Coverage(180, 1, 118, 4)));
        Assert.Equal((180, 0, 100), Of(new Coverage(180, 1, 400, 9)));
        Assert.Equal((0, 0, 0), Of(new Coverage(0, 1, 0, 0)));
        Assert.Equal((50, 130, 27), Of(new Coverage(180, 2, 101, 2)));

        static (int, int, int) Of(Coverage coverage) => (coverage.Covered, coverage.Missing, coverage.Percent);
    }

    [Fact]
    public void Places_alone_prove_of_nobody_that_everybody_was_there_and_the_whole_year_together_does()
    {
        Tally[] apart = [Talk(2026, YearGroup.Year12, 72), Talk(2026, YearGroup.Year12, 108)];
        Tally[] together = [Talk(2026, YearGroup.Year12, 72), Talk(2026, YearGroup.Year12, 180)];

        Assert.Equal((0, false), Of(apart));
        Assert.Equal((0, true), Of(together));

        static (int, bool) Of(Tally[] tallies) => CoverageOfSchool.Employers(Groups, tallies, Year, college: false).ByGroup[6] is { } coverage ? (coverage.Missing, coverage.IsProved) : default;
    }

    [Fact]
    public void Two_experiences_are_proved_by_two_of_the_whole_year_and_by_one_of_it_not()
    {
        Assert.False(new Coverage(180, 2, 360, 3) { WithAll = 1 }.IsProved);
        Assert.True(new Coverage(180, 2, 360, 2) { WithAll = 2 }.IsProved);
    }

    [Fact]
    public void What_is_agreed_closes_the_gap_to_come_and_not_the_gap_that_is()
    {
        var day = new DateOnly(2027, 1, 15);
        AgreedVisit[] agreed = [Agreed(day, 136, YearGroup.Year8), Agreed(day.AddDays(7), 20, YearGroup.Year8), Agreed(day, 90, YearGroup.Year7, YearGroup.Year9)];
        Tally[] tallies = [Talk(2026, YearGroup.Year8, 30), .. agreed.SelectMany(visit => visit.Expected(Groups))];
        var row = CoverageOfSchool.Employers(Groups, tallies, Year, college: false);

        Assert.Equal((150, 0, 150, 1), (row.ByGroup[2]!.Missing, row.ByGroup[2]!.StillOpen, row.ByGroup[2]!.MissingAndBooked, row.ByGroup[2]!.Encounters));
        Assert.Equal([day, day.AddDays(7)], row.ByGroup[2]!.BookedFor);
        Assert.Equal((45, 135, 45), (row.ByGroup[1]!.MissingAndBooked, row.ByGroup[1]!.StillOpen, row.ByGroup[3]!.MissingAndBooked));
    }

    [Fact]
    public void What_is_agreed_counts_only_towards_what_it_will_count_towards()
    {
        var talk = Agreed(new DateOnly(2027, 1, 15), 180, YearGroup.Year11);
        Tally[] tallies = [.. talk.Expected(Groups), .. (talk with { Kinds = OrganisationKinds.Provider }).Expected(Groups)];

        Assert.Equal(180, CoverageOfSchool.Workplaces(Groups, tallies, Year, college: false).ByGroup[5]!.StillOpen);
        Assert.Equal(180, CoverageOfSchool.Employers(Groups, tallies, Year, college: false).ByGroup[5]!.Booked);
    }

    [Fact]
    public void Employer_encounters_of_this_school_year_count_for_years_7_to_13()
    {
        Tally[] tallies =
        [
            Talk(2026, YearGroup.Year8, 60), Talk(2026, YearGroup.Year8, 58) with { ActivityType = ActivityTypeId.WorkplaceVisit }, Talk(2025, YearGroup.Year8, 90),
            Talk(2026, YearGroup.Year8, 40) with { Kinds = OrganisationKinds.Provider },
        ];
        var row = CoverageOfSchool.Employers(Groups, tallies, Year, college: false);

        Assert.Null(row.ByGroup[0]);
        Assert.Equal((118, 62, 2), (row.ByGroup[2]!.Attended, row.ByGroup[2]!.Missing, row.ByGroup[2]!.Encounters));
        Assert.Equal(180, row.ByGroup[7]!.Missing);
    }

    [Fact]
    public void Workplaces_of_earlier_school_years_go_with_the_pupils()
    {
        Tally[] tallies = [Visit(2026, YearGroup.Year11, 100), Visit(2025, YearGroup.Year10, 180), Visit(2025, YearGroup.Year11, 150), Visit(2025, YearGroup.Year12, 30)];
        var row = CoverageOfSchool.Workplaces(Groups, tallies, Year, college: false);

        Assert.Null(row.ByGroup[3]);
        Assert.Equal((2, 280, 40), (row.ByGroup[5]!.Due, row.ByGroup[5]!.Attended, row.ByGroup[5]!.Missing));
        Assert.Equal((1, 0), (row.ByGroup[6]!.Due, row.ByGroup[6]!.Attended));
        Assert.Equal(30, row.ByGroup[7]!.Attended);
    }

    [Fact]
    public void A_colleges_programmes_are_due_two_encounters_a_year_and_one_workplace_in_all()
    {
        var programme = StudyProgrammeId.New();
        Group[] groups = [new(YearGroup.Year12, programme, "T Level in Health", 40, IsEstimate: false)];
        Tally[] tallies = [Talk(2026, YearGroup.Year12, 40) with { Programme = programme }, Talk(2026, YearGroup.Year12, 40), Visit(2025, YearGroup.Year12, 30) with { Programme = programme }];

        Assert.Equal((2, 40, 20), Of(CoverageOfSchool.Employers(groups, tallies, Year, college: true)));
        Assert.Equal((1, 30, 10), Of(CoverageOfSchool.Workplaces(groups, tallies, Year, college: true)));

        static (int, int, int) Of(CoverageRow row) => (row.ByGroup[0]!.Due, row.ByGroup[0]!.Attended, row.ByGroup[0]!.Missing);
    }

    [Fact]
    public void Provider_encounters_are_counted_as_they_are()
    {
        var row = CoverageOfSchool.Providers(Groups, [Talk(2026, YearGroup.Year9, 54) with { ActivityType = ActivityTypeId.ProviderEncounter, Kinds = OrganisationKinds.Provider }], Year);
        Assert.Equal((1, 54), (row.ByGroup[3]!.Encounters, row.ByGroup[3]!.Attended));
    }

    private static AgreedVisit Agreed(DateOnly day, int pupils, params YearGroup[] years) => new(day, YearGroups.Of(years), pupils, ActivityTypeId.CareersTalk, OrganisationKinds.Employer);

    private static Tally Talk(int year, YearGroup group, int pupils) => new(year, group, null, ActivityTypeId.CareersTalk, OrganisationKinds.Employer, 1, pupils);

    private static Tally Visit(int year, YearGroup group, int pupils) => Talk(year, group, pupils) with { ActivityType = ActivityTypeId.WorkplaceVisit };
}
