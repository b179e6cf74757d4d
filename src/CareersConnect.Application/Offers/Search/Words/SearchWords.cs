namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// Reads what was typed. Words are all wanted, in any order; words in quotation marks in a row, as they are; terms of the field also find what means the same.
/// Small words ("in", "the") are passed over when there are others. A last word that is in no offer is taken as a beginning, and any other that is not in quotation marks for mistyped.
/// </summary>
/// <param name="synonyms">What means the same.</param>
public sealed class SearchWords(SynonymBook synonyms)
{
    /// <summary>What is typed beyond this many characters is not read.</summary>
    public const int LongestText = 200;

    /// <summary>Words and terms beyond this many are not read.</summary>
    public const int MostWords = 16;

    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly IReadOnlyList<IReadOnlyList<string>> _terms = [.. synonyms.Terms.Where(term => term.Count > 1).Select(term => term.Select(word => Stems.OfTyped(word)).ToList())];

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "any", "are", "as", "at", "be", "by", "can", "do", "for", "from", "have", "he", "how", "i", "in", "into", "is", "it", "me", "my", "near", "of", "on", "or", "our",
        "re", "s", "t", "some", "that", "the", "their", "them", "this", "to", "us", "we", "what", "who", "with", "you", "your",
    };

    /// <summary>Whether a word says nothing by itself.</summary>
    /// <param name="word">In lower case.</param>
    public static bool IsSmall(string word) => Small.Contains(word);

    /// <summary>Whether more was typed than is read.</summary>
    /// <param name="text">Any text at all.</param>
    public bool IsTooMuch(string text) => text.Length > LongestText || Wanted(ClausesOf(text, None)).Count > MostWords;

    /// <summary>Reads what was typed: <see cref="LongestText"/> characters and <see cref="MostWords"/> words and terms at most.</summary>
    /// <param name="text">Any text at all.</param>
    /// <returns>Its readings; <see cref="WordQuery.Nothing"/> when there is no word in it.</returns>
    public WordQuery Read(string text) => Read(text, None);

    /// <summary>Reads what was typed, some of its words put right.</summary>
    /// <param name="text">Any text at all.</param>
    /// <param name="right">For a mistyped word the stem that is taken in its place.</param>
    internal WordQuery Read(string text, IReadOnlyDictionary<string, string> right)
    {
        var clauses = ClausesOf(text, right);
        var wanted = Wanted(clauses);
        wanted = wanted.Count > MostWords ? wanted[..MostWords] : wanted;
        return wanted.Count == 0 ? WordQuery.Nothing : new WordQuery([.. Readings(wanted, clauses)]);
    }

    /// <summary>Every term of the field, each as a row of stems.</summary>
    internal IEnumerable<IReadOnlyList<string>> Terms() => _terms;

    private static List<Clause> Wanted(List<Clause> clauses) => clauses.Exists(clause => !clause.IsSmall) ? clauses.FindAll(clause => !clause.IsSmall) : clauses;

    private List<Clause> ClausesOf(string text, IReadOnlyDictionary<string, string> right)
    {
        var parts = (text.Length > LongestText ? text[..LongestText] : text).Replace('“', '"').Replace('”', '"').Split('"');
        var clauses = new List<Clause>();
        for (var n = 0; n < parts.Length; n++)
        {
            // Between a first and a second mark lies a phrase; a mark that is never closed is no mark.
            var words = TypedWord.Of(parts[n]);
            clauses.AddRange(n % 2 == 1 && n < parts.Length - 1 ? Phrase(words) : Terms(words.ConvertAll(word => word with { Right = right.GetValueOrDefault(word.Text) })));
        }

        return clauses;
    }

    private static IEnumerable<WordReading> Readings(List<Clause> wanted, List<Clause> all)
    {
        var alone = all.Count == 1;
        yield return new WordReading([.. wanted.Select(clause => clause.Whole(withMeanings: alone || !clause.IsDoubtful))]);
        if (wanted[^1].CanBegin)
        {
            yield return new WordReading([.. wanted.SkipLast(1).Select(clause => clause.Whole(withMeanings: !clause.IsDoubtful)), wanted[^1].Beginning()]);
        }

        var doubtful = all.FindAll(clause => clause.IsDoubtful);
        if (!alone && doubtful.Count > 0)
        {
            yield return new WordReading([.. doubtful.Select(clause => clause.Whole(withMeanings: true))], IsDoubtful: true);
        }
    }

    private static IEnumerable<Clause> Phrase(List<TypedWord> words) => words.Count == 0 ? [] : [new Clause(words, [], InARow: true)];

    /// <summary>The longest term of the field first, then the next; what is no term is a word.</summary>
    private IEnumerable<Clause> Terms(List<TypedWord> words)
    {
        for (var at = 0; at < words.Count;)
        {
            var length = Math.Min(synonyms.LongestTerm, words.Count - at);
            while (length > 1 && synonyms.MeaningsOf(words.GetRange(at, length)).Count == 0)
            {
                length--;
            }

            var term = words.GetRange(at, length);
            yield return new Clause(term, synonyms.MeaningsOf(term), InARow: false);
            at += length;
        }
    }

    private sealed record Clause(List<TypedWord> Typed, IReadOnlyList<IReadOnlyList<string>> Meanings, bool InARow)
    {
        public bool IsSmall => !InARow && Typed is [var only] && Small.Contains(only.Text) && (Meanings.Count == 0 || IsDoubtful);

        public bool IsDoubtful => !InARow && Typed is [var only] && Meanings.Count > 0 && SynonymBook.IsDoubtful(only);

        public bool CanBegin => !InARow && Typed is [{ Text.Length: >= 2 }];

        private IReadOnlyList<string> Words => Typed.ConvertAll(word => word.Text);

        private WordChoice Choice => new(Words, InARow) { Stems = Typed.ConvertAll(word => word.Stem) };

        /// <summary>Three letters in capitals are a short form that we do not know rather than a slip.</summary>
        private string? Mistyped => !InARow && Typed is [{ Right: null, IsHalf: false } only] && !(only.InCapitals && only.Text.Length < 4) ? only.Text : null;

        /// <summary>A small word that stands for a term is not itself looked for: an index cannot tell "IT" from "it".</summary>
        public WordClause Whole(bool withMeanings) => !withMeanings ? new([Choice], Mistyped)
            : new([.. IsSmall && IsDoubtful ? Array.Empty<WordChoice>() : [Choice], .. Meanings.Select(meaning => new WordChoice(meaning, InARow: true, IsMeaning: true))], Mistyped);

        public WordClause Beginning() => new([new WordChoice(Words, InARow, IsBeginning: true)]);
    }
}
