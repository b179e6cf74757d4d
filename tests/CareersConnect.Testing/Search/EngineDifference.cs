using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Testing.Search;

/// <summary>Says in what two engines' answers to one search differ.</summary>
public static class EngineDifference
{
    /// <summary>The differences.</summary>
    /// <param name="one">One answer.</param>
    /// <param name="other">The other.</param>
    /// <returns>A sentence each; none when they are the same.</returns>
    public static IEnumerable<string> Between(OfferSearchResult one, OfferSearchResult other)
    {
        (string What, object Left, object Right)[] parts =
        [
            ("total", one.Total, other.Total),
            ("order", string.Join(' ', one.Hits.Select(hit => hit.Id.Value)), string.Join(' ', other.Hits.Select(hit => hit.Id.Value))),
            ("keys", string.Join(' ', one.Hits.Select(hit => hit.Cursor.Key)), string.Join(' ', other.Hits.Select(hit => hit.Cursor.Key))),
            ("hits", string.Join(' ', one.Hits.Select(hit => (hit.Ways, hit.Miles, hit.NextDay))), string.Join(' ', other.Hits.Select(hit => (hit.Ways, hit.Miles, hit.NextDay)))),
            ("texts", Texts(one), Texts(other)),
            ("corrections", string.Join(' ', one.Corrected), string.Join(' ', other.Corrected)),
            ("words that are met", Said(one.Fewer), Said(other.Fewer)),
            ("wider", string.Join(' ', one.Wider), string.Join(' ', other.Wider)),
            ("without", Said(one.Without), Said(other.Without)),
            .. Facets(one.Facets).Zip(Facets(other.Facets), (left, right) => ($"counts of {left.What}", (object)left.Counts, (object)right.Counts)),
        ];
        return parts.Where(part => !part.Left.Equals(part.Right)).Select(part => $"{part.What}: {part.Left}, not {part.Right}");
    }

    private static string Said(FewerWords? fewer) => fewer is null ? "all" : $"{fewer.Having} of {fewer.Of}, without {string.Join(' ', fewer.Unknown)}";

    private static string Texts(OfferSearchResult result) => string.Join('|', result.Hits.SelectMany(hit => hit.Title.Concat(hit.Excerpt)).Select(part => $"{part.Found}{part.Text}"));

    private static IEnumerable<(string What, string Counts)> Facets(OfferFacets? facets) => facets is null ? [] :
    [
        ("year groups", Said(facets.YearGroups)), ("kinds", Said(facets.ActivityTypes)), ("audiences", Said(facets.Audiences)), ("where", Said(facets.Where)), ("sizes", Said(facets.Sizes)),
        ("sectors", Said(facets.Sectors)), ("subjects", Said(facets.Subjects)), ("access", Said(facets.Access)), ("content", Said(facets.Content)), ("languages", Said(facets.Languages)),
        ("benchmarks", Said(facets.Benchmarks)), ("self-employed", $"{facets.SelfEmployed}"), ("STEM", $"{facets.Stem}"), ("free", $"{facets.Free}"),
    ];

    private static string Said<T>(IReadOnlyDictionary<T, int> counts)
        where T : notnull => string.Join(' ', counts.Select(count => $"{count.Key}={count.Value}").Order(StringComparer.Ordinal));
}
