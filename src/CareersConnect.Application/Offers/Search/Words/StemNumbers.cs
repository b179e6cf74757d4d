namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// The stems of texts as numbers, for an engine that gives each stem a number. A word as it is written is stemmed and numbered once and then remembered, which is most of the time that building an index takes.
/// For one reader at a time.
/// </summary>
/// <param name="numberOf">The number of a stem.</param>
public sealed class StemNumbers(Func<string, int> numberOf)
{
    /// <summary>Beyond so many words it is begun anew, so that it cannot grow without end.</summary>
    private const int Remembered = 100_000;

    /// <summary>Longer words are not remembered.</summary>
    private const int Longest = 40;

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    /// <summary>Adds the numbers of a text's stems, in order: those of <see cref="Stems.In"/>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="into">Where they are put.</param>
    public void Add(string text, List<int> into)
    {
        var words = new TextWords(text);
        var byLetters = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        while (words.Next())
        {
            into.Add(byLetters.TryGetValue(words.Word, out var number) ? number : Learn(words.Word));
        }
    }

    private int Learn(ReadOnlySpan<char> word)
    {
        var number = numberOf(Stems.Of(word));
        if (word.Length <= Longest)
        {
            if (_known.Count >= Remembered)
            {
                _known.Clear();
            }

            _known[word.ToString()] = number;
        }

        return number;
    }
}
