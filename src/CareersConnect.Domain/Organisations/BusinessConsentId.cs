using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>The key of a business's consent.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct BusinessConsentId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static BusinessConsentId New() => new(Draws.Key());
}
