using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Requests;

/// <summary>Asks for requests through their school.</summary>
internal static class RequestFinding
{
    /// <summary>A school's own request; anybody else's is not found.</summary>
    public static async Task<Request> FindOrThrowAsync(this IQueryable<Request> requests, RequestId id, SchoolId school, CancellationToken cancellationToken) =>
        await requests.SingleOrDefaultAsync(request => request.Id == id && request.SchoolId == school, cancellationToken) ?? throw new NotFoundException("Request", id.Value);
}
