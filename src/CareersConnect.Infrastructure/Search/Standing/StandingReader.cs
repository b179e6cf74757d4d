using CareersConnect.Application.Persistence;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Domain.SavedSearches;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>Reads what waits from the database, as little of it as is packed.</summary>
internal static class StandingReader
{
    /// <summary>An open request.</summary>
    public sealed record WaitingRequest(RequestId Id, Need Need, GridPoint? School);

    /// <summary>A saved search whose alert is on.</summary>
    public sealed record WaitingSearch(SavedSearchId Id, string Conditions);

    /// <summary>The requests that the tables in memory hold: none where the cluster finds them.</summary>
    public static IQueryable<Request> InMemory(this CareersConnectDbContext db, SearchOptions options) => options.Percolates ? db.Requests.Where(_ => false) : db.Requests;

    /// <summary>The open requests among some; those whose last day has passed among them.</summary>
    public static async IAsyncEnumerable<WaitingRequest> WaitingAsync(this CareersConnectDbContext db, IQueryable<Request> which)
    {
        var rows =
            from request in which.AsNoTracking()
            join school in db.Schools on request.SchoolId equals school.Id
            where request.Status == RequestStatus.Open || request.Status == RequestStatus.Matched
            select new { request.Id, request.ActivityTypes, request.YearGroups, request.Pupils, request.From, request.Until, request.Modes, request.AtSchool, request.TravelMiles, request.Access, school.Easting, school.Northing };
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            var need = new Need
            {
                Title = "", ActivityTypes = [.. row.ActivityTypes.Select(type => new ActivityTypeId(type))], YearGroups = row.YearGroups, Pupils = row.Pupils, From = row.From, Until = row.Until,
                Modes = row.Modes, AtSchool = row.AtSchool, TravelMiles = row.TravelMiles, Access = row.Access,
            };
            yield return new WaitingRequest(row.Id, need, GridPoint.Find(row.Easting, row.Northing));
        }
    }

    /// <summary>The searches among some whose alert is on.</summary>
    public static IAsyncEnumerable<WaitingSearch> WaitingAsync(this IQueryable<SavedSearch> which) =>
        which.AsNoTracking().ThatTell().Select(search => new WaitingSearch(search.Id, search.Conditions)).AsAsyncEnumerable();
}
