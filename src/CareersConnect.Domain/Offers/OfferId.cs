using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Offers;

/// <summary>The key of an offer.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct OfferId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static OfferId New() => new(Draws.Key());
}
