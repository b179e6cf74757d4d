using System.Globalization;
using System.Text;

namespace CareersConnect.Infrastructure.Places;

/// <summary>Compares names as people do: without accents, capitals, dots and hyphens, and with "St" for "Saint".</summary>
internal static class PlaceText
{
    private static readonly HashSet<string> Country = new(["england", "uk", "united kingdom", "great britain", "britain", "gb", "nationwide", "anywhere", "everywhere", "national"], StringComparer.Ordinal);

    /// <summary>The name as it is compared.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var character in text.Replace("&", " and ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                key.Append(char.ToLowerInvariant(character));
            }
            else if (key.Length > 0 && key[^1] != ' ' && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.FinalQuotePunctuation) && character is not ('\'' or '.'))
            {
                key.Append(' ');
            }
        }

        var words = key.ToString().Trim();
        return words.StartsWith("saint ", StringComparison.Ordinal) ? string.Concat("st ", words.AsSpan(6)) : words;
    }

    /// <summary>Whether the text means the whole country.</summary>
    public static bool IsCountry(string text) => Country.Contains(Key(text));

    /// <summary>How many letters must be changed, added, left out or swapped with their neighbour to get from one word to the other.</summary>
    /// <returns>The number, or more than the limit when it is beyond that.</returns>
    public static int Slips(string from, string to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[to.Length + 1], last = stackalloc int[to.Length + 1], now = stackalloc int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= from.Length; row++)
        {
            now[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var change = last[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                now[column] = Math.Min(change, Math.Min(last[column], now[column - 1]) + 1);
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                {
                    now[column] = Math.Min(now[column], before[column - 2] + 1);
                }
            }

            last.CopyTo(before);
            now.CopyTo(last);
        }

        return last[to.Length];
    }
}
