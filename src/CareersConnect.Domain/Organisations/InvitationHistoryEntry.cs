namespace CareersConnect.Domain.Organisations;

/// <summary>One change of an invitation's status, or one sending again. Never changed; it goes with its invitation when that is cleared away.</summary>
public sealed class InvitationHistoryEntry
{
    internal InvitationHistoryEntry(InvitationId invitation, int number, DateTime at, Who by, InvitationStatus? from, InvitationStatus to)
    {
        (InvitationId, Number, At) = (invitation, number, at);
        (ByPersonId, ByName) = (by.PersonId, by.Name);
        (From, To) = (from, to);
    }

    private InvitationHistoryEntry()
    {
    }

    /// <summary>The invitation.</summary>
    public InvitationId InvitationId { get; private set; }

    /// <summary>1 for the first entry of the invitation; the order in which they were written.</summary>
    public int Number { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who did it; null for the system.</summary>
    public PersonId? ByPersonId { get; private set; }

    /// <summary>The name of whoever did it, at that time.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>Where it stood before; null for the first, Expired for one that had run out.</summary>
    public InvitationStatus? From { get; private set; }

    /// <summary>Where it stands after; Sent after Sent is a new link.</summary>
    public InvitationStatus To { get; private set; }
}
