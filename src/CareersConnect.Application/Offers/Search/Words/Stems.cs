using System.Collections.Concurrent;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>The one way in which words are made comparable, for what is written and for what is typed: folded (<see cref="TextWords.Folded"/>), then stemmed (<see cref="PorterStemmer"/>).</summary>
public static class Stems
{
    /// <summary>Words that were seen lately; beyond this many it is begun anew, so that it cannot grow without end.</summary>
    private const int Remembered = 200_000;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByLetters = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stem of a word.</summary>
    /// <param name="word">A word as it is written, in any case.</param>
    /// <returns>Small letters and digits.</returns>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (ByLetters.TryGetValue(word, out var stem))
        {
            return stem;
        }

        if (Known.Count > Remembered)
        {
            Known.Clear();
        }

        return Known.GetOrAdd(word.ToString(), static letters => PorterStemmer.Stem(TextWords.Folded(letters)));
    }

    /// <summary>The stems of a text, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>One a word.</returns>
    public static List<string> In(string text)
    {
        var stems = new List<string>();
        var words = new TextWords(text);
        while (words.Next())
        {
            stems.Add(Of(words.Word));
        }

        return stems;
    }
}
