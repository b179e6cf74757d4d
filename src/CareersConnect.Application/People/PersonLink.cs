using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.People;

/// <summary>What a link to a person is for.</summary>
public enum LinkPurpose
{
    /// <summary>Confirms that the address is theirs.</summary>
    ConfirmAddress = 1,

    /// <summary>Sets a new password.</summary>
    NewPassword = 2,
}

/// <summary>Where a link stands.</summary>
public enum LinkState
{
    /// <summary>It may be used.</summary>
    Open,

    /// <summary>It was used already.</summary>
    Used,

    /// <summary>Its time is up, or a newer one took its place.</summary>
    Expired,
}

/// <summary>A link in an e-mail to one person: random, kept as a hash, for a limited time, good for one use, and used by a POST only, since mail scanners open links.</summary>
public sealed class PersonLink
{
    /// <summary>How long a link that confirms an address is good.</summary>
    public static readonly TimeSpan ConfirmFor = TimeSpan.FromDays(3);

    /// <summary>How long a link that sets a password is good.</summary>
    public static readonly TimeSpan PasswordFor = TimeSpan.FromHours(1);

    /// <summary>Draws up a link.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="secret">Its secret; only the hash is kept.</param>
    /// <param name="now">The instant, UTC.</param>
    public PersonLink(PersonId person, LinkPurpose purpose, string secret, DateTime now)
    {
        Id = Guid.CreateVersion7();
        PersonId = person;
        Purpose = purpose;
        SecretHash = LinkSecret.HashOf(secret);
        ExpiresAt = now + (purpose == LinkPurpose.ConfirmAddress ? ConfirmFor : PasswordFor);
    }

    private PersonLink()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>What it is for.</summary>
    public LinkPurpose Purpose { get; private set; }

    /// <summary>The hash of its secret.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>Until when it is good, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>When it was used, UTC; null until then.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The state.</returns>
    public LinkState StateAt(DateTime now) => UsedAt is not null ? LinkState.Used : ExpiresAt <= now ? LinkState.Expired : LinkState.Open;

    /// <summary>Uses it, once.</summary>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It was used already, or its time is up.</exception>
    public void Use(DateTime now) => UsedAt = StateAt(now) switch
    {
        LinkState.Open => now,
        LinkState.Used => throw new RuleBrokenException("This link was used already. Sign in, or ask for a new link."),
        _ => throw new RuleBrokenException("The time of this link is up. Ask for a new one."),
    };

    /// <summary>A newer link takes its place.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void Replace(DateTime now) => ExpiresAt = ExpiresAt < now ? ExpiresAt : now;
}
