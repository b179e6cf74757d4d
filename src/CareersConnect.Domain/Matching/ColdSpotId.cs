using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Matching;

/// <summary>The key of a cold spot.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct ColdSpotId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static ColdSpotId New() => new(Draws.Key());
}
