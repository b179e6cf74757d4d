using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>A later link to the page of a consent.</summary>
public sealed class ConsentLink
{
    internal ConsentLink(string secretHash) => (Id, SecretHash) = (Draws.Key(), secretHash);

    private ConsentLink()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The hash of its secret.</summary>
    public string SecretHash { get; private set; } = "";
}

/// <summary>A business has said that an Enterprise Adviser may not write its offers.</summary>
/// <param name="ConsentId">The question.</param>
/// <param name="AskedBy">The Enterprise Adviser.</param>
public sealed record BusinessDeclined(BusinessConsentId ConsentId, PersonId AskedBy) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => ConsentId.Value;
}

/// <summary>Somebody at a business.</summary>
/// <param name="Name">The full name.</param>
/// <param name="JobTitle">What the person does there.</param>
/// <param name="Email">The address.</param>
public sealed record BusinessContact(string Name, string JobTitle, string Email);

/// <summary>A business has said that an Enterprise Adviser may write its offers.</summary>
public sealed record BusinessConfirmed(BusinessConsentId ConsentId, PersonId AskedBy, OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);

/// <summary>A business has taken back that an Enterprise Adviser may write its offers.</summary>
public sealed record BusinessTookBack(BusinessConsentId ConsentId, PersonId AskedBy, OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);
