using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.SignedIn;

/// <summary>The host itself, when it acts from its command line, its jobs or its outbox.</summary>
public sealed class SystemMember : ICurrentMember
{
    /// <inheritdoc />
    public PersonId? PersonId => null;

    /// <inheritdoc />
    public SignInSessionId? SessionId => null;

    /// <inheritdoc />
    public OrganisationId? OrganisationId => null;

    /// <inheritdoc />
    public string OrganisationName => "";

    /// <inheritdoc />
    public SchoolId? SchoolId => null;

    /// <inheritdoc />
    public Role? Role => null;

    /// <inheritdoc />
    public string Name => "CareersConnect";

    /// <inheritdoc />
    public IReadOnlyList<SchoolId> AttachedSchools => [];

    /// <inheritdoc />
    public Audience Audiences => Audience.System | Audience.Anyone;
}
