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
internal sealed partial class SearchAddressReader(IQueryCollection query)
{
    /// <summary>The parameters that a search knows.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "q", "place", "within", "year", "kind", "for", "where", "from", "until", "size", "self", "stem", "free", "language", "benchmark", "sector", "subject", "access", "content", "sort", "page", "take", "after", "without",
    };

    /// <summary>The word for whom an offer is, whoever that may be: the page must be told, since it would look for pupils.</summary>
    public const string Anybody = "any";

    private readonly List<SearchFault> _faults = [];

    /// <summary>The parameters that a search does not know, each with a sentence; those that only count visitors (utm_...) are not spoken of.</summary>
    /// <param name="query">The parameters.</param>
    public static IEnumerable<SearchFault> Unknown(IQueryCollection query) => query.Keys
        .Where(name => !Names.Contains(name) && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase))
        .Select(name => new SearchFault(name, query[name].ToString(), $"There is no parameter “{(name.Length > 60 ? name[..60] + "…" : name)}”."));

    /// <summary>Reads the address.</summary>
    /// <param name="query">Its parameters.</param>
    /// <param name="today">Today in England.</param>
    public static SearchAddress Read(IQueryCollection query, DateOnly today)
    {
        var typed = (query["q"].LastOrDefault() ?? "").Trim();
        var read = FiltersInWords.In(typed.Length > SearchWords.LongestText ? typed[..SearchWords.LongestText] : typed);
        var address = new SearchAddressReader(read.Filters.Count == 0 ? query : ReadFilters.Placed(query, read)).Read(today);
        return read.Filters.Count == 0 ? address : address with { Read = ReadFilters.Told(query, typed, read), AllAsWords = ReadFilters.AllAsWords(query, typed, read) };
    }

    /// <summary>Reads the address of the page. Where it does not say for whom, the page looks for whom the words name, or for pupils: most who come want them.</summary>
    /// <param name="query">Its parameters.</param>
    /// <param name="today">Today in England.</param>
    public static SearchAddress ReadForPage(IQueryCollection query, DateOnly today)
    {
        var (address, usual) = (Read(query, today), AudienceInWords.In(query["q"].LastOrDefault() ?? ""));
        var isSaid = query["for"].Any(said => !string.IsNullOrWhiteSpace(said));
        return address with
        {
            Search = isSaid ? address.Search : address.Search with { Audiences = usual },
            IsUsualAudience = !isSaid || address.Search.Audiences.ToHashSet().SetEquals(usual),
        };
    }

    private SearchAddress Read(DateOnly today)
    {
        var (from, until) = (Day("from", today), Day("until", today));
        if (until < from)
        {
            _faults.Add(new SearchFault("until", One("until") ?? "", "The last day must not be before the first."));
            until = null;
        }

        var search = new OfferSearch
        {
            Today = today,
            Words = Words(),
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
}
