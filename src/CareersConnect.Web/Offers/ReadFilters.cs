using CareersConnect.Application.Offers.Search.Words;
using Microsoft.Extensions.Primitives;

namespace CareersConnect.Web.Offers;

/// <summary>A filter that was read from what was typed.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Name">The filter, by its name in the address.</param>
/// <param name="Answers">Its answers, as the address says them.</param>
/// <param name="AsWords">The address of the search that looks for the words instead.</param>
internal sealed record ReadFilter(string Typed, string Name, IReadOnlyList<string> Answers, string AsWords)
{
    /// <summary>What it was read as: "We read “year 10” as the year group."</summary>
    public string Said => Name switch
    {
        "year" => Answers.Count == 1 ? "the year group" : "the year groups",
        "benchmark" => Answers.Count == 1 ? "the benchmark that it counts towards" : "the benchmarks that it counts towards",
        "kind" => "the kind of activity",
        "access" => "what pupils need to take part",
        "free" => "offers that cost nothing",
        _ => Answers is ["online"] ? "offers that are live online" : "offers in person",
    };
}

/// <summary>Puts the filters that were typed as words in their place in the address, as if they had been ticked. What was ticked of the same filter before gives way: what is typed is newer.</summary>
internal static class ReadFilters
{
    /// <summary>The address with the filters in their place.</summary>
    /// <param name="query">The address as it came.</param>
    /// <param name="read">What was read in what was typed.</param>
    public static IQueryCollection Placed(IQueryCollection query, FiltersInWords read)
    {
        var placed = query.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        placed["q"] = read.Left;
        foreach (var filter in read.Filters.GroupBy(filter => filter.Filter, StringComparer.Ordinal))
        {
            placed[filter.Key] = new StringValues([.. filter.SelectMany(one => one.Answers).Distinct(StringComparer.Ordinal)]);
        }

        return new QueryCollection(placed);
    }

    /// <summary>What the page tells of them.</summary>
    public static IReadOnlyList<ReadFilter> Told(IQueryCollection query, string typed, FiltersInWords read) =>
        [.. read.Filters.Select(filter => new ReadFilter(filter.Typed, filter.Filter, filter.Answers, SearchAddress.Path + QueryString.Create(AsWords(query, FiltersInWords.AsWords(typed, filter)))))];

    /// <summary>The address of the search that looks for the words of all of them.</summary>
    public static string AllAsWords(IQueryCollection query, string typed, FiltersInWords read) => SearchAddress.Path + QueryString.Create(AsWords(query, FiltersInWords.AllAsWords(typed, read.Filters)));

    private static IEnumerable<KeyValuePair<string, StringValues>> AsWords(IQueryCollection query, string words) => query
        .Where(pair => SearchAddressReader.Names.Contains(pair.Key) && pair.Key is not ("q" or "page" or "after")).Prepend(KeyValuePair.Create("q", new StringValues(words)));
}
