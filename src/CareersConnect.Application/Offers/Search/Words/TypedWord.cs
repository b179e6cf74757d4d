using System.Globalization;
using System.Text;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>A word of what was typed.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="InCapitals">Whether it was typed in capitals.</param>
internal readonly record struct TypedWord(string Text, bool InCapitals)
{
    /// <summary>Splits text into words: runs of letters and digits, accents that stand alone dropped.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The words in order.</returns>
    public static List<TypedWord> Of(string text)
    {
        var words = new List<TypedWord>();
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune))
            {
                word.Append(rune.ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                Take(words, word);
            }
        }

        Take(words, word);
        return words;
    }

    /// <summary>In capitals.</summary>
    public string Capitals => Text.ToUpperInvariant();

    /// <summary>The form under which terms of the field are looked up: "talks" and "talk" are one.</summary>
    public string Folded => Text.Length > 3 && Text[^1] == 's' && Text[^2] != 's' ? Text[..^1] : Text;

    private static void Take(List<TypedWord> words, StringBuilder word)
    {
        if (word.Length == 0)
        {
            return;
        }

        var text = word.ToString();
        words.Add(new TypedWord(text.ToLowerInvariant(), text.Length > 1 && text.Equals(text.ToUpperInvariant(), StringComparison.Ordinal)));
        word.Clear();
    }
}
