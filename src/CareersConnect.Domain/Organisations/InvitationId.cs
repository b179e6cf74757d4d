using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>The key of an invitation.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct InvitationId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static InvitationId New() => new(Draws.Key());
}
