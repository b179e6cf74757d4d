using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Organisations;

/// <summary>The key of a membership.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct MembershipId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static MembershipId New() => new(Draws.Key());
}
