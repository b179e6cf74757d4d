using System.Collections.Concurrent;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// The one way in which words are made comparable, for what is written and for what is typed: folded (<see cref="TextWords.Folded"/>), then stemmed (<see cref="PorterStemmer"/>). Short forms in capitals stay as
/// they are ("NHS" is no plural), and a word that would only be shortened into one is not that one: "sends" is not SEND.
/// </summary>
public static class Stems
{
    /// <summary>Words that were seen lately; beyond this many it is begun anew, so that it cannot grow without end.</summary>
    private const int Remembered = 200_000;

    /// <summary>Longer words are rare, and need not be remembered.</summary>
    private const int LongestRemembered = 40;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByLetters = Known.GetAlternateLookup<ReadOnlySpan<char>>();
    private static int _remembered;

    /// <summary>The stem of a word.</summary>
    /// <param name="word">A word as it is written, in any case.</param>
    /// <returns>Small letters and digits.</returns>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (ByLetters.TryGetValue(word, out var stem))
        {
            return stem;
        }

        stem = Stemmed(word);
        if (word.Length <= LongestRemembered && ByLetters.TryAdd(word, stem) && Interlocked.Increment(ref _remembered) > Remembered)
        {
            Known.Clear();
            Interlocked.Exchange(ref _remembered, 0);
        }

        return stem;
    }

    /// <summary>The stem of a word that somebody typed: as of any word, but it is not remembered, so that visitors cannot fill the memory.</summary>
    /// <param name="word">A word, in any case.</param>
    /// <returns>Small letters and digits.</returns>
    public static string OfTyped(ReadOnlySpan<char> word) => ByLetters.TryGetValue(word, out var stem) ? stem : Stemmed(word);

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

    private static string Stemmed(ReadOnlySpan<char> word)
    {
        var folded = TextWords.Folded(word);
        if (Synonyms.Abbreviations.Contains(folded))
        {
            return folded;
        }

        var stem = PorterStemmer.Stem(folded);
        var isOwnWord = Synonyms.AlsoWords.Contains(stem) && stem != folded;

        // Several of a short form ("MATs") are still it; the other forms of the word that is spelled like it share a stem of their own.
        return isOwnWord && !(word.Length == stem.Length + 1 && char.IsUpper(word[0]) && char.IsUpper(word[^2])) ? stem + "s" : stem;
    }
}
