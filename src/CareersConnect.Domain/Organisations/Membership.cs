using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>A person belongs to an organisation in a role, from a time on and perhaps until another.</summary>
public sealed class Membership : AggregateRoot
{
    private Membership()
    {
    }

    /// <summary>The key.</summary>
    public MembershipId Id { get; private set; }

    /// <summary>The person.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>The organisation.</summary>
    public OrganisationId OrganisationId { get; private set; }

    /// <summary>What the person may do there.</summary>
    public Role Role { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTime Since { get; private set; }

    /// <summary>When it ended, UTC; null while it lasts.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>A person joins.</summary>
    /// <param name="person">The person.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="kinds">What the organisation is.</param>
    /// <param name="role">The role there.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The membership.</returns>
    /// <exception cref="RuleBrokenException">The role does not belong to such an organisation.</exception>
    public static Membership Join(PersonId person, OrganisationId organisation, OrganisationKinds kinds, Role role, DateTime now)
    {
        if ((kinds & role.Kind()) == OrganisationKinds.None)
        {
            throw new RuleBrokenException($"{role.InWords()} is not a role in this kind of organisation.", nameof(Role));
        }

        var membership = new Membership { Id = MembershipId.New(), PersonId = person, OrganisationId = organisation, Role = role, Since = now };
        membership.Raise(new MemberJoined(membership.Id, organisation));
        return membership;
    }

    /// <summary>Gives the member another role.</summary>
    /// <param name="role">The new role.</param>
    /// <param name="othersWhoLetIn">How many other members can let people in.</param>
    /// <exception cref="RuleBrokenException">Nobody who can let others in would be left, the role is of another kind of organisation, or the membership has ended.</exception>
    public void ChangeRole(Role role, int othersWhoLetIn)
    {
        MustLast();
        if (role.Kind() != Role.Kind())
        {
            throw new RuleBrokenException($"{role.InWords()} is not a role in this kind of organisation.", nameof(Role));
        }

        if (!role.LetsOthersIn())
        {
            MustLeaveSomebody(othersWhoLetIn);
        }

        Role = role;
    }

    /// <summary>The member leaves, or is removed; the next request of any of their sessions is refused.</summary>
    /// <param name="othersWhoLetIn">How many other members can let people in.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">Nobody who can let others in would be left, or the membership has ended.</exception>
    public void End(int othersWhoLetIn, DateTime now)
    {
        MustLast();
        MustLeaveSomebody(othersWhoLetIn);
        EndedAt = now;
        Raise(new MemberRemoved(Id, OrganisationId));
    }

    private void MustLast()
    {
        if (EndedAt is not null)
        {
            throw new RuleBrokenException("This person is no longer a member.");
        }
    }

    private void MustLeaveSomebody(int othersWhoLetIn)
    {
        if (Role.LetsOthersIn() && othersWhoLetIn == 0)
        {
            throw new RuleBrokenException($"Nobody else could let people in. Make somebody else {Role.InWords()} first.");
        }
    }
}

/// <summary>A person has joined an organisation.</summary>
public sealed record MemberJoined(MembershipId MembershipId, OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);

/// <summary>A person has left an organisation, or was removed.</summary>
public sealed record MemberRemoved(MembershipId MembershipId, OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);
