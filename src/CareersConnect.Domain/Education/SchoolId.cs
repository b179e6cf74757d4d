using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Education;

/// <summary>The key of a school.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct SchoolId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static SchoolId New() => new(Draws.Key());
}
