using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Encounters;

/// <summary>The key of an encounter.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct EncounterId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static EncounterId New() => new(Draws.Key());
}
