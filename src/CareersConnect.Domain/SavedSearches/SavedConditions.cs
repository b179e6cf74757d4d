using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.SavedSearches;

/// <summary>What a saved search looks for: the whole of it as one text, and beside it what a database can narrow by before the text is read.</summary>
/// <param name="Text">The whole search.</param>
/// <param name="Count">How many conditions it sets: words, a place with a radius, year groups, kinds ... each is one.</param>
public sealed record SavedConditions(string Text, int Count)
{
    /// <summary>The place as it was typed; null for the own school.</summary>
    public string? PlaceTyped { get; init; }

    /// <summary>What the place is called; empty for anywhere.</summary>
    public string PlaceName { get; init; } = "";

    /// <summary>The year groups that will do, bit n for year n; 0 for any.</summary>
    public int Years { get; init; }

    /// <summary>The ways of meeting that will do, a bit each; 0 for any.</summary>
    public int Ways { get; init; }

    /// <summary>From where distances are measured, or null.</summary>
    public GridPoint? Near { get; init; }

    /// <summary>How far, in miles; null for any distance.</summary>
    public int? WithinMiles { get; init; }

    /// <summary>The last day that will do, or null.</summary>
    public DateOnly? Until { get; init; }
}
