using System.Globalization;
using CareersConnect.Domain.Education;
using Microsoft.AspNetCore.Http.Extensions;

namespace CareersConnect.Web.Offers;

/// <summary>The search that led to an offer, carried along so that the way back leads to it and the year groups go on into the ask.</summary>
public static class SearchBack
{
    private const string Name = "back";
    private const string Years = "year";
    private const int Longest = 1500;

    /// <summary>What a link from the search to an offer carries.</summary>
    /// <param name="search">The page of the search.</param>
    /// <param name="place">From where distances are measured, or null for the reader's own school.</param>
    /// <returns>The query, with its question mark; empty when there is nothing to carry.</returns>
    public static string Onward(HttpRequest search, string? place)
    {
        var whole = search.QueryString.Value ?? "";
        return new QueryBuilder([
            .. place is null ? [] : new[] { KeyValuePair.Create("place", place) },
            .. YearsOf(search).Select(year => KeyValuePair.Create(Years, year)),
            .. whole.Length is 0 or > Longest ? [] : new[] { KeyValuePair.Create(Name, whole) },
        ]).ToString();
    }

    /// <summary>The way back: the search that led here, or all offers. It never leaves the search's own address.</summary>
    /// <param name="offer">The page of the offer.</param>
    /// <returns>The address, and whether it is a search.</returns>
    public static (string Address, bool IsSearch) From(HttpRequest offer) =>
        offer.Query[Name].ToString() is ['?', ..] and { Length: <= Longest } back ? (SearchAddress.Path + back, true) : (SearchAddress.Path, false);

    /// <summary>What the link to the ask carries of the page that it stands on.</summary>
    /// <param name="page">The search, or an offer that was found by it.</param>
    /// <returns>The query, with its question mark; empty when no year group was looked for.</returns>
    public static string ForAsking(HttpRequest page) => new QueryBuilder(YearsOf(page).Select(year => KeyValuePair.Create(Years, year))).ToString();

    private static IEnumerable<string> YearsOf(HttpRequest page) => page.Query[Years].OfType<string>()
        .Where(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && Enum.IsDefined((YearGroup)year)).Distinct(StringComparer.Ordinal);
}
