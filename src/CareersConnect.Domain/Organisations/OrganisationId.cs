using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>The key of an organisation.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct OrganisationId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static OrganisationId New() => new(Draws.Key());
}
