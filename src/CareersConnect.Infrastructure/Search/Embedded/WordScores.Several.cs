using System.Numerics;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Several stems that count together.</summary>
internal sealed partial class WordScores
{
    /// <summary>A term of two words: where it is everywhere, so are its words.</summary>
    /// <returns>False when it is no such term, or not everywhere.</returns>
    private bool ScoreTerm(NumberedChoice choice, ReadOnlySpan<ulong> hits)
    {
        if (choice.Phrase is not { } phrase || choice.Stems.Length != 2 || segment.Postings.Of(phrase) is { Set.IsEmpty: true })
        {
            return false;
        }

        PostingList term = segment.Postings.Of(phrase), one = segment.Postings.Of(choice.Stems[0]), other = segment.Postings.Of(choice.Stems[1]);
        int first = choice.Rarities[0], second = choice.Rarities[1];
        for (var word = 0; word < hits.Length; word++)
        {
            var (ones, others) = (one.Set[word], other.Set[word]);
            for (var rest = hits[word] & term.Set[word]; rest != 0; rest &= rest - 1)
            {
                var document = BitOperations.TrailingZeroCount(rest);
                var before = (1UL << document) - 1;
                var score = one.Impacts[one.Ranks[word] + BitOperations.PopCount(ones & before)] * first;
                Note((word << 6) + document, score + (other.Impacts[other.Ranks[word] + BitOperations.PopCount(others & before)] * second));
            }
        }

        return true;
    }

    private void ScoreSeveral(NumberedChoice choice, ReadOnlySpan<ulong> hits)
    {
        var count = choice.Phrase is { } phrase ? Having(segment.Postings.Of(phrase), hits) : Having(scratch.Chosen.Find(chosen => ReferenceEquals(chosen.Choice, choice)).Set ?? [], hits);
        var (candidates, sums) = (scratch.Candidates, scratch.Sums);
        Array.Clear(sums, 0, count);
        for (var at = 0; at < choice.Stems.Length && count > 0; at++)
        {
            var list = scratch.Ready(segment.Postings, choice.Stems[at], count);
            for (var candidate = 0; candidate < count; candidate++)
            {
                sums[candidate] += list.Impacts[list.Find(candidates[candidate])] * choice.Rarities[at];
            }
        }

        for (var candidate = 0; candidate < count; candidate++)
        {
            Note(candidates[candidate], sums[candidate]);
        }
    }

    /// <summary>The documents that have a term.</summary>
    private int Having(PostingList list, ReadOnlySpan<ulong> hits)
    {
        var (candidates, count) = (scratch.Candidates, 0);
        foreach (var document in list.Documents(scratch.Documents))
        {
            candidates[count] = document;
            count += (int)(hits[document >> 6] >> document & 1);
        }

        return count;
    }

    /// <summary>The documents in which a choice was found; nothing was kept where all that are left have it.</summary>
    private int Having(ReadOnlySpan<ulong> chosen, ReadOnlySpan<ulong> hits)
    {
        var (candidates, count) = (scratch.Candidates, 0);
        for (var word = 0; word < hits.Length; word++)
        {
            for (var rest = chosen.IsEmpty ? hits[word] : hits[word] & chosen[word]; rest != 0; rest &= rest - 1)
            {
                candidates[count++] = (ushort)((word << 6) + BitOperations.TrailingZeroCount(rest));
            }
        }

        return count;
    }
}
