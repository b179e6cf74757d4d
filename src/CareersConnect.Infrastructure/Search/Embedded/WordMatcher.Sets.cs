using System.Numerics;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Stems that are everywhere: their documents are sets already, and 64 are gone through at a time.</summary>
internal sealed partial class WordMatcher
{
    /// <summary>One stem.</summary>
    /// <returns>False when it is not everywhere.</returns>
    private bool MatchSet(PostingList list, int rarity)
    {
        if (list.Set.IsEmpty || _until < int.MaxValue)
        {
            return false;
        }

        var impacts = list.Impacts;
        for (var word = 0; word < list.Set.Length; word++)
        {
            var (all, entry) = (list.Set[word], list.Ranks[word]);
            var wanted = Wanted(all, word);
            for (var rest = scored ? wanted : 0; rest != 0; rest &= rest - 1)
            {
                var document = BitOperations.TrailingZeroCount(rest);
                Best(word, document, impacts[entry + BitOperations.PopCount(all & ((1UL << document) - 1))] * rarity);
            }

            scratch.Clause[word] |= wanted;
        }

        return true;
    }

    /// <summary>A term of two words: where it is everywhere, so are its words.</summary>
    /// <returns>False when it is no such term, or not everywhere.</returns>
    private bool MatchTerm(NumberedChoice choice)
    {
        if (choice.Phrase is not { } phrase || choice.Stems.Length != 2 || _until < int.MaxValue || _segment.Postings.Of(phrase) is { Set.IsEmpty: true })
        {
            return false;
        }

        PostingList term = _segment.Postings.Of(phrase), one = _segment.Postings.Of(choice.Stems[0]), other = _segment.Postings.Of(choice.Stems[1]);
        int first = choice.Rarities[0], second = choice.Rarities[1];
        for (var word = 0; word < term.Set.Length; word++)
        {
            var (wanted, ones, others) = (Wanted(term.Set[word], word), one.Set[word], other.Set[word]);
            for (var rest = scored ? wanted : 0; rest != 0; rest &= rest - 1)
            {
                var document = BitOperations.TrailingZeroCount(rest);
                var before = (1UL << document) - 1;
                var score = one.Impacts[one.Ranks[word] + BitOperations.PopCount(ones & before)] * first;
                Best(word, document, score + (other.Impacts[other.Ranks[word] + BitOperations.PopCount(others & before)] * second));
            }

            scratch.Clause[word] |= wanted;
        }

        return true;
    }

    private ulong Wanted(ulong documents, int word) => _within is null ? documents : documents & _within[word];

    /// <summary>Notes a score, unless the document has a better one.</summary>
    private void Best(int word, int document, int score)
    {
        ref var best = ref _scores[(word << 6) + document];
        best = _isFirst || (scratch.Clause[word] >> document & 1) == 0 ? score : Math.Max(best, score);
    }
}
