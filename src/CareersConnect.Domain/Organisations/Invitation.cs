using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>Where an invitation stands.</summary>
public enum InvitationStatus
{
    /// <summary>Sent, and waiting to be accepted until it expires.</summary>
    Sent = 0,

    /// <summary>Accepted: the person is a member.</summary>
    Accepted = 1,

    /// <summary>Nobody accepted in time.</summary>
    Expired = 2,

    /// <summary>Taken back by the organisation.</summary>
    Revoked = 3,
}

/// <summary>An organisation invites somebody by e-mail to join in a role. The link's secret is kept as a hash only.</summary>
public sealed partial class Invitation : AggregateRoot
{
    /// <summary>How many days an invitation can be accepted.</summary>
    public const int Days = 14;

    private Invitation()
    {
    }

    /// <summary>The key.</summary>
    public InvitationId Id { get; private set; }

    /// <summary>The organisation that invites.</summary>
    public OrganisationId OrganisationId { get; private set; }

    /// <summary>The address that it went to.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The role that waits.</summary>
    public Role Role { get; private set; }

    /// <summary>The hash of the link's secret; see <see cref="LinkSecret"/>.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>Who invited, by name.</summary>
    public string InvitedBy { get; private set; } = "";

    /// <summary>Who invited; null when the host itself did.</summary>
    public PersonId? InvitedByPersonId { get; private set; }

    /// <summary>Where it stands as it was last written; an invitation that ran out may still say Sent, see <see cref="StatusAt"/>.</summary>
    public InvitationStatus Status { get; private set; }

    /// <summary>When it was sent last, UTC.</summary>
    public DateTime SentAt { get; private set; }

    /// <summary>Until when it can be accepted, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Who accepted; null until then.</summary>
    public PersonId? AcceptedBy { get; private set; }

    /// <summary>Invites somebody.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="email">The address.</param>
    /// <param name="role">The role that waits.</param>
    /// <param name="secret">The link's secret; only its hash is kept.</param>
    /// <param name="who">Who invites.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The invitation, to be accepted within 14 days.</returns>
    public static Invitation Send(OrganisationId organisation, string email, Role role, string secret, Who who, DateTime now)
    {
        var invitation = new Invitation { Id = InvitationId.New(), OrganisationId = organisation, Email = email.Trim(), Role = role };
        invitation.Send(secret, who, now);
        return invitation;
    }

    /// <summary>Sends it again, with a new link; the old one opens nothing any more. From then on it is the invitation of whoever sent it again.</summary>
    /// <param name="secret">The new link's secret.</param>
    /// <param name="who">Who sends it again.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It was accepted or revoked.</exception>
    public void SendAgain(string secret, Who who, DateTime now)
    {
        if (Status is InvitationStatus.Accepted or InvitationStatus.Revoked)
        {
            throw new RuleBrokenException("This invitation was accepted or taken back. Send a new one.");
        }

        Send(secret, who, now);
    }

    /// <summary>Where it stands at an instant.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The status; a sent one that ran out is expired.</returns>
    public InvitationStatus StatusAt(DateTime now) =>
        Status == InvitationStatus.Sent && ExpiresAt <= now ? InvitationStatus.Expired : Status;

    /// <summary>The person who was invited accepts.</summary>
    /// <param name="who">The person.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It was accepted, has expired or was revoked.</exception>
    public void Accept(Who who, DateTime now)
    {
        var accepted = StatusAt(now) switch
        {
            InvitationStatus.Sent => InvitationStatus.Accepted,
            InvitationStatus.Accepted => throw new RuleBrokenException("This invitation was accepted already. Sign in to go on."),
            InvitationStatus.Expired => throw new RuleBrokenException($"This invitation ran out. Ask {InvitedBy} to send it again."),
            _ => throw new RuleBrokenException($"This invitation was taken back. Ask {InvitedBy} what has changed."),
        };
        Move(accepted, who, now);
        AcceptedBy = who.PersonId;
        Raise(new InvitationAccepted(Id, OrganisationId));
    }

    /// <summary>The organisation takes it back. Taking back twice changes nothing.</summary>
    /// <param name="who">Who takes it back.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It was accepted already.</exception>
    public void Revoke(Who who, DateTime now)
    {
        if (Status == InvitationStatus.Accepted)
        {
            throw new RuleBrokenException("This invitation was accepted already. Remove the member instead.");
        }

        if (Status != InvitationStatus.Revoked)
        {
            Move(InvitationStatus.Revoked, who, now);
        }
    }

    private void Send(string secret, Who who, DateTime now)
    {
        (InvitedBy, InvitedByPersonId) = (who.Name, who.PersonId);
        SecretHash = LinkSecret.HashOf(secret);
        Move(InvitationStatus.Sent, who, now);
        SentAt = now;
        ExpiresAt = now.AddDays(Days);
        Raise(new InvitationSent(Id, OrganisationId));
    }
}

/// <summary>Somebody was invited, or invited again.</summary>
public sealed record InvitationSent(InvitationId InvitationId, OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);

/// <summary>Somebody accepted an invitation.</summary>
public sealed record InvitationAccepted(InvitationId InvitationId, OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);
