using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Requests;

/// <summary>The key of a request.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct RequestId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static RequestId New() => new(Draws.Key());
}
