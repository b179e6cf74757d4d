using CareersConnect.Application.Matching;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Encounters;

/// <summary>A school with its groups, their numbers and what is agreed for them in one school year: year groups, or a college's study programmes once it has entered some.</summary>
/// <param name="Id">The school.</param>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where it is, or null.</param>
/// <param name="YearGroups">All year groups that it has.</param>
/// <param name="IsCollege">Whether it teaches over-16s only.</param>
/// <param name="Groups">The groups that are due something: years 7 to 13 of a school, all of a college.</param>
public sealed record SchoolGroups(SchoolId Id, string Name, GridPoint? Location, YearGroups YearGroups, bool IsCollege, IReadOnlyList<Group> Groups)
{
    /// <summary>What is agreed for its pupils this school year and not recorded yet.</summary>
    public IReadOnlyList<AgreedVisit> Agreed { get; init; } = [];

    /// <summary>Whether it has said who leads careers.</summary>
    public bool HasCareersLeader { get; init; }

    /// <summary>The last day of the hub's priority for it as a cold spot, which may have passed; null when it has none.</summary>
    public DateOnly? ColdSpotUntil { get; init; }

    /// <summary>Whether some number is only an even share of the whole roll.</summary>
    public bool IsEstimate => Groups.Any(group => group.IsEstimate);

    /// <summary>What was typed of who came, with what is known of the groups.</summary>
    /// <param name="answers">The answers; each has its number.</param>
    /// <returns>Who came, in the same order.</returns>
    /// <exception cref="RuleBrokenException">Some programme is not the school's.</exception>
    public IReadOnlyList<Came> Known(IEnumerable<CameAnswer> answers) => [.. answers.Select(Known)];

    /// <summary>Reads them, in one statement.</summary>
    /// <param name="db">The database.</param>
    /// <param name="id">The school.</param>
    /// <param name="year">The school year.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The school.</returns>
    /// <exception cref="NotFoundException">There is no such school.</exception>
    public static async Task<SchoolGroups> ReadAsync(CareersConnectDbContext db, SchoolId id, AcademicYear year, CancellationToken cancellationToken)
    {
        var (first, last, cold) = (year.FirstDay, year.LastDay, db.SchoolsInColdSpots());
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
            HasLeader = db.CareersPages.Any(page => page.SchoolId == school.Id && page.LeaderName != ""),
            ColdSpotUntil = cold.Where(one => one.SchoolId == school.Id).Max(one => (DateOnly?)one.Until),
            Agreed = (
                from booking in db.Bookings
                where booking.SchoolId == school.Id && booking.Day >= first && booking.Day <= last && (booking.Status == BookingStatus.Accepted || booking.Status == BookingStatus.Confirmed)
                join giver in db.Organisations on booking.OrganisationId equals giver.Id
                join offer in db.Offers on booking.OfferId equals offer.Id
                where offer.Audience == OfferAudience.Pupils
                select new { booking.Id, booking.Day, booking.YearGroups, booking.Pupils, booking.ActivityType, giver.Kinds }).ToList(),
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
        return new SchoolGroups(id, row.Name, row is { Easting: { } east, Northing: { } north } ? new GridPoint(east, north) : null, row.YearGroups, isCollege, groups)
        {
            Agreed = [.. row.Agreed.Select(one => new AgreedVisit(one.Day, one.YearGroups, one.Pupils, one.ActivityType, one.Kinds))],
            HasCareersLeader = row.HasLeader,
            ColdSpotUntil = row.ColdSpotUntil,
        };
    }

    private Came Known(CameAnswer answer)
    {
        var came = new Came(answer.YearGroup, answer.Pupils!.Value, answer.ProgrammeId);
        var group = Groups.FirstOrDefault(one => answer.ProgrammeId is { } programme ? one.Programme == programme : one.Programme is null && one.YearGroup == answer.YearGroup);
        return group is null && answer.ProgrammeId is not null
            ? throw new RuleBrokenException("The programmes of your college have changed. Open the page again, and enter the numbers of those that are there.", "Came")
            : came with { Roll = group is { IsEstimate: true, Pupils: 0 } ? null : group?.Pupils, RollIsEstimate = group is { IsEstimate: true }, Name = group is { Programme: not null } ? group.Name : came.Name };
    }

    private static string Named(YearGroup year) => year.InWords() is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";
}
