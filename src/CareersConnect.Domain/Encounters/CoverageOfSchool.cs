using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Encounters;

/// <summary>A group of a school or college: a year group, or a study programme.</summary>
/// <param name="YearGroup">The year group; of a programme the youngest.</param>
/// <param name="Programme">The programme; null for a year group.</param>
/// <param name="Name">"Year 8", or the programme's name.</param>
/// <param name="Pupils">How many pupils.</param>
/// <param name="IsEstimate">True while the school has not entered the number.</param>
public sealed record Group(YearGroup YearGroup, StudyProgrammeId? Programme, string Name, int Pupils, bool IsEstimate);

/// <summary>Encounters of one group, one kind of activity and one kind of organisation in one school year, added up.</summary>
/// <param name="StartYear">The calendar year in which the school year started.</param>
/// <param name="YearGroup">The year group that the pupils were in then.</param>
/// <param name="Programme">The programme, for a college.</param>
/// <param name="ActivityType">The kind of activity.</param>
/// <param name="Kinds">What the organisation was.</param>
/// <param name="Encounters">How many encounters.</param>
/// <param name="Pupils">Pupils who came, added up.</param>
public sealed record Tally(int StartYear, YearGroup YearGroup, StudyProgrammeId? Programme, ActivityTypeId ActivityType, OrganisationKinds Kinds, int Encounters, int Pupils)
{
    /// <summary>How many came to each of them.</summary>
    public IReadOnlyList<int> Each { get; init; } = Encounters == 1 ? [Pupils] : [];

    /// <summary>The day of something that is agreed and not recorded yet: its pupils are expected, and nobody has been met. Null for what took place.</summary>
    public DateOnly? AgreedFor { get; init; }
}

/// <summary>Something that is due, and how each group stands.</summary>
/// <param name="Benchmark">5, 6 or 7.</param>
/// <param name="ByGroup">One for each group, in their order; null where nothing is due.</param>
public sealed record CoverageRow(int Benchmark, IReadOnlyList<Coverage?> ByGroup);

/// <summary>Who is missing what: counts a school's encounters against what its groups are due (rules of the benchmarks in the 2025 version).</summary>
public static class CoverageOfSchool
{
    /// <summary>Whether what is still missing is due by the end of this school year: an encounter with an employer is every year's own; a workplace is due in the years in which pupils turn 16 and 18 (year 11, year 13), at a college by the end of the programme.</summary>
    /// <param name="yearGroup">The year group.</param>
    /// <param name="benchmark">5 or 6.</param>
    /// <param name="college">Whether it is a college.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsDueThisYear(YearGroup yearGroup, int benchmark, bool college) => benchmark switch
    {
        5 => true,
        6 => college || yearGroup is YearGroup.Year11 or YearGroup.Year13,
        _ => false,
    };

    /// <summary>Encounters with employers (benchmark 5): one every school year from age 11; two a year for learners of a college.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="tallies">The encounters with pupils, of this and earlier school years.</param>
    /// <param name="year">The school year.</param>
    /// <param name="college">Whether it is a college.</param>
    /// <returns>The row.</returns>
    public static CoverageRow Employers(IReadOnlyList<Group> groups, IReadOnlyCollection<Tally> tallies, AcademicYear year, bool college)
    {
        var due = Entitlements.Get(college ? "bm5.college" : "bm5.y7").AtLeast;
        return new CoverageRow(5, [.. groups.Select(group => !college && !YearGroups.Secondary.Contains(group.YearGroup) ? null
            : Add(group, due, tallies.Where(tally => Counts(tally, 5) && tally.StartYear == year.StartYear && IsOf(tally, group, 0))))]);
    }

    /// <summary>Experiences of workplaces (benchmark 6): by 16, from year 10 on shown as due, and one more by 18; one by the end of a college's programme. Earlier school years count: year 10 was year 9 the year before.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="tallies">The encounters with pupils, of this and earlier school years.</param>
    /// <param name="year">The school year.</param>
    /// <param name="college">Whether it is a college.</param>
    /// <returns>The row.</returns>
    public static CoverageRow Workplaces(IReadOnlyList<Group> groups, IReadOnlyCollection<Tally> tallies, AcademicYear year, bool college) =>
        new(6, [.. groups.Select(group => Workplaces(group, tallies, year, college))]);

    /// <summary>Encounters with providers so far this school year. Only counted, not judged: who owes how many by when is the provider access duty's own rule.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="tallies">The encounters with pupils.</param>
    /// <param name="year">The school year.</param>
    /// <returns>The row; 0 encounters where there was none.</returns>
    public static CoverageRow Providers(IReadOnlyList<Group> groups, IReadOnlyCollection<Tally> tallies, AcademicYear year) =>
        new(7, [.. groups.Select(group => Add(group, 1, tallies.Where(tally => Counts(tally, 7) && tally.StartYear == year.StartYear && IsOf(tally, group, 0))))]);

    private static Coverage? Workplaces(Group group, IReadOnlyCollection<Tally> tallies, AcademicYear year, bool college)
    {
        if (college)
        {
            return Add(group, Entitlements.Get("bm6.college").AtLeast, tallies.Where(tally => Counts(tally, 6) && IsOf(tally, group, group.Programme is null ? year.StartYear - tally.StartYear : 0)));
        }

        var rule = group.YearGroup switch
        {
            YearGroup.Year10 or YearGroup.Year11 => Entitlements.Get("bm6.16"),
            YearGroup.Year12 or YearGroup.Year13 => Entitlements.Get("bm6.18"),
            _ => null,
        };
        return rule is null ? null
            : Add(group, rule.AtLeast, tallies.Where(tally => Counts(tally, 6) && rule.Years!.Value.Contains(tally.YearGroup) && IsOf(tally, group, year.StartYear - tally.StartYear)));
    }

    private static Coverage Add(Group group, int due, IEnumerable<Tally> tallies)
    {
        var (agreed, counted) = (new List<Tally>(), new List<Tally>());
        foreach (var tally in tallies)
        {
            (tally.AgreedFor is null ? counted : agreed).Add(tally);
        }

        return new Coverage(group.Pupils, due, counted.Sum(tally => tally.Pupils), counted.Sum(tally => tally.Encounters))
        {
            WithAll = counted.Sum(tally => tally.Each.Count(came => came >= group.Pupils)),
            Booked = agreed.Sum(tally => tally.Pupils),
            BookedFor = [.. agreed.Select(tally => tally.AgreedFor!.Value).Distinct().Order()],
        };
    }

    private static bool Counts(Tally tally, int benchmark) => CountsTowards.Benchmarks(tally.ActivityType, tally.Kinds, OfferAudience.Pupils).Contains(benchmark);

    /// <summary>Whether the pupils of a tally are the group's, so many school years later.</summary>
    private static bool IsOf(Tally tally, Group group, int yearsAgo) =>
        group.Programme is { } programme ? tally.Programme == programme : yearsAgo >= 0 && tally.YearGroup == group.YearGroup - yearsAgo;
}
