using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>The key of a person.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct PersonId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static PersonId New() => new(Draws.Key());
}
