using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Web.Offers;

namespace CareersConnect.Web.Api;

/// <summary>The counts beside the filters, by the names and values of the parameters.</summary>
internal static class ApiFacets
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Of(OfferFacets facets) => new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal)
    {
        ["year"] = facets.YearGroups.OrderBy(count => count.Key).ToDictionary(count => ((int)count.Key).ToString(CultureInfo.InvariantCulture), count => count.Value, StringComparer.Ordinal),
        ["kind"] = facets.ActivityTypes.OrderBy(count => count.Key.Value, StringComparer.Ordinal).ToDictionary(count => count.Key.Value, count => count.Value, StringComparer.Ordinal),
        ["for"] = Words(SearchWordsInAddresses.Audiences, facets.Audiences),
        ["where"] = Words(SearchWordsInAddresses.Where, facets.Where),
        ["size"] = Words(SearchWordsInAddresses.Sizes, facets.Sizes),
        ["self"] = new Dictionary<string, int>(StringComparer.Ordinal) { ["yes"] = facets.SelfEmployed },
        ["stem"] = new Dictionary<string, int>(StringComparer.Ordinal) { ["yes"] = facets.Stem },
        ["free"] = new Dictionary<string, int>(StringComparer.Ordinal) { ["yes"] = facets.Free },
        ["language"] = Sorted(facets.Languages),
        ["benchmark"] = facets.Benchmarks.OrderBy(count => count.Key).ToDictionary(count => count.Key.ToString(CultureInfo.InvariantCulture), count => count.Value, StringComparer.Ordinal),
        ["sector"] = Sorted(facets.Sectors),
        ["subject"] = Sorted(facets.Subjects),
        ["access"] = Words(SearchWordsInAddresses.Access, facets.Access),
        ["content"] = Words(SearchWordsInAddresses.Content, facets.Content),
    };

    private static Dictionary<string, int> Words<T>(IReadOnlyList<Answer<T>> answers, IReadOnlyDictionary<T, int> counts)
        where T : notnull => answers.Where(answer => counts.ContainsKey(answer.Value)).ToDictionary(answer => answer.Word, answer => counts[answer.Value], StringComparer.Ordinal);

    private static Dictionary<string, int> Sorted(IReadOnlyDictionary<string, int> counts) =>
        counts.OrderBy(count => count.Key, StringComparer.Ordinal).ToDictionary(count => count.Key, count => count.Value, StringComparer.Ordinal);
}
