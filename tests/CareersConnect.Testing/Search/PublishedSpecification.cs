using System.Text.Json;

namespace CareersConnect.Testing.Search;

/// <summary>The published specification of the interface.</summary>
public sealed class PublishedSpecification
{
    /// <summary>The specification, where it is on this machine.</summary>
    public static PublishedSpecification? Here => null;

    internal string? Problem(string endpoint, JsonElement body) => null;
}
