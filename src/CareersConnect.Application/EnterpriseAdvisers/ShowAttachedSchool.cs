using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.EnterpriseAdvisers;

/// <summary>What a school needs, read-only and without pupils, for the Enterprise Adviser whom the hub has attached to it. Who is missing what is asked beside it.</summary>
public static class ShowAttachedSchool
{
    /// <summary>Requests that are listed.</summary>
    public const int Listed = 50;

    /// <param name="SchoolId">The school.</param>
    [For(Audience.EnterpriseAdvisers)]
    public sealed record Query(SchoolId SchoolId) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Name">The school's name.</param>
    /// <param name="Requests">Its open requests, those that end first.</param>
    public sealed record View(string Name, IReadOnlyList<Row> Requests);

    /// <summary>A request, as somebody who could help needs to know it.</summary>
    /// <param name="Title">What it is about.</param>
    /// <param name="Purpose">Why.</param>
    /// <param name="ActivityTypes">The kinds of activity that would do, by their ids; empty is any.</param>
    /// <param name="YearGroups">For which year groups.</param>
    /// <param name="Pupils">How many pupils.</param>
    /// <param name="From">First day that would do.</param>
    /// <param name="Until">Last day that would do.</param>
    /// <param name="Modes">How they can meet.</param>
    /// <param name="WasAsked">Whether somebody was asked already.</param>
    public sealed record Row(
        string Title, string Purpose, IReadOnlyList<string> ActivityTypes, YearGroups YearGroups, int Pupils, DateOnly From, DateOnly Until, DeliveryModes Modes, bool WasAsked);

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            member.RequireAttachedTo(request.SchoolId);
            var name = await db.Schools.Where(school => school.Id == request.SchoolId).Select(school => school.Name).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("School", request.SchoolId.Value);
            var rows = await db.Requests.AsNoTracking()
                .Where(need => need.SchoolId == request.SchoolId && (need.Status == RequestStatus.Open || need.Status == RequestStatus.Matched))
                .OrderBy(need => need.Until).ThenBy(need => need.Id).Take(Listed)
                .Select(need => new Row(need.Title, need.Purpose, need.ActivityTypes, need.YearGroups, need.Pupils, need.From, need.Until, need.Modes, need.Status == RequestStatus.Matched))
                .ToListAsync(cancellationToken);
            return new View(name, rows);
        }
    }
}
