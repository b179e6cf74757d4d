using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.EnterpriseAdvisers;

/// <summary>Where a business's consent stands.</summary>
public enum ConsentState
{
    /// <summary>The link waits for an answer.</summary>
    Waiting = 1,

    /// <summary>The business said yes, and it stands.</summary>
    Stands = 2,

    /// <summary>Nobody answered in time.</summary>
    RanOut = 3,

    /// <summary>The business took it back.</summary>
    TakenBack = 4,

    /// <summary>The business said no.</summary>
    Declined = 5,
}

/// <summary>Enterprise Advisers and what they may do.</summary>
internal static class EnterpriseAdviserRights
{
    /// <summary>Where a consent stands at an instant.</summary>
    public static ConsentState StateAt(this BusinessConsent consent, DateTime now) =>
        consent.DeclinedAt is not null ? ConsentState.Declined
        : consent.EndedAt is not null ? ConsentState.TakenBack
        : consent.Stands ? ConsentState.Stands
        : consent.ExpiresAt <= now ? ConsentState.RanOut
        : ConsentState.Waiting;

    /// <summary>The person, as long as the hub has attached them to a school; from the day that ends nothing of it is found.</summary>
    public static PersonId RequireEnterpriseAdviser(this ICurrentMember member) =>
        member.AttachedSchools.Count > 0 ? member.RequirePerson() : throw new NotFoundException("Page");
}
