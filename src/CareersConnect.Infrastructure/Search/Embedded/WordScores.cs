using System.Numerics;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>What the words say about documents that were found: the sum over the clauses of the best of their choices. Whatever was not found is not looked at.</summary>
/// <param name="scratch">Working memory, in which <see cref="WordMatcher"/> left what it found; scores go to <see cref="Scratch.Scores"/>.</param>
/// <param name="segment">The segment that was matched last.</param>
internal sealed partial class WordScores(Scratch scratch, Segment segment)
{
    private int[] _own = [];
    private int _count;

    /// <summary>Scores documents that answer; of others nothing is said.</summary>
    /// <param name="query">The query.</param>
    /// <param name="hits">The documents.</param>
    public void Add(NumberedQuery query, ReadOnlySpan<ulong> hits)
    {
        _count = Bits.Count(hits);
        for (var at = 0; at < query.Clauses.Count; at++)
        {
            _own = at == 0 ? scratch.Scores : scratch.ClauseScores;
            Clear(hits);
            foreach (var choice in query.Clauses[at].Choices)
            {
                Score(choice, hits);
            }

            if (at > 0)
            {
                AddUp(hits);
            }
        }
    }

    private void Score(NumberedChoice choice, ReadOnlySpan<ulong> hits)
    {
        if (choice.Phrase is null && (choice.Join == TermJoin.Any || choice.Stems.Length == 1))
        {
            for (var at = 0; at < choice.Stems.Length; at++)
            {
                ScoreOne(segment.Postings.Of(choice.Stems[at]), choice.Rarities[at], hits);
            }
        }
        else if (!ScoreTerm(choice, hits))
        {
            ScoreSeveral(choice, hits);
        }
    }

    private void ScoreOne(PostingList list, int rarity, ReadOnlySpan<ulong> hits)
    {
        if (!list.Set.IsEmpty)
        {
            ScoreSet(list, rarity, hits);
        }
        else if (list.Count > Scratch.Longer * _count)
        {
            ScoreEach(list, rarity, hits);
        }
        else
        {
            var documents = list.Documents(scratch.Documents);
            var own = _own;
            var impacts = list.Impacts;
            for (var entry = 0; entry < documents.Length && entry < impacts.Length; entry++)
            {
                var document = documents[entry];
                ref var best = ref own[document];
                best = Math.Max(best, (int)(hits[document >> 6] >> document & 1) * impacts[entry] * rarity);
            }
        }
    }

    private void ScoreSet(PostingList list, int rarity, ReadOnlySpan<ulong> hits)
    {
        for (var word = 0; word < hits.Length; word++)
        {
            var all = list.Set[word];
            for (var rest = hits[word] & all; rest != 0; rest &= rest - 1)
            {
                var document = BitOperations.TrailingZeroCount(rest);
                Note((word << 6) + document, list.Impacts[list.Ranks[word] + BitOperations.PopCount(all & ((1UL << document) - 1))] * rarity);
            }
        }
    }

    private void ScoreEach(PostingList list, int rarity, ReadOnlySpan<ulong> hits)
    {
        for (var word = 0; word < hits.Length; word++)
        {
            for (var rest = hits[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                if (list.Find(document) is >= 0 and var entry)
                {
                    Note(document, list.Impacts[entry] * rarity);
                }
            }
        }
    }

    private void Note(int document, int score)
    {
        ref var best = ref _own[document];
        best = Math.Max(best, score);
    }

    private void Clear(ReadOnlySpan<ulong> hits)
    {
        for (var word = 0; word < hits.Length; word++)
        {
            if (hits[word] != 0)
            {
                _own.AsSpan(word << 6, 64).Clear();
            }
        }
    }

    private void AddUp(ReadOnlySpan<ulong> hits)
    {
        var (total, own) = (scratch.Scores, _own);
        for (var word = 0; word < hits.Length; word++)
        {
            for (var rest = hits[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                total[document] += own[document];
            }
        }
    }
}
