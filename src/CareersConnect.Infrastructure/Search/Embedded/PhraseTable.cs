using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// The terms of the field that have several words ("work experience", "degree apprenticeship"). Every search for one of them, or for what means the same, looks for its words in a row; so each is kept in the
/// postings like a stem, under a name that no stem can have: its stems with spaces between. Other phrases are looked for in the words of each document that has them all.
/// </summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<int, List<(int[] Stems, int Number)>> _byFirst = [];
    private readonly Dictionary<int, int[]> _byNumber = [];

    public PhraseTable(SynonymBook synonyms, Lexicon lexicon)
    {
        foreach (var stems in synonyms.Terms.Select(term => term.SelectMany(Stems.In).ToList()).Where(stems => stems.Count > 1).DistinctBy(stems => string.Join(' ', stems)))
        {
            int[] numbers = [.. stems.Select(lexicon.Add)];
            var name = lexicon.Add(string.Join(' ', stems));
            if (!_byFirst.TryGetValue(numbers[0], out var beginning))
            {
                _byFirst.Add(numbers[0], beginning = []);
            }

            beginning.Add((numbers, name));
            _byNumber[name] = numbers;
        }
    }

    /// <summary>The stems of a term.</summary>
    public IReadOnlyList<int> StemsOf(int number) => _byNumber[number];

    /// <summary>The number under which a row of stems is kept; null when it is no term of the field.</summary>
    public int? Find(ReadOnlySpan<int> stems)
    {
        if (_byFirst.TryGetValue(stems[0], out var beginning))
        {
            foreach (var (known, number) in beginning)
            {
                if (stems.SequenceEqual(known))
                {
                    return number;
                }
            }
        }

        return null;
    }

    /// <summary>The terms that are in a row of stems, each once.</summary>
    public IReadOnlyCollection<int> In(ReadOnlySpan<int> stems)
    {
        HashSet<int>? found = null;
        for (var at = 0; at < stems.Length; at++)
        {
            if (_byFirst.TryGetValue(stems[at], out var beginning))
            {
                foreach (var (known, number) in beginning)
                {
                    if (stems[at..].StartsWith(known))
                    {
                        (found ??= []).Add(number);
                    }
                }
            }
        }

        return found ?? (IReadOnlyCollection<int>)[];
    }
}
