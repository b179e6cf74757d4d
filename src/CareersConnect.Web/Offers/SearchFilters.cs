using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Web.Offers;

/// <summary>A group of filters as the page shows it.</summary>
/// <param name="Legend">What it is about.</param>
/// <param name="Options">The answers that stand open.</param>
/// <param name="More">Further answers, behind a line that says how many.</param>
internal sealed record FilterGroup(string Legend, IReadOnlyList<FilterOption> Options, params IReadOnlyList<FilterOption> More);

/// <summary>One answer of a filter.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Word">What the parameter says.</param>
/// <param name="Text">What the page says.</param>
/// <param name="Count">How many offers it would show.</param>
/// <param name="On">Whether it is on.</param>
internal sealed record FilterOption(string Name, string Word, string Text, int Count, bool On)
{
    /// <summary>The id of its field.</summary>
    public string Id => $"{Name}-{Word.Replace(' ', '-')}";

    /// <summary>An answer that would show nothing stays, and cannot be taken.</summary>
    public bool Disabled => Count == 0 && !On;
}

/// <summary>The filters beside a list, with their counts.</summary>
internal static class SearchFilters
{
    private const int ShownOfLong = 6;

    /// <summary>The groups in their order; "When" stands between the fourth and the fifth.</summary>
    public static IReadOnlyList<FilterGroup> Of(OfferSearch search, OfferFacets facets) =>
    [
        new("Year group", Years(search, facets)),
        Long("Kind of encounter", "kind", ActivityTypes.Offered.Select(type => (type.Id.Value, type.Name, facets.ActivityTypes.GetValueOrDefault(type.Id), search.ActivityTypes.Contains(type.Id)))),
        new("For", [.. SearchWordsInAddresses.Audiences.Select(audience => new FilterOption("for", audience.Word, audience.Text, facets.Audiences.GetValueOrDefault(audience.Value), search.Audiences.Contains(audience.Value)))]),
        Flagged("Where", "where", SearchWordsInAddresses.Where, facets.Where, search.Where),
        new("Who",
        [
            .. SearchWordsInAddresses.Sizes.Select(size => new FilterOption("size", size.Word, size.Text, facets.Sizes.GetValueOrDefault(size.Value), search.Sizes.Contains(size.Value))),
            new("self", "yes", "Self-employed", facets.SelfEmployed, search.SelfEmployed),
            new("stem", "yes", "Science, technology, engineering or maths", facets.Stem, search.Stem),
        ]),
        new("Counts towards", [.. Benchmarks.Select(benchmark => new FilterOption(
            "benchmark", benchmark.Key.ToString(CultureInfo.InvariantCulture), benchmark.Value, facets.Benchmarks.GetValueOrDefault(benchmark.Key), search.Benchmarks.Contains(benchmark.Key)))]),
        new("Cost", [new("free", "yes", "Free of charge", facets.Free, search.Free)]),
        Long("Sector", "sector", Sectors.All.Select(sector => (sector.Id.Value, sector.Name, facets.Sectors.GetValueOrDefault(sector.Id.Value), search.Sectors.Contains(sector.Id.Value)))),
        Long("Subject", "subject", Subjects.All.Select(subject => (subject.Id.Value, subject.Name, facets.Subjects.GetValueOrDefault(subject.Id.Value), search.Subjects.Contains(subject.Id.Value)))
            .Where(subject => subject.Item3 > 0 || subject.Item4)),
        new("Language", Languages(search, facets)),
        Flagged("Access", "access", SearchWordsInAddresses.Access, facets.Access, search.Access),
        Flagged("What a provider covers", "content", SearchWordsInAddresses.Content, facets.Content, search.Content),
    ];

    /// <summary>What a filter's answer says, for the tag that takes it off.</summary>
    public static (string Group, string Text) Said(string name, string word) => name switch
    {
        "year" => ("year group", Said(word)),
        "kind" => ("kind", ActivityTypes.Get(new ActivityTypeId(word)).Name),
        "for" => ("for", SearchWordsInAddresses.Audiences.First(answer => answer.Word == word).Text),
        "where" => ("where", SearchWordsInAddresses.Where.First(answer => answer.Word == word).Text),
        "size" => ("who", SearchWordsInAddresses.Sizes.First(answer => answer.Word == word).Text),
        "sector" => ("sector", Sectors.Get(new SectorId(word)).Name),
        "subject" => ("subject", Subjects.Get(new SubjectId(word)).Name),
        "self" => ("who", "Self-employed"),
        "stem" => ("who", "Science, technology, engineering or maths"),
        "free" => ("cost", "Free of charge"),
        "language" => ("language", word),
        "benchmark" => ("counts towards", Benchmarks[int.Parse(word, CultureInfo.InvariantCulture)]),
        "access" => ("access", SearchWordsInAddresses.Access.First(answer => answer.Word == word).Text),
        _ => ("what a provider covers", SearchWordsInAddresses.Content.First(answer => answer.Word == word).Text),
    };

    /// <summary>The benchmarks that offers count towards, in a few words of ours.</summary>
    private static readonly IReadOnlyDictionary<int, string> Benchmarks = new SortedDictionary<int, string>
    {
        [4] = "Benchmark 4: careers in lessons", [5] = "Benchmark 5: employers", [6] = "Benchmark 6: workplaces", [7] = "Benchmark 7: providers",
    };

    /// <summary>Nothing to choose while every offer is in one language.</summary>
    private static FilterOption[] Languages(OfferSearch search, OfferFacets facets) => facets.Languages.Count < 2 && search.Languages.Count == 0 ? [] :
    [
        .. facets.Languages.Keys.Union(search.Languages).OrderBy(language => language, StringComparer.Ordinal)
            .Select(language => new FilterOption("language", language, language, facets.Languages.GetValueOrDefault(language), search.Languages.Contains(language))),
    ];

    private static string Said(string year) => year == "0" ? "Reception" : $"Year {year}";

    private static FilterOption[] Years(OfferSearch search, OfferFacets facets) =>
    [
        .. Enum.GetValues<YearGroup>().Where(year => YearGroups.Secondary.Contains(year) || search.YearGroups.Contains(year) || facets.YearGroups.ContainsKey(year)).Select(year =>
        {
            var word = ((int)year).ToString(CultureInfo.InvariantCulture);
            return new FilterOption("year", word, Said(word), facets.YearGroups.GetValueOrDefault(year), search.YearGroups.Contains(year));
        }),
    ];

    private static FilterGroup Flagged<T>(string legend, string name, IReadOnlyList<Answer<T>> answers, IReadOnlyDictionary<T, int> counts, T on)
        where T : struct, Enum => new(legend, [.. answers.Select(answer => new FilterOption(name, answer.Word, answer.Text, counts.GetValueOrDefault(answer.Value), on.HasFlag(answer.Value)))]);

    /// <summary>A long list: what is on and what shows most stands open, in the list's own order.</summary>
    private static FilterGroup Long(string legend, string name, IEnumerable<(string Word, string Text, int Count, bool On)> answers)
    {
        List<FilterOption> all = [.. answers.Select(answer => new FilterOption(name, answer.Word, answer.Text, answer.Count, answer.On))];
        var open = all.OrderByDescending(option => option.On).ThenByDescending(option => option.Count).Take(Math.Max(ShownOfLong, all.Count(option => option.On))).ToHashSet();
        return all.Count <= ShownOfLong + 1 ? new(legend, all) : new(legend, all.FindAll(open.Contains), all.FindAll(option => !open.Contains(option)));
    }
}
