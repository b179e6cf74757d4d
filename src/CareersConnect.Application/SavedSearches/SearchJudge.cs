using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.SavedSearches;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Application.SavedSearches;

/// <summary>Holds an offer against a saved search: the one place where it is said whether a search is satisfied, whichever engine brought the two together.</summary>
/// <param name="words">Reads what was typed.</param>
/// <param name="clock">Says what day it is.</param>
/// <param name="log">Names searches by their key.</param>
public sealed partial class SearchJudge(SearchWords words, TimeProvider clock, ILogger<SearchJudge> log)
{
    /// <summary>Whether the offer satisfies the search. A search that cannot be read, because its text is none (JsonException) or holds what cannot be made of a text (NotSupportedException), is satisfied by nothing and told to the log: it must not keep the offer from all others.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="id">The search.</param>
    /// <param name="conditions">What was kept of it.</param>
    /// <returns>True when it does.</returns>
    public bool Satisfies(JudgedOffer offer, SavedSearchId id, string conditions)
    {
        try
        {
            return OfferSearchPredicate.Of(SearchConditions.Read(conditions, clock.TodayInEngland()), words).Judge(offer) is not null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            PassedOver(log, unreadable, id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The saved search {Id} cannot be read, and is told of nothing.")]
    private static partial void PassedOver(ILogger log, Exception error, SavedSearchId id);
}

/// <summary>Asks for saved searches by what they wait for.</summary>
public static class WaitingSearches
{
    /// <summary>Those whose alert is on, but for those of an organisation: what it gives itself is not told to it.</summary>
    /// <param name="searches">All.</param>
    /// <param name="giver">The organisation that gives the offer.</param>
    /// <returns>Those that tell.</returns>
    public static IQueryable<SavedSearch> ThatTell(this IQueryable<SavedSearch> searches, OrganisationId giver) => searches.ThatTell().Where(search => search.OrganisationId != giver);

    /// <summary>Those whose alert is on.</summary>
    /// <param name="searches">All.</param>
    /// <returns>Those that tell.</returns>
    public static IQueryable<SavedSearch> ThatTell(this IQueryable<SavedSearch> searches) => searches.Where(search => search.HowOften != HowOften.OnlyKept && search.StoppedAt == null);
}
