using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Offers;

/// <summary>The key of a session.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct SessionId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static SessionId New() => new(Draws.Key());
}
