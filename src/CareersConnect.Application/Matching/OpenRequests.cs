using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>Reads what matching knows of open requests.</summary>
internal static class OpenRequests
{
    /// <summary>Requests that are read at a time.</summary>
    public const int Page = 500;

    /// <summary>Those of some requests that are open still, without their history. What their pupils miss is not read: it would be a statement for each school.</summary>
    public static async Task<IReadOnlyList<(RequestId Id, NeedFacts Need)>> OpenRequestsAsync(this CareersConnectDbContext db, IReadOnlyCollection<RequestId> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var cold = db.SchoolsInColdSpots();
        var rows = await (
            from request in db.Requests.AsNoTracking()
            join school in db.Schools on request.SchoolId equals school.Id
            where ids.Contains(request.Id) && (request.Status == RequestStatus.Open || request.Status == RequestStatus.Matched) && request.Until > today
            select new
            {
                request.Id, request.Title, request.ActivityTypes, request.YearGroups, request.Pupils, request.From, request.Until, request.Modes, request.AtSchool, request.TravelMiles,
                request.Benchmark, request.Subjects, request.Access, request.Purpose, school.Easting, school.Northing,
                ColdSpotUntil = cold.Where(spot => spot.SchoolId == school.Id).Max(spot => (DateOnly?)spot.Until),
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Id, Facts(
            new Need
            {
                Title = row.Title, ActivityTypes = [.. row.ActivityTypes.Select(type => new ActivityTypeId(type))], YearGroups = row.YearGroups, Pupils = row.Pupils, From = row.From, Until = row.Until,
                Modes = row.Modes, AtSchool = row.AtSchool, TravelMiles = row.TravelMiles, Benchmark = row.Benchmark, Subjects = row.Subjects, Access = row.Access, Purpose = row.Purpose,
            },
            GridPoint.Find(row.Easting, row.Northing), today) with { ColdSpotUntil = NeedReader.Lasting(row.ColdSpotUntil, today) }))];
    }

    private static NeedFacts Facts(Need need, GridPoint? school, DateOnly today) => new(need, school, today, new Dictionary<Gap, int>(), MetSoFar.Nobody);
}
