using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Requests;

/// <summary>A request found nothing when it was raised or changed: kept for the hub, with the reason, until something fits.</summary>
public sealed class NoMatch
{
    /// <summary>Notes that a request found nothing.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="schoolId">The school.</param>
    /// <param name="reason">The id of a reason of the group "no-match".</param>
    /// <param name="now">The instant, UTC.</param>
    public NoMatch(RequestId requestId, SchoolId schoolId, string reason, DateTime now) => (RequestId, SchoolId, Reason, NotedAt) = (requestId, schoolId, reason, now);

    private NoMatch()
    {
    }

    /// <summary>The request; one row each.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>The school.</summary>
    public SchoolId SchoolId { get; private set; }

    /// <summary>Why: the id of a reason of the group "no-match".</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was noted first, UTC.</summary>
    public DateTime NotedAt { get; private set; }

    /// <summary>When something fitted after all, UTC; null while nothing does.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Nothing fits now, for this reason.</summary>
    /// <param name="reason">The id of a reason.</param>
    public void Now(string reason) => (Reason, EndedAt) = (reason, null);

    /// <summary>Something fits after all.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void End(DateTime now) => EndedAt ??= now;
}
