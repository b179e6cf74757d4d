using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>One change of an organisation's verification or standing. Rows are only ever added.</summary>
public sealed class OrganisationChange
{
    /// <summary>What <see cref="To"/> says when somebody asks to join before the hub has looked.</summary>
    public const string AskedToJoin = "Asked to join";

    /// <summary>What <see cref="To"/> says when the name or number was changed after the hub had looked.</summary>
    public const string Renamed = "Name or number changed";

    /// <summary>What <see cref="To"/> says when the hub asks to have something put right.</summary>
    public const string SentBack = "Sent back";

    /// <summary>What <see cref="To"/> says when the organisation answers that.</summary>
    public const string AnsweredHub = "Answered the hub";

    internal OrganisationChange(string from, string to, string reason, Who who, DateTime at)
    {
        Id = Draws.Key();
        From = from;
        To = to;
        Reason = reason;
        ByPersonId = who.PersonId;
        ByName = who.Name;
        At = at;
    }

    private OrganisationChange()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it was; empty when it was nothing yet.</summary>
    public string From { get; private set; } = "";

    /// <summary>What it is.</summary>
    public string To { get; private set; } = "";

    /// <summary>Why, in the words of whoever did it; may be empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who did it; null for the system.</summary>
    public PersonId? ByPersonId { get; private set; }

    /// <summary>The name of whoever did it.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}
