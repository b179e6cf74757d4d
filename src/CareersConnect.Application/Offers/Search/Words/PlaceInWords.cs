using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// Finds what may be the place among what was typed: a postcode, or the first half of one ("engineering DE22"), or what follows "near". Whether there is such a place others say; what is in quotation marks is none.
/// First halves that are something else as often ("L3", "CO2") count only behind "near". It is pure.
/// </summary>
/// <param name="Typed">What would be taken out: "near Derby".</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Name">The place to look for: "Derby".</param>
/// <param name="IsPostcode">Whether it is a postcode or the first half of one.</param>
public sealed record PlaceInWords(string Typed, int Start, string Name, bool IsPostcode)
{
    private const int LongestName = 4;

    private static readonly HashSet<string> NotAlone = new(["CO2", "SO2"], StringComparer.Ordinal);

    /// <summary>What may be the place, likeliest first.</summary>
    /// <param name="typed">Any text at all.</param>
    public static IReadOnlyList<PlaceInWords> In(string typed)
    {
        var words = PlainWord.In(typed);
        return [.. Enumerable.Range(0, words.Count).SelectMany(at => Behind(typed, words, at)), .. Enumerable.Range(0, words.Count).Select(at => Alone(typed, words, at)).OfType<PlaceInWords>()];
    }

    /// <summary>What is left of the words without it.</summary>
    /// <param name="typed">What was typed.</param>
    public string LeftOf(string typed) => FiltersInWords.Without(typed, [AsFilter()]);

    /// <summary>What was typed with it in quotation marks, so that it is looked for as words.</summary>
    /// <param name="typed">What was typed.</param>
    public string AsWords(string typed) => FiltersInWords.AsWords(typed, AsFilter());

    private FilterInWords AsFilter() => new(Typed, Start, "place", [Name]);

    private static IEnumerable<PlaceInWords> Behind(string typed, List<PlainWord> words, int at)
    {
        if (words[at].Text != "near")
        {
            yield break;
        }

        for (var length = Math.Min(LongestName, words.Count - at - 1); length > 0; length--)
        {
            var last = words[at + length];
            var name = typed[words[at + 1].Start..last.End];
            if (last.Part == words[at].Part && !name.Contains(',', StringComparison.Ordinal))
            {
                yield return Of(typed, words[at].Start, last.End, name, Postcode.Find(name) is not null || OutwardCode.Find(name) is not null);
            }
        }
    }

    private static PlaceInWords? Alone(string typed, List<PlainWord> words, int at)
    {
        var word = words[at];
        if (at + 1 < words.Count && words[at + 1].Part == word.Part && words[at + 1] is { Text.Length: 3 } second && OutwardCode.Find(word.Text) is not null && Postcode.Find(word.Text + second.Text) is not null)
        {
            return Of(typed, word.Start, second.End, typed[word.Start..second.End], isPostcode: true);
        }

        var saysIt = Postcode.Find(word.Text) is not null || (OutwardCode.Find(word.Text) is { } half && IsSure(half));
        return saysIt ? Of(typed, word.Start, word.End, typed[word.Start..word.End], isPostcode: true) : null;
    }

    /// <summary>Two letters, or two figures: "L3" is a level, "E4" a key on a board.</summary>
    private static bool IsSure(OutwardCode half) => !NotAlone.Contains(half.Value) && half.Value.Any(char.IsAsciiDigit) && (half.Area.Length == 2 || half.Value.Count(char.IsAsciiDigit) == 2);

    private static PlaceInWords Of(string typed, int start, int end, string name, bool isPostcode) => new(typed[start..end], start, name, isPostcode);
}
