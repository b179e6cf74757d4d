using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>A word of what was typed.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="InCapitals">Whether it was typed in capitals; several of a short form ("GCSEs") are that short form.</param>
/// <param name="Right">The stem that was taken in its place, when it is mistyped.</param>
/// <param name="IsHalf">Whether it hangs on another by a hyphen ("fork-lift"): then it is what was meant, though it may be near another word.</param>
internal readonly record struct TypedWord(string Text, bool InCapitals, string? Right = null, bool IsHalf = false)
{
    /// <summary>Splits text into words: as texts are split (<see cref="TextWords"/>).</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The words in order.</returns>
    public static List<TypedWord> Of(string text)
    {
        var words = new List<TypedWord>();
        var reader = new TextWords(text);
        while (reader.Next())
        {
            var written = reader.Word.ToString();
            written = written is [.. { Length: > 1 } form, 's'] && IsInCapitals(form) ? form : written;
            var (start, end) = (reader.Start, reader.Start + reader.Word.Length);
            var isHalf = (start > 1 && IsHyphen(text[start - 1]) && char.IsLetter(text[start - 2])) || (end + 1 < text.Length && IsHyphen(text[end]) && char.IsLetter(text[end + 1]));
            words.Add(new TypedWord(written.ToLowerInvariant(), IsInCapitals(written), IsHalf: isHalf));
        }

        return words;
    }

    /// <summary>In capitals.</summary>
    public string Capitals => Text.ToUpperInvariant();

    /// <summary>The form under which terms of the field are looked up: "talks" and "talk" are one.</summary>
    public string Folded => Text.Length > 3 && Text[^1] == 's' && Text[^2] != 's' && !Synonyms.AlsoWords.Contains(Text[..^1]) ? Text[..^1] : Text;

    /// <summary>Its stem, or that of the word that was taken in its place.</summary>
    public string Stem => Right ?? Stems.OfTyped(Text);

    private static bool IsHyphen(char letter) => letter is '-' or '\u2010' or '\u2011';

    private static bool IsInCapitals(string written) => written.Length > 1 && written.Equals(written.ToUpperInvariant(), StringComparison.Ordinal);
}
