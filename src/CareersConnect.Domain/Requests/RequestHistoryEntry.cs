namespace CareersConnect.Domain.Requests;

/// <summary>One change of a request's status. Never changed, never deleted.</summary>
public sealed class RequestHistoryEntry
{
    internal RequestHistoryEntry(DateTime at, string byName, RequestStatus? from, RequestStatus to, string reason) =>
        (Id, At, ByName, From, To, Reason) = (Guid.CreateVersion7(), at, byName, from, to, reason);

    private RequestHistoryEntry()
    {
    }

    /// <summary>The key; entries sort by the time they were written.</summary>
    public Guid Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who, by name.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>The status before; null for the first.</summary>
    public RequestStatus? From { get; private set; }

    /// <summary>The status after.</summary>
    public RequestStatus To { get; private set; }

    /// <summary>Why; may be empty.</summary>
    public string Reason { get; private set; } = "";
}
