using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.SignedIn;

/// <summary>A visitor: nobody is signed in, or a person who is, as the session's row says at this request.</summary>
public sealed record SignedInMember : ICurrentMember
{
    /// <summary>Nobody is signed in.</summary>
    public static readonly SignedInMember Nobody = new();

    /// <inheritdoc />
    public PersonId? PersonId { get; init; }

    /// <inheritdoc />
    public SignInSessionId? SessionId { get; init; }

    /// <summary>When the session was last noted as used, UTC.</summary>
    public DateTime LastSeenAt { get; init; }

    /// <inheritdoc />
    public OrganisationId? OrganisationId { get; init; }

    /// <inheritdoc />
    public string OrganisationName { get; init; } = "";

    /// <summary>Whether the person belongs to other organisations too.</summary>
    public bool HasOthers { get; init; }

    /// <inheritdoc />
    public SchoolId? SchoolId { get; init; }

    /// <inheritdoc />
    public Role? Role { get; init; }

    /// <inheritdoc />
    public string Name { get; init; } = "";

    /// <inheritdoc />
    public IReadOnlyList<SchoolId> AttachedSchools { get; init; } = [];

    /// <inheritdoc />
    public Audience Audiences => PersonId is null ? Audience.Anyone : Role.Audiences() | OfEnterpriseAdvisers;

    /// <summary>An employer's member whom the hub attached to a school is its Enterprise Adviser as long as that lasts.</summary>
    private Audience OfEnterpriseAdvisers =>
        Role == Domain.Organisations.Role.Employer && AttachedSchools.Count > 0 ? Audience.EnterpriseAdvisers : Audience.None;
}
