using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Encounters;

/// <summary>What a school's pupils have had: encounters added up, and whom they have met this school year.</summary>
/// <param name="Tallies">Encounters with pupils of this school year and of those that its oldest pupils were at the school in.</param>
/// <param name="Met">Whom they have met this school year.</param>
/// <param name="Last">The day of the last encounter recorded this school year; null when there is none.</param>
public sealed record Evidence(IReadOnlyList<Tally> Tallies, MetSoFar Met, DateOnly? Last)
{
    /// <summary>Encounters with pupils of this school year, soonest first.</summary>
    public IReadOnlyList<Held> Held { get; init; } = [];

    /// <summary>School years before this one in which a pupil of year 13 was in year 7 or above.</summary>
    private const int YearsBefore = 6;

    /// <summary>Reads it, in one statement.</summary>
    /// <param name="db">The database.</param>
    /// <param name="school">The school.</param>
    /// <param name="year">The school year.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The evidence.</returns>
    public static async Task<Evidence> ReadAsync(CareersConnectDbContext db, SchoolId school, AcademicYear year, CancellationToken cancellationToken)
    {
        var rows = await (
            from encounter in db.Encounters.AsNoTracking()
            where encounter.SchoolId == school && encounter.Audience == OfferAudience.Pupils
                && encounter.AcademicYearStart >= year.StartYear - YearsBefore && encounter.AcademicYearStart <= year.StartYear
            from group_ in encounter.Attendance
            join organisation in db.Organisations on encounter.OrganisationId equals organisation.Id into givers
            from giver in givers.DefaultIfEmpty()
            select new Row(
                encounter.Id, encounter.AcademicYearStart, encounter.Day, encounter.ActivityType, encounter.OrganisationKinds, encounter.Title, encounter.OrganisationName,
                group_.YearGroup, group_.Programme, group_.Pupils, giver == null ? null : giver.Facts)).ToListAsync(cancellationToken);

        IReadOnlyList<Tally> tallies = [.. rows
            .GroupBy(row => (row.StartYear, row.YearGroup, row.Programme, row.ActivityType, row.Kinds))
            .Select(same => new Tally(
                same.Key.StartYear, same.Key.YearGroup, same.Key.Programme, same.Key.ActivityType, same.Key.Kinds,
                same.Select(row => row.Encounter).Distinct().Count(), same.Sum(row => row.Pupils)) { Each = [.. same.Select(row => row.Pupils)] })];
        var now = rows.Where(row => row.StartYear == year.StartYear).ToList();
        return new Evidence(tallies, MetIn(now), now.Count == 0 ? null : now.Max(row => row.Day))
        {
            Held = [.. now.GroupBy(row => row.Encounter).OrderBy(same => same.First().Day).ThenBy(same => same.First().Title, StringComparer.Ordinal)
                .Select(same => new Held(same.First().Day, same.First().Title, same.First().Giver, YearGroups.Of(same.Select(row => row.YearGroup).Distinct()), same.Sum(row => row.Pupils)))],
        };
    }

    private static MetSoFar MetIn(IReadOnlyCollection<Row> rows)
    {
        var facts = rows.Select(row => row.Facts).OfType<EmployerFacts>().ToList();
        return new MetSoFar(
            facts.SelectMany(employer => employer.Sectors).ToHashSet(StringComparer.Ordinal),
            facts.Where(employer => !employer.SelfEmployed).Select(employer => employer.Size).ToHashSet(),
            facts.Exists(employer => employer.SelfEmployed),
            facts.Exists(employer => employer.Stem != Domain.ReferenceData.Stem.No));
    }

    private sealed record Row(
        EncounterId Encounter, int StartYear, DateOnly Day, ActivityTypeId ActivityType, OrganisationKinds Kinds, string Title, string Giver,
        YearGroup YearGroup, StudyProgrammeId? Programme, int Pupils, EmployerFacts? Facts);
}

/// <summary>An encounter that took place, in a line.</summary>
/// <param name="Day">The day.</param>
/// <param name="Title">What it was.</param>
/// <param name="Giver">Who came or hosted.</param>
/// <param name="YearGroups">The year groups of which somebody came.</param>
/// <param name="Came">How many pupils came.</param>
public sealed record Held(DateOnly Day, string Title, string Giver, YearGroups YearGroups, int Came);
