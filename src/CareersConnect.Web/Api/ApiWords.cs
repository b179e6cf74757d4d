using CareersConnect.Domain.Offers;

namespace CareersConnect.Web.Api;

/// <summary>How programs read what has a name in the trade: small letters, with a hyphen between words.</summary>
internal static class ApiWords
{
    /// <summary>"CountsAsAsked" is counts-as-asked.</summary>
    public static string Of(Enum value) =>
        string.Concat(value.ToString().Select((letter, place) => char.IsUpper(letter) ? (place == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>Each day of some days of the week: monday to friday.</summary>
    public static IReadOnlyList<string> Of(Weekdays days) =>
        [.. Enum.GetValues<Weekdays>().Where(day => int.PopCount((int)day) == 1 && days.HasFlag(day)).Select(day => day.ToString().ToLowerInvariant())];
}
