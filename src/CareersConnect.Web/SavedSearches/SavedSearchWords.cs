using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Web.Offers;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;

namespace CareersConnect.Web.SavedSearches;

/// <summary>What pages say of saved searches.</summary>
internal static class SavedSearchWords
{
    /// <summary>How often somebody may be told, as the form asks it.</summary>
    public static readonly IReadOnlyList<Choice> HowOftenChoices =
    [
        new(HowOften.Daily, "Every morning", "One e-mail at half past six, on days with something new"),
        new(HowOften.Weekly, "Every Monday morning", "One e-mail at half past six, in weeks with something new"),
        new(HowOften.AtOnce, "At once", "Soon after an offer is published, or changes so that it fits"),
        new(HowOften.OnlyKept, "Never, only keep the search"),
    ];

    /// <summary>A search in words: "engineering, Year 10, Careers talk, within 15 miles of Derby"; that it is for pupils goes without saying. It is also the name that is proposed.</summary>
    public static string Of(OfferSearch search, string place)
    {
        List<string> parts =
        [
            .. new[] { search.Words }.Where(words => words.Length > 0),
            .. SearchHeading.Applied(AddressOf(search.Audiences is [OfferAudience.Pupils] ? search with { Audiences = [] } : search, place)).Select(filter => filter.Text),
            .. search.Near is null ? [] : new[] { search.WithinMiles is { } miles ? $"within {miles} {(miles == 1 ? "mile" : "miles")} of {place}" : $"any distance from {place}" },
        ];
        return parts.Count == 0 ? "Every offer" : string.Join(", ", parts);
    }

    /// <summary>A name from the search, no longer than a name may be.</summary>
    public static string NameOf(OfferSearch search, string place) => OfferSaid.InShort(Of(search, place), SavedSearch.NameLimit - 1);

    /// <summary>The address of a search.</summary>
    public static SearchAddress AddressOf(OfferSearch search, string? place) => new(search, place, Page: 1, Faults: []);

    /// <summary>Where an alert stands, as a tag.</summary>
    public static (TagState State, string Word) Tag(ListSavedSearches.Row row) => row switch
    {
        { IsOver: true } => (TagState.Neutral, "Its last day has passed"),
        { StoppedOn: not null } => (TagState.Stop, "Stopped"),
        { HowOften: HowOften.AtOnce } => (TagState.Done, "Tells you at once"),
        { HowOften: HowOften.Daily } => (TagState.Done, "Tells you every morning"),
        { HowOften: HowOften.Weekly } => (TagState.Done, "Tells you on Mondays"),
        _ => (TagState.Neutral, "Only kept"),
    };

    /// <summary>How an alert came to be stopped; null while it is not.</summary>
    public static string? Stopped(ListSavedSearches.Row row) => row.StoppedOn is not { } day ? null : row.StoppedBy switch
    {
        StoppedBy.Link => $"Stopped from an e-mail on {day.WithoutWeekday()}.",
        StoppedBy.Silence => $"Stopped on {day.WithoutWeekday()}, since nobody said that it is still wanted.",
        _ => $"You stopped it on {day.WithoutWeekday()}.",
    };
}
