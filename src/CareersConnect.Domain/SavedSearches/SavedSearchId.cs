using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.SavedSearches;

/// <summary>The key of a saved search.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct SavedSearchId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static SavedSearchId New() => new(Draws.Key());
}
