using CareersConnect.Application.Encounters;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>Makes what matching knows of a need.</summary>
internal static class NeedReader
{
    public static NeedFacts Facts(Need need, SchoolGroups school, Evidence evidence, DateOnly today) =>
        Facts(need, school.Location, ShowCoverage.Of(school, evidence, AcademicYear.Of(today)), today, evidence.Met) with { ColdSpotUntil = Lasting(school.ColdSpotUntil, today) };

    /// <summary>What a request says, with its school's place and priority, without what its pupils miss or whom they have met.</summary>
    public static async Task<NeedFacts> NeedAsync(this CareersConnectDbContext db, Request request, DateOnly today, CancellationToken cancellationToken)
    {
        var cold = db.SchoolsInColdSpots();
        var school = await db.Schools.Where(one => one.Id == request.SchoolId)
            .Select(one => new { one.Easting, one.Northing, ColdSpotUntil = cold.Where(spot => spot.SchoolId == one.Id).Max(spot => (DateOnly?)spot.Until) }).SingleOrDefaultAsync(cancellationToken);
        return new NeedFacts(request.ToNeed(), GridPoint.Find(school?.Easting, school?.Northing), today, new Dictionary<Gap, int>(), MetSoFar.Nobody) { ColdSpotUntil = Lasting(school?.ColdSpotUntil, today) };
    }

    /// <summary>The last day of a priority that has not passed.</summary>
    public static DateOnly? Lasting(DateOnly? until, DateOnly today) => until >= today ? until : null;

    /// <summary>Pupils who miss what is due and for whom it is not agreed either, by benchmark and year group; programmes of a college are added up in their youngest year group.</summary>
    public static IReadOnlyDictionary<Gap, int> Missing(ShowCoverage.View coverage) => Added(coverage, one => one.StillOpen);

    private static NeedFacts Facts(Need need, GridPoint? place, ShowCoverage.View coverage, DateOnly today, MetSoFar met) =>
        new(need, place, today, Missing(coverage), met) { Booked = Added(coverage, one => one.MissingAndBooked) };

    private static IReadOnlyDictionary<Gap, int> Added(ShowCoverage.View coverage, Func<Coverage, int> number) => new[] { coverage.Employers, coverage.Workplaces }
        .SelectMany(row => coverage.Groups.Zip(row.ByGroup, (group, one) => (Gap: new Gap(row.Benchmark, group.YearGroup), Coverage: one)))
        .Where(one => one.Coverage is not null)
        .GroupBy(one => one.Gap, one => number(one.Coverage!))
        .ToDictionary(same => same.Key, same => same.Sum());
}
