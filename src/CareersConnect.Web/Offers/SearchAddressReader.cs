using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.Answers;

namespace CareersConnect.Web.Offers;

/// <summary>Reads the address of a search. What cannot be read is passed over and told; nothing that an address says can do harm.</summary>
internal sealed class SearchAddressReader(IQueryCollection query)
{
    /// <summary>The parameters that a search knows.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "q", "place", "within", "year", "kind", "for", "where", "from", "until", "size", "self", "stem", "free", "language", "benchmark", "sector", "subject", "access", "content", "sort", "page", "take", "after", "without",
    };

    private readonly List<SearchFault> _faults = [];

    /// <summary>The parameters that a search does not know, each with a sentence; those that only count visitors (utm_...) are not spoken of.</summary>
    /// <param name="query">The parameters.</param>
    public static IEnumerable<SearchFault> Unknown(IQueryCollection query) => query.Keys
        .Where(name => !Names.Contains(name) && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase))
        .Select(name => new SearchFault(name, query[name].ToString(), $"There is no parameter “{(name.Length > 60 ? name[..60] + "…" : name)}”."));

    /// <summary>Reads the address.</summary>
    /// <param name="query">Its parameters.</param>
    /// <param name="today">Today in England.</param>
    public static SearchAddress Read(IQueryCollection query, DateOnly today) => new SearchAddressReader(query).Read(today);

    private SearchAddress Read(DateOnly today)
    {
        var from = Day("from");
        var until = Day("until");
        if (until < from)
        {
            _faults.Add(new SearchFault("until", One("until") ?? "", "The last day must not be before the first."));
            until = null;
        }

        var words = (One("q") ?? "").Trim();
        var search = new OfferSearch
        {
            Today = today,
            Words = words.Length > SearchWords.LongestText ? words[..SearchWords.LongestText] : words,
            WithinMiles = Within(),
            Where = Flags("where", SearchWordsInAddresses.Where, (set, one) => set | one, "where it takes place"),
            YearGroups = YearGroups.Of(Several("year", YearOf, "There is no year group “{0}”.")),
            ActivityTypes = [.. Several("kind", word => ActivityTypes.Find(new ActivityTypeId(word)) is { CanBeOffered: true } type ? type.Id : (ActivityTypeId?)null, "There is no kind of activity “{0}”.")],
            Audiences = [.. Several("for", word => SearchWordsInAddresses.Audiences.FirstOrDefault(audience => audience.Word == word)?.Value, "“{0}” is nobody that offers are for: say pupils, parents or staff.")],
            Excluded = [.. Several("without", word => Guid.TryParse(word, out var organisation) ? new OrganisationId(organisation) : (OrganisationId?)null, "There is no organisation “{0}”.")],
            From = from,
            Until = until,
            Sizes = [.. Several("size", word => SearchWordsInAddresses.Sizes.FirstOrDefault(size => size.Word == word)?.Value, "There is no size “{0}”.")],
            SelfEmployed = One("self") is "yes",
            Stem = One("stem") is "yes",
            Free = One("free") is "yes",
            Languages = [.. Texts("language")],
            Benchmarks = [.. Several("benchmark", word => word is "4" or "5" or "6" or "7" ? word[0] - '0' : (int?)null, "Offers count towards benchmarks 4 to 7; “{0}” is none of them.")],
            Sectors = [.. Several("sector", word => Sectors.Find(new SectorId(word))?.Id, "There is no sector “{0}”.").Select(sector => sector.Value)],
            Subjects = [.. Several("subject", word => Subjects.Find(new SubjectId(word))?.Id, "There is no subject “{0}”.").Select(subject => subject.Value)],
            Access = Flags("access", SearchWordsInAddresses.Access, (set, one) => set | one, "access"),
            Content = Flags("content", SearchWordsInAddresses.Content, (set, one) => set | one, "content"),
            Order = Several("sort", word => SearchWordsInAddresses.Orders.FirstOrDefault(order => order.Word == word)?.Value, "There is no order “{0}”.").LastOrDefault(SearchOrder.Relevance),
            Take = Number("take", 1, 100, SearchOffers.PageSize),
        };
        return new SearchAddress(search, query.ContainsKey("place") ? (One("place") ?? "").Trim() : null, Number("page", 1, SearchOffers.MostPages, 1), _faults);
    }

    private string? One(string name) => query.TryGetValue(name, out var values) && values is [.., var last] ? last : null;

    private int? Within() => One("within") switch
    {
        null or "" => SearchAddress.UsualMiles,
        "any" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var miles) && miles is >= 1 and <= 300 => miles,
        var text => Passed("within", text, "“{0}” is no distance: say a number of miles, 1 to 300, or any.", (int?)SearchAddress.UsualMiles),
    };

    private int Number(string name, int least, int most, int usual) => One(name) switch
    {
        null or "" => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var text => Passed(name, text, string.Create(CultureInfo.InvariantCulture, $"{name} is “{{0}}”: say a number, {least} to {most}."), usual),
    };

    private DateOnly? Day(string name)
    {
        if (One(name) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return DateAnswer.TryRead(text, out var day, out var fault) ? day : Passed(name, text, fault, (DateOnly?)null);
    }

    private static YearGroup? YearOf(string word) => word is "R" or "r" ? YearGroup.Reception
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 0 and <= 14 ? (YearGroup)year
        : null;

    private T Flags<T>(string name, IReadOnlyList<Answer<T>> answers, Func<T, T, T> add, string what)
        where T : struct, Enum =>
        Several(name, word => answers.FirstOrDefault(answer => answer.Word == word)?.Value, $"“{{0}}” is no answer to {what}.").Aggregate(default, add);

    private IEnumerable<T> Several<T>(string name, Func<string, T?> read, string otherwise)
        where T : struct
    {
        var found = new List<T>();
        foreach (var word in query[name].OfType<string>().SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Take(100))
        {
            if (read(word) is { } value)
            {
                found.Add(value);
            }
            else
            {
                Passed(name, word, otherwise, 0);
            }
        }

        return found.Distinct();
    }

    /// <summary>Free words, as offers write them; the first few.</summary>
    private IEnumerable<string> Texts(string name) =>
        query[name].OfType<string>().SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(text => text.Length <= OfferRules.LanguageLimit).Distinct(StringComparer.Ordinal).Take(20);

    private T Passed<T>(string name, string value, string sentence, T instead)
    {
        var shown = value.Length > 60 ? value[..60] + "…" : value;
        _faults.Add(new SearchFault(name, shown, sentence.Replace("{0}", shown, StringComparison.Ordinal)));
        return instead;
    }
}
