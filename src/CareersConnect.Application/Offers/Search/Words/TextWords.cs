using System.Globalization;
using System.Text;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>The words of a text, one after another: runs of letters and digits, with the accents that stand on them. It copies nothing.</summary>
/// <param name="text">Any text at all, broken characters included.</param>
internal ref struct TextWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>The word as it is written.</summary>
    public readonly ReadOnlySpan<char> Word => _text[Start.._at];

    /// <summary>Goes on to the next word.</summary>
    /// <returns>False when there is none.</returns>
    public bool Next()
    {
        while (_at < _text.Length && !IsLetter(_text[_at..], out var length))
        {
            _at += length;
        }

        Start = _at;
        while (_at < _text.Length && (IsLetter(_text[_at..], out var length) || IsAccent(_text[_at..])))
        {
            _at += length;
        }

        return _at > Start;
    }

    /// <summary>A word in small letters without accents; what stands for several letters is written out ("ﬁ" is "fi").</summary>
    /// <param name="word">The word as it is written.</param>
    /// <returns>The folded word; itself in small letters where there is nothing to fold.</returns>
    public static string Folded(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return string.Create(word.Length, word, static (into, from) => from.ToLowerInvariant(into));
        }

        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.Length == 0 ? word.ToString().ToLowerInvariant() : folded.ToString();
    }

    private static bool IsLetter(ReadOnlySpan<char> text, out int length)
    {
        length = 1;
        if (char.IsAscii(text[0]))
        {
            return char.IsAsciiLetterOrDigit(text[0]);
        }

        Rune.DecodeFromUtf16(text, out var rune, out length);
        return rune != Rune.ReplacementChar && (Rune.IsLetter(rune) || Rune.IsNumber(rune));
    }

    private static bool IsAccent(ReadOnlySpan<char> text) => !char.IsAscii(text[0]) && CharUnicodeInfo.GetUnicodeCategory(text[0]) == UnicodeCategory.NonSpacingMark;
}
