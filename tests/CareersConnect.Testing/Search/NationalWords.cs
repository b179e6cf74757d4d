using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Testing.Search;

/// <summary>
/// Words as offers use them: the terms of the field often, then a long tail of made-up ones, each half as frequent as one of half its rank (Zipf). The tail is made of syllables, so that it has endings, beginnings and near misses
/// like real words.
/// </summary>
public sealed class NationalWords
{
    private const int Tail = 30_000;

    private static readonly string[] Common =
    [
        "the", "and", "to", "of", "a", "in", "for", "with", "you", "we", "our", "will", "your", "pupils", "how", "what", "work", "people", "day", "find", "out", "jobs", "about", "meet", "team", "learn", "skills", "real",
        "ask", "questions", "see", "talk", "visit", "hour", "hands-on", "engineers", "engineering", "apprentices", "apprenticeship", "career", "careers", "project", "try", "build", "design", "machine", "hospital",
        "nurses", "science", "technology", "bridge", "factory", "office", "studio", "kitchen", "farm", "lab", "computers", "data", "money", "law", "art", "music", "film", "sport", "construction", "electric", "vehicles",
    ];

    private static readonly string[] Beginnings = ["b", "br", "c", "cr", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "pr", "r", "s", "st", "str", "t", "tr", "v", "w"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ai", "ea", "oo", "ou"];
    private static readonly string[] Ends = ["b", "ck", "d", "ft", "g", "l", "ll", "m", "n", "nd", "nt", "p", "r", "rk", "s", "st", "t", "x"];
    private static readonly string[] Endings = ["", "", "", "s", "ing", "ed", "er", "ers", "ment", "ation", "ly", "ness", "ity"];

    private readonly string[] _words;
    private readonly double[] _weights;

    /// <summary>Makes the words.</summary>
    /// <param name="random">Decides them.</param>
    public NationalWords(Random random)
    {
        var terms = Synonyms.All.SelectMany(row => row.Equivalents.Prepend(row.Term)).Select(term => term.ToLowerInvariant());
        _words = [.. Common, .. terms.Distinct(StringComparer.Ordinal), .. Enumerable.Range(0, Tail).Select(_ => MadeUp(random)).Distinct(StringComparer.Ordinal)];
        _weights = new double[_words.Length];
        var sum = 0.0;
        for (var rank = 0; rank < _words.Length; rank++)
        {
            _weights[rank] = sum += 1.0 / (rank + 3);
        }
    }

    /// <summary>A word or term, frequent ones often.</summary>
    /// <param name="random">Decides it.</param>
    /// <returns>The word.</returns>
    public string Any(Random random)
    {
        var at = Array.BinarySearch(_weights, random.NextDouble() * _weights[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, _words.Length - 1)];
    }

    /// <summary>A word or term of some rank.</summary>
    /// <param name="random">Decides it.</param>
    /// <param name="from">The lowest rank.</param>
    /// <param name="until">The rank behind the highest.</param>
    /// <returns>The word.</returns>
    public string Ranked(Random random, int from, int until) => _words[random.Next(from, Math.Min(until, _words.Length))];

    /// <summary>Some words.</summary>
    /// <param name="random">Decides them.</param>
    /// <param name="least">The fewest.</param>
    /// <param name="most">The most.</param>
    /// <returns>With spaces between.</returns>
    public string Some(Random random, int least, int most) => string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Any(random)));

    private static string MadeUp(Random random)
    {
        var word = "";
        for (var syllables = random.Next(1, 4); syllables > 0; syllables--)
        {
            word += Beginnings[random.Next(Beginnings.Length)] + Middles[random.Next(Middles.Length)] + (random.Next(2) == 0 ? "" : Ends[random.Next(Ends.Length)]);
        }

        return word + Endings[random.Next(Endings.Length)];
    }
}
