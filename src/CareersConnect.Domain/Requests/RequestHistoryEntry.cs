using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Requests;

/// <summary>One change of a request's status. Never changed, never deleted.</summary>
public sealed class RequestHistoryEntry
{
    internal RequestHistoryEntry(int number, DateTime at, string byName, RequestStatus? from, RequestStatus to, string reason) =>
        (Id, Number, At, ByName, From, To, Reason) = (Draws.Key(), number, at, byName, from, to, reason);

    private RequestHistoryEntry()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>1 for the first entry of the request; the order in which they were written.</summary>
    public int Number { get; private set; }

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
