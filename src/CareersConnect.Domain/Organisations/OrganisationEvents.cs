using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>A fact about one organisation; such facts are told in their order.</summary>
/// <param name="OrganisationId">The organisation.</param>
public abstract record OrganisationEvent(OrganisationId OrganisationId) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => OrganisationId.Value;
}

/// <summary>An organisation has joined and waits for the hub to look.</summary>
public sealed record OrganisationRegistered(OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);

/// <summary>The hub has moved an organisation up a tier.</summary>
public sealed record OrganisationVerified(OrganisationId OrganisationId, Verification Tier) : OrganisationEvent(OrganisationId);

/// <summary>The hub has asked an organisation to put something right before it is verified.</summary>
public sealed record OrganisationSentBack(OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);

/// <summary>The organisation has put right what the hub asked about, and waits again.</summary>
public sealed record OrganisationResubmitted(OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);

/// <summary>The hub has stopped an organisation: its offers are hidden, its members kept out.</summary>
public sealed record OrganisationSuspended(OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);

/// <summary>A suspended organisation takes part again.</summary>
public sealed record OrganisationReinstated(OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);

/// <summary>An organisation has left for good.</summary>
public sealed record OrganisationClosed(OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);

/// <summary>The name, place or facts of an organisation are others now; what was copied from them is stale.</summary>
public sealed record OrganisationFactsChanged(OrganisationId OrganisationId) : OrganisationEvent(OrganisationId);

/// <summary>Quiet days of an organisation, or of one of its volunteers, were named, changed or taken back, or are over.</summary>
public sealed record QuietDaysChanged(OrganisationId OrganisationId, VolunteerId? VolunteerId) : OrganisationEvent(OrganisationId);
