using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>The key of a signed-in session, a row on the server.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct SignInSessionId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static SignInSessionId New() => new(Draws.Key());
}
