using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>What means the same in the language of careers education, ready to be looked up by what was typed.</summary>
public sealed class SynonymBook
{
    private readonly List<IReadOnlyList<string>> _terms = [];
    private readonly Dictionary<string, List<IReadOnlyList<string>>> _meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IReadOnlyList<string>>> _byStems = new(StringComparer.Ordinal);

    /// <summary>Makes the book.</summary>
    /// <param name="rows">What means the same.</param>
    public SynonymBook(IEnumerable<Synonym> rows)
    {
        foreach (var row in rows)
        {
            var all = row.Equivalents.Prepend(row.Term).Select(TypedWord.Of).ToList();
            _terms.AddRange(all.Select(term => term.ConvertAll(word => word.Text)));
            for (var from = 0; from < (row.BothWays ? all.Count : 1); from++)
            {
                Enter(all[from], all.Where((_, to) => to != from));
            }
        }
    }

    /// <summary>How many words the longest term has.</summary>
    public int LongestTerm { get; private set; } = 1;

    /// <summary>Every term of the book, each as a row of words.</summary>
    public IEnumerable<IReadOnlyList<string>> Terms => _terms;

    /// <summary>What means the same as these words, each a row of words; empty when the book has no such term. A term with a word that was put right is known by its stems.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> MeaningsOf(IReadOnlyList<TypedWord> words)
    {
        if (words.Any(word => word.Right is not null))
        {
            return _byStems.TryGetValue(string.Join(' ', words.Select(word => word.Stem)), out var right) ? right : [];
        }

        var capitals = words.Count == 1 && Synonyms.OnlyInCapitals.Contains(words[0].Capitals);
        return (capitals && !words[0].InCapitals) || !_meanings.TryGetValue(KeyOf(words), out var found) ? [] : found;
    }

    /// <summary>Whether the word stands for its term only where nothing else finds anything.</summary>
    internal static bool IsDoubtful(TypedWord word) => word.InCapitals && Synonyms.OnlyAlone.Contains(word.Capitals);

    private static string KeyOf(IEnumerable<TypedWord> words) => string.Join(' ', words.Select(word => word.Folded));

    // No other term leads to a doubtful word: an index cannot tell "IT" from "it".
    private void Enter(List<TypedWord> term, IEnumerable<List<TypedWord>> meanings)
    {
        LongestTerm = Math.Max(LongestTerm, term.Count);
        var key = KeyOf(term);
        if (!_meanings.TryGetValue(key, out var known))
        {
            _meanings.Add(key, known = []);
            _byStems.TryAdd(string.Join(' ', term.Select(word => word.Stem)), known);
        }

        foreach (var words in meanings.Select(meaning => meaning.ConvertAll(word => word.Text)))
        {
            if (!(words is [var only] && Synonyms.OnlyAlone.Contains(only.ToUpperInvariant())) && !known.Exists(other => other.SequenceEqual(words, StringComparer.Ordinal)))
            {
                known.Add(words);
            }
        }
    }
}
