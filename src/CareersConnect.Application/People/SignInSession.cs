using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.People;

/// <summary>One browser in which a person is signed in: a row that every request reads, so that signing out, removal and suspension bite on the next request of any node.</summary>
public sealed class SignInSession
{
    /// <summary>A session that nobody used for this long has ended.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>No session lasts longer than this, however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Use is noted no more often than this.</summary>
    public static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(10);

    /// <summary>Starts a session.</summary>
    /// <param name="secretHash">The hash of the secret that the cookie holds.</param>
    /// <param name="person">The person.</param>
    /// <param name="membership">The organisation and role to act in, or null when there is a choice to make.</param>
    /// <param name="now">The instant, UTC.</param>
    public SignInSession(string secretHash, PersonId person, MembershipId? membership, DateTime now)
    {
        Id = SignInSessionId.New();
        SecretHash = secretHash;
        PersonId = person;
        MembershipId = membership;
        CreatedAt = now;
        Use(now);
    }

    private SignInSession()
    {
    }

    /// <summary>The key.</summary>
    public SignInSessionId Id { get; private set; }

    /// <summary>The hash of the secret that the cookie holds.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>The person.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>The organisation and role that the person acts in now, or null.</summary>
    public MembershipId? MembershipId { get; private set; }

    /// <summary>When the person signed in, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was last used, UTC, to ten minutes.</summary>
    public DateTime LastSeenAt { get; private set; }

    /// <summary>When it ends if it is not used, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>When it was ended by signing out or by a changed password, UTC; null while it lasts.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Notes that it is in use.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void Use(DateTime now)
    {
        LastSeenAt = now;
        ExpiresAt = now + Idle < CreatedAt + Longest ? now + Idle : CreatedAt + Longest;
    }

    /// <summary>Acts in another organisation, or in another role of the same.</summary>
    /// <param name="membership">The membership, one of this person's.</param>
    public void SwitchTo(MembershipId membership) => MembershipId = membership;

    /// <summary>Ends it.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void End(DateTime now) => EndedAt ??= now;
}
