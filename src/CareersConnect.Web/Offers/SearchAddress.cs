using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Web.Offers;

/// <summary>A search as its address says it: all of its state is there, so it can be kept, sent and come back to. Read by <see cref="SearchAddressReader"/>.</summary>
/// <param name="Search">What is looked for, without its place.</param>
/// <param name="Place">The place as typed; null when the address names none, empty for anywhere.</param>
/// <param name="Page">Which page.</param>
/// <param name="Faults">What could not be read, and was passed over.</param>
internal sealed record SearchAddress(OfferSearch Search, string? Place, int Page, IReadOnlyList<SearchFault> Faults)
{
    /// <summary>How far a search goes that does not say how far, in miles.</summary>
    public const int UsualMiles = 15;

    /// <summary>The address of the page.</summary>
    public const string Path = "/offers";

    /// <summary>The filters that were read from what was typed; they are set in the search.</summary>
    public IReadOnlyList<ReadFilter> Read { get; init; } = [];

    /// <summary>The address of the search that looks for the words of all of them instead.</summary>
    public string AllAsWords { get; init; } = "";

    /// <summary>The address of the search that looks for the place among the words as words; empty where none was read.</summary>
    public string PlaceAsWords { get; private init; } = "";

    /// <summary>Whether the page looks for whom it would have looked for by itself (<see cref="AudienceInWords"/>); its address then says nothing of it, so that other words are read anew.</summary>
    public bool IsUsualAudience { get; init; }

    /// <summary>The address of this search.</summary>
    public string Url => Path + QueryString.Create(PagePairs());

    /// <summary>The search for what would close a gap, from the reader's own school: the kinds of activity that count towards the benchmark, for the year group.</summary>
    public static SearchAddress ForGap(int benchmark, YearGroup year, DateOnly today) => new(
        new OfferSearch { Today = today, WithinMiles = UsualMiles, YearGroups = YearGroups.Of(year), ActivityTypes = CountsTowards.KindsFor(benchmark), Audiences = [OfferAudience.Pupils] }, Place: null, Page: 1, Faults: []) { IsUsualAudience = true };

    /// <summary>The address of a search that differs, from its first page on.</summary>
    public string With(Func<OfferSearch, OfferSearch> change)
    {
        var changed = change(Search);
        return (this with { Search = changed, Page = 1, IsUsualAudience = IsUsualAudience && changed.Words == Search.Words && changed.Audiences.SequenceEqual(Search.Audiences) }).Url;
    }

    /// <summary>What the application is asked.</summary>
    public SearchOffers.Query ToQuery() => new(Search, Place, Page, ForPerson: true);

    /// <summary>The search with the place that was read among its words in its own field.</summary>
    public SearchAddress Found(SearchOffers.View view) => view.ReadPlace is not { } read ? this : this with
    {
        Search = Search with { Words = view.Search.Words },
        Place = view.Place.Label,
        PlaceAsWords = With(search => search with { Words = read.AsWords(search.Words) }),
    };

    /// <summary>The parameters, always in the same order; those that go without saying are left out.</summary>
    /// <param name="except">Names that are left out: the fields of a form that sends them itself.</param>
    public IEnumerable<KeyValuePair<string, string?>> Pairs(params string[] except) => All().Where(pair => pair.Value is not null && !except.Contains(pair.Key, StringComparer.Ordinal));

    /// <summary>The parameters for the page itself, which looks for pupils where nothing is said: who looks for anybody says so.</summary>
    /// <param name="except">Names that are left out.</param>
    public IEnumerable<KeyValuePair<string, string?>> PagePairs(params string[] except) => IsUsualAudience ? Pairs([.. except, "for"])
        : Search.Audiences.Count > 0 || except.Contains("for", StringComparer.Ordinal) ? Pairs(except) : Pairs(except).Append(new("for", SearchAddressReader.Anybody));

    private IEnumerable<KeyValuePair<string, string?>> All()
    {
        yield return new("q", Search.Words.Length == 0 ? null : Search.Words);
        yield return new("place", Place);
        yield return new("within", Search.WithinMiles == UsualMiles ? null : Search.WithinMiles?.ToString(CultureInfo.InvariantCulture) ?? "any");
        foreach (var (name, word) in Filters())
        {
            yield return new(name, word);
        }

        foreach (var organisation in Search.Excluded)
        {
            yield return new("without", organisation.Value.ToString());
        }

        yield return new("from", Day(Search.From));
        yield return new("until", Day(Search.Until));
        yield return new("sort", Search.Order == SearchOrder.Relevance ? null : SearchWordsInAddresses.Orders.First(order => order.Value == Search.Order).Word);
        yield return new("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>What is ticked: the name of each filter and the word of each answer.</summary>
    public IEnumerable<(string Name, string Word)> Filters() =>
    [
        .. Search.YearGroups.ToList().Select(year => ("year", ((int)year).ToString(CultureInfo.InvariantCulture))),
        .. Search.ActivityTypes.Select(type => ("kind", type.Value)),
        .. SearchWordsInAddresses.Audiences.Where(audience => Search.Audiences.Contains(audience.Value)).Select(audience => ("for", audience.Word)),
        .. SearchWordsInAddresses.Where.In(Search.Where).Select(word => ("where", word)),
        .. SearchWordsInAddresses.Sizes.Where(size => Search.Sizes.Contains(size.Value)).Select(size => ("size", size.Word)),
        .. Search.Sectors.Select(slug => ("sector", slug)),
        .. Search.Subjects.Select(slug => ("subject", slug)),
        .. Search.SelfEmployed ? [("self", "yes")] : Array.Empty<(string, string)>(),
        .. Search.Stem ? [("stem", "yes")] : Array.Empty<(string, string)>(),
        .. Search.Free ? [("free", "yes")] : Array.Empty<(string, string)>(),
        .. Search.Languages.Select(language => ("language", language)),
        .. Search.Benchmarks.Select(benchmark => ("benchmark", benchmark.ToString(CultureInfo.InvariantCulture))),
        .. SearchWordsInAddresses.Access.In(Search.Access).Select(word => ("access", word)),
        .. SearchWordsInAddresses.Content.In(Search.Content).Select(word => ("content", word)),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}

/// <summary>A parameter that could not be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it said.</param>
/// <param name="Sentence">What is wrong, and what to say instead.</param>
internal sealed record SearchFault(string Name, string Value, string Sentence);
