using System.Text.Json;
using System.Text.Json.Serialization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.SavedSearches;

namespace CareersConnect.Application.SavedSearches;

/// <summary>Turns a search into what is kept of it, and back. All of it is kept, also parts that are added to searches later; only the page, the order of the day and what is shown are left out.</summary>
public static class SearchConditions
{
    private static readonly JsonSerializerOptions Compact = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IgnoreReadOnlyProperties = true };

    private static readonly Func<OfferSearch, bool>[] Conditions =
    [
        search => !string.IsNullOrWhiteSpace(search.Words),
        search => search is { Near: not null, WithinMiles: not null },
        search => !search.YearGroups.IsEmpty,
        search => search.ActivityTypes.Count > 0,
        search => search.Where != MeetingWays.None,
        search => search.From is not null || search.Until is not null,
        search => search.Sizes.Count > 0 || search.SelfEmployed,
        search => search.Sectors.Count > 0,
        search => search.Subjects.Count > 0,
        search => search.Access != Domain.Offers.AccessFeatures.None,
        search => search.Content != Domain.Offers.ProviderContent.None,
        search => search.Audiences.Count > 0,
        search => search.Stem,
        search => search.Free,
        search => search.Languages.Count > 0,
        search => search.Benchmarks.Count > 0,
    ];

    /// <summary>How many conditions a search sets: words, a place with a radius, year groups, kinds, where, days, size, sector, subject, access, content, audience, STEM, free of charge, language and benchmarks count as one each.</summary>
    /// <param name="search">The search, its place found.</param>
    /// <returns>The number.</returns>
    public static int Count(OfferSearch search) => Conditions.Count(condition => condition(search));

    /// <summary>What is kept of a search.</summary>
    /// <param name="search">The search, its place found.</param>
    /// <param name="place">The place; empty for anywhere.</param>
    /// <param name="typed">The place as it was typed; null for the own school.</param>
    /// <returns>The conditions.</returns>
    public static SavedConditions Of(OfferSearch search, SearchPlace place, string? typed) => new(JsonSerializer.Serialize(Bare(search), Compact), Count(search))
    {
        PlaceTyped = typed,
        PlaceName = place.Label,
        Years = search.YearGroups.Bits,
        Ways = (int)search.Where,
        Near = search.Near,
        WithinMiles = search.WithinMiles,
        Until = search.Until,
    };

    /// <summary>The search that was kept, as of a day. It lists nothing by itself: keys only, no counts.</summary>
    /// <param name="text">What was kept.</param>
    /// <param name="today">Today in England.</param>
    /// <returns>The search.</returns>
    /// <exception cref="JsonException">The text is none that was kept by this class.</exception>
    /// <exception cref="NotSupportedException">The text holds what a search cannot be made of.</exception>
    public static OfferSearch Read(string text, DateOnly today) =>
        (JsonSerializer.Deserialize<OfferSearch>(text, Compact) ?? throw new JsonException("Nothing was kept.")) with { Today = today, CountFacets = false, ReadTexts = false };

    /// <summary>Whether two texts look for the same, whatever day they were kept on and in whatever order they list.</summary>
    /// <param name="one">What was kept.</param>
    /// <param name="other">What was kept elsewhere.</param>
    /// <returns>True when whatever satisfies one satisfies the other.</returns>
    public static bool AreSame(string one, string other) => string.Equals(Meaning(one), Meaning(other), StringComparison.Ordinal);

    /// <summary>A text that cannot be read means itself.</summary>
    private static string Meaning(string text)
    {
        try
        {
            return JsonSerializer.Serialize(Read(text, DateOnly.MinValue) with { Order = SearchOrder.Relevance }, Compact);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return text;
        }
    }

    private static OfferSearch Bare(OfferSearch search)
    {
        var plain = new OfferSearch { Today = search.Today };
        return search with { Skip = plain.Skip, After = null, Take = plain.Take, Turn = plain.Turn, CountFacets = plain.CountFacets, ReadTexts = plain.ReadTexts };
    }
}
