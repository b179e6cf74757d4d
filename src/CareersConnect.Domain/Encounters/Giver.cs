using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Encounters;

/// <summary>Who came or hosted, as it was on the day.</summary>
/// <param name="Id">The organisation; null when it is not one of ours.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kinds">What it was: employer, provider, or both.</param>
public sealed record Giver(OrganisationId? Id, string Name, OrganisationKinds Kinds);
