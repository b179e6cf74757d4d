using CareersConnect.Domain.Organisations;
using Microsoft.AspNetCore.Identity;

namespace CareersConnect.Application.People;

/// <summary>A person who can sign in. What the person may do comes from memberships, never from here.</summary>
public sealed class Person : IdentityUser<PersonId>
{
    /// <summary>The longest full name.</summary>
    public const int NameLimit = 100;

    /// <summary>A person with no password yet.</summary>
    /// <param name="fullName">The full name, as colleagues write it.</param>
    /// <param name="email">The work e-mail address; signs in with it.</param>
    /// <param name="now">The instant, UTC.</param>
    public Person(string fullName, string email, DateTime now)
    {
        Id = PersonId.New();
        UserName = Id.Value.ToString("N");
        FullName = fullName.Trim();
        Email = email.Trim();
        RegisteredAt = now;
    }

    private Person()
    {
    }

    /// <summary>The full name, as histories and colleagues show it.</summary>
    public string FullName { get; private set; } = "";

    /// <summary>When the person registered, UTC.</summary>
    public DateTime RegisteredAt { get; private set; }

    /// <summary>Where signing in goes straight to, for a person in several organisations; null when they choose each time.</summary>
    public MembershipId? HomeMembershipId { get; private set; }

    /// <summary>Says where signing in goes straight to.</summary>
    /// <param name="membership">One of the person's own, or null to choose each time.</param>
    public void BeAtHomeIn(MembershipId? membership) => HomeMembershipId = membership;

    /// <summary>Takes another password.</summary>
    /// <param name="hash">Its hash.</param>
    public void TakePassword(string hash)
    {
        PasswordHash = hash;
        SecurityStamp = Guid.CreateVersion7().ToString("N");
        ConcurrencyStamp = Guid.CreateVersion7().ToString();
    }

    /// <summary>Gives the person another name.</summary>
    /// <param name="fullName">The full name.</param>
    public void Rename(string fullName) => FullName = fullName.Trim();
}
