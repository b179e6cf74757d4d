using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.EnterpriseAdvisers;

/// <summary>The schools that an Enterprise Adviser is attached to today.</summary>
public static class ShowAttachedSchools
{
    [For(Audience.EnterpriseAdvisers)]
    public sealed record Query : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Schools">The schools, by name.</param>
    public sealed record View(IReadOnlyList<Row> Schools);

    /// <summary>A school.</summary>
    /// <param name="Id">The school.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Town">Its town, or null.</param>
    /// <param name="OpenRequests">How many requests wait for somebody.</param>
    public sealed record Row(SchoolId Id, string Name, string? Town, int OpenRequests);

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            member.RequireEnterpriseAdviser();
            var attached = member.AttachedSchools.ToArray();
            return new View(await db.Schools.Where(school => attached.Contains(school.Id)).OrderBy(school => school.Name).Select(school => new Row(
                school.Id, school.Name, school.Town,
                db.Requests.Count(need => need.SchoolId == school.Id && (need.Status == RequestStatus.Open || need.Status == RequestStatus.Matched)))).ToListAsync(cancellationToken));
        }
    }
}
