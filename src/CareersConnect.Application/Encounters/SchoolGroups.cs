using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Places;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Encounters;

/// <summary>A school with its groups and their numbers in one school year: year groups, or a college's study programmes once it has entered some.</summary>
/// <param name="Id">The school.</param>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where it is, or null.</param>
/// <param name="YearGroups">All year groups that it has.</param>
/// <param name="IsCollege">Whether it teaches over-16s only.</param>
/// <param name="Groups">The groups that are due something: years 7 to 13 of a school, all of a college.</param>
public sealed record SchoolGroups(SchoolId Id, string Name, GridPoint? Location, YearGroups YearGroups, bool IsCollege, IReadOnlyList<Group> Groups)
{
    /// <summary>Whether some number is only an even share of the whole roll.</summary>
    public bool IsEstimate => Groups.Any(group => group.IsEstimate);

    /// <summary>Refuses programmes that are not the school's.</summary>
    /// <param name="came">Who came.</param>
    /// <exception cref="RuleBrokenException">Some programme is not here.</exception>
    public void RefuseStrangers(IEnumerable<Came> came)
    {
        if (came.Any(one => one.Programme is { } programme && Groups.All(group => group.Programme != programme)))
        {
            throw new RuleBrokenException("The programmes of your college have changed. Open the page again, and enter the numbers of those that are there.", "Came");
        }
    }

    /// <summary>Reads them, in one statement.</summary>
    /// <param name="db">The database.</param>
    /// <param name="id">The school.</param>
    /// <param name="year">The school year.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The school.</returns>
    /// <exception cref="NotFoundException">There is no such school.</exception>
    public static async Task<SchoolGroups> ReadAsync(CareersConnectDbContext db, SchoolId id, AcademicYear year, CancellationToken cancellationToken)
    {
        var row = await db.Schools.Where(school => school.Id == id).Select(school => new
        {
            school.Name,
            school.YearGroups,
            school.TypeCode,
            school.Pupils,
            school.Easting,
            school.Northing,
            Rolls = school.EnteredRolls.Where(roll => roll.StartYear == year.StartYear).Select(roll => new { roll.YearGroup, roll.Pupils }).ToList(),
            Programmes = school.StudyProgrammes.Select(programme => new { programme.Id, programme.Name, programme.YearGroups, programme.Learners }).ToList(),
        }).AsSingleQuery().SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("School", id.Value);

        var isCollege = EstablishmentType.TraitsOf(row.TypeCode).HasFlag(EstablishmentTraits.Post16);
        var years = (isCollege ? row.YearGroups : row.YearGroups.And(YearGroups.Secondary)).ToList();
        Group OfYear(YearGroup yearGroup) => row.Rolls.Find(roll => roll.YearGroup == yearGroup) is { } entered
            ? new Group(yearGroup, null, Named(yearGroup), entered.Pupils, IsEstimate: false)
            : new Group(yearGroup, null, Named(yearGroup), RollEstimate.For(row.Pupils, row.YearGroups, yearGroup), IsEstimate: true);
        IReadOnlyList<Group> groups = isCollege && row.Programmes.Count > 0
            ? [.. row.Programmes.OrderBy(programme => programme.Name, StringComparer.CurrentCulture)
                .Select(programme => new Group(programme.YearGroups.ToList()[0], programme.Id, programme.Name, programme.Learners, IsEstimate: false))]
            : [.. years.Select(OfYear)];
        return new SchoolGroups(id, row.Name, row is { Easting: { } east, Northing: { } north } ? new GridPoint(east, north) : null, row.YearGroups, isCollege, groups);
    }

    private static string Named(YearGroup year) => year.InWords() is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";
}
