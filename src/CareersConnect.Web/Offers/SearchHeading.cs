using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Education;

namespace CareersConnect.Web.Offers;

/// <summary>What a search says of itself: heading, title, and the tags of what is on.</summary>
internal static class SearchHeading
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"46 offers of engineering"; "No offers of “marine biology” within 5 miles"; "46 offers within 15 miles or live online"; "3 offers live online, none within 15 miles".</summary>
    public static string Of(SearchOffers.View view) => view.IsAway ? "The newest offers" : !view.Search.HasWords && view.Place.Problem is null ? $"{Found(view)}{Online(view)}" : Found(view);

    private static string Found(SearchOffers.View view)
    {
        var words = view.Search.HasWords ? CorrectedWords.Spelt(CorrectedWords.PutRight(view.Search.Words, view.Found.Corrected), view.Found.Hits) : "";
        if (view.Found.Total == 0)
        {
            return $"No offers{(words.Length == 0 ? "" : $" of “{words}”")}{Within(view)}";
        }

        var number = view.Found.Total == 1 ? "1 offer" : string.Create(English, $"{view.Found.Total:N0} offers");
        var of = words.Length == 0 ? "" : view.Found.Fewer is { } fewer ? $" with {(fewer.Having * 2 > fewer.Of ? "most" : "some")} of “{words}”" : $" of {words}";
        return view.Place.Problem is not null ? $"From anywhere: {number}{of}" : $"{number}{(words.Length == 0 ? Within(view) : of)}";
    }

    /// <summary>The heading, and where, and which page.</summary>
    public static string TitleOf(SearchOffers.View view)
    {
        if (view.IsAway)
        {
            return "Search is not available at the moment";
        }

        var where = view.Search.HasWords && view.Found.Total > 0 ? Within(view) : "";
        var place = view.Place.Point is null ? "" : view.Search.WithinMiles is null ? $" near {view.Place.Label}" : $" of {view.Place.Label}";
        return $"{Found(view)}{where}{place}{Online(view)}{(view.Page > 1 ? string.Create(English, $", page {view.Page} of {view.Pages}") : "")}";
    }

    /// <summary>What is on, each with the address that takes it off.</summary>
    public static IReadOnlyList<AppliedFilter> Applied(SearchAddress address) =>
    [
        .. address.Filters().Select(filter => (filter.Name, filter.Word, Said: SearchFilters.Said(filter.Name, filter.Word)))
            .Select(filter => new AppliedFilter(filter.Said.Group, filter.Said.Text, Without(address, filter.Name, filter.Word))),
        .. address.Search.Excluded.Count > 0 ? [new AppliedFilter("who", "Without whoever could not", address.With(search => search with { Excluded = [] }))] : Array.Empty<AppliedFilter>(),
        .. address.Search.From is { } from ? [new AppliedFilter("when", $"From {from.WithoutWeekday()}", address.With(search => search with { From = null }))] : Array.Empty<AppliedFilter>(),
        .. address.Search.Until is { } until ? [new AppliedFilter("when", $"Until {until.WithoutWeekday()}", address.With(search => search with { Until = null }))] : Array.Empty<AppliedFilter>(),
    ];

    /// <summary>The same search with nothing on but words and place.</summary>
    public static string ClearAll(SearchAddress address) => address.With(search => new OfferSearch { Today = search.Today, Words = search.Words, WithinMiles = search.WithinMiles, Order = search.Order });

    /// <summary>Whom the page left out by itself, with how many more there are for them: "Also for parents and carers and for school staff: 14 more"; null where it left out nobody, or nothing is for them.</summary>
    public static (string Text, string Url)? AlsoFor(SearchAddress address, SearchOffers.View view)
    {
        var others = view.Found.Facets is { } facets && address is { IsUsualAudience: true, Search.Audiences.Count: > 0 } && view.Found.Total > 0
            ? SearchWordsInAddresses.Audiences.Where(audience => !address.Search.Audiences.Contains(audience.Value) && facets.Audiences.GetValueOrDefault(audience.Value) > 0).ToList() : [];
        return others.Count == 0 ? null : (
            string.Create(English, $"Also for {string.Join(" and for ", others.Select(audience => audience.Text.ToLowerInvariant()))}: {others.Sum(audience => view.Found.Facets!.Audiences[audience.Value]):N0} more"),
            address.With(search => search with { Audiences = [] }));
    }

    /// <summary>Who sits further away than the radius and comes all the same: "12 more come to you from further away"; null where nobody does.</summary>
    public static (string Text, string Url)? AlsoFromFurther(SearchAddress address, SearchOffers.View view) => view.Hints.ComeFromFurther is not (> 0 and var more) ? null : (
        string.Create(English, $"{more:N0} more {(more == 1 ? "comes" : "come")} to you from further away"),
        address.With(search => search with { WithinMiles = null, Where = MeetingWays.InOurSchool }));

    /// <summary>Links to what the search left out.</summary>
    public static IEnumerable<(string Text, string Url)> Also(SearchAddress address, SearchOffers.View view) =>
        view.IsAway ? [] : new[] { AlsoFor(address, view), AlsoFromFurther(address, view) }.OfType<(string Text, string Url)>();

    /// <summary>One thing that could be given up so that something fits.</summary>
    public static (string Text, string Url) Without(SearchAddress address, SearchPart part) => part switch
    {
        SearchPart.Words => ("Any words", address.With(search => search with { Words = "" })),
        SearchPart.YearGroups => ("Any year group", address.With(search => search with { YearGroups = default })),
        SearchPart.ActivityTypes => ("Any kind of encounter", address.With(search => search with { ActivityTypes = [] })),
        SearchPart.Where => ("In your school, at their workplace or live online", address.With(search => search with { Where = MeetingWays.None })),
        SearchPart.Audiences => ("For anybody", address.With(search => search with { Audiences = [] })),
        SearchPart.Days => ("On any day", address.With(search => search with { From = null, Until = null })),
        SearchPart.Sizes => ("From organisations of any size", address.With(search => search with { Sizes = [] })),
        SearchPart.SelfEmployed => ("Not only from self-employed people", address.With(search => search with { SelfEmployed = false })),
        SearchPart.Stem => ("Not only in science, technology, engineering and maths", address.With(search => search with { Stem = false })),
        SearchPart.Free => ("Not only free of charge", address.With(search => search with { Free = false })),
        SearchPart.Languages => ("In any language", address.With(search => search with { Languages = [] })),
        SearchPart.Benchmarks => ("Counting towards any benchmark", address.With(search => search with { Benchmarks = [] })),
        SearchPart.Sectors => ("From any sector", address.With(search => search with { Sectors = [] })),
        SearchPart.Subjects => ("For any subject", address.With(search => search with { Subjects = [] })),
        SearchPart.Access => ("Without the access filters", address.With(search => search with { Access = default })),
        _ => ("Whatever the provider covers", address.With(search => search with { Content = default })),
    };

    private static string Within(SearchOffers.View view) =>
        view.Place.Point is null || view.Search.WithinMiles is not { } miles ? "" : $"{(IsOnlineOnly(view) ? " live online, none" : "")} within {miles} {(miles == 1 ? "mile" : "miles")}";

    /// <summary>Who meets online is found from anywhere: a heading that says how near must say so.</summary>
    private static string Online(SearchOffers.View view) => Within(view).Length > 0 && IsFound(view, MeetingWays.LiveOnline) && !IsOnlineOnly(view) ? " or live online" : "";

    private static bool IsOnlineOnly(SearchOffers.View view) =>
        IsFound(view, MeetingWays.LiveOnline) && !IsFound(view, MeetingWays.InOurSchool) && !IsFound(view, MeetingWays.AtTheirWorkplace);

    private static bool IsFound(SearchOffers.View view, MeetingWays way) =>
        view.Found is { Total: > 0, Facets: { } facets } && facets.Where.ContainsKey(way) && (view.Search.Where == MeetingWays.None || view.Search.Where.HasFlag(way));

    private static string Without(SearchAddress address, string name, string word) => name == "for"
        ? address.With(search => search with { Audiences = [.. search.Audiences.Where(audience => SearchWordsInAddresses.Audiences.First(answer => answer.Value == audience).Word != word)] })
        : SearchAddress.Path + QueryString.Create(address.PagePairs("page").Where(pair => !(pair.Key == name && pair.Value == word)));
}

/// <summary>A filter that is on.</summary>
/// <param name="Group">What it is about.</param>
/// <param name="Text">What it says.</param>
/// <param name="Off">The address of the same search without it.</param>
internal sealed record AppliedFilter(string Group, string Text, string Off);
