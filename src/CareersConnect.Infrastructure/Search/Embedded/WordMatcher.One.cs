using System.Numerics;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>One stem, and what is noted of documents.</summary>
internal sealed partial class WordMatcher
{
    private void MatchOne(PostingList list, int rarity)
    {
        if (_within is not null && list.Count > Scratch.Longer * _withinCount)
        {
            MatchWithin(list, rarity);
        }
        else if (!MatchSet(list, rarity))
        {
            MatchAll(list, rarity);
        }

        _isFirst = false;
    }

    private void MatchAll(PostingList list, int rarity)
    {
        var documents = list.Documents(scratch.Documents);
        if (!scored && _until == int.MaxValue)
        {
            NoteAll(documents);
        }
        else if (_isFirst && scored)
        {
            NoteAll(documents, list.Impacts, rarity);
        }
        else
        {
            for (var at = 0; at < documents.Length && documents[at] < _until; at++)
            {
                Note(documents[at], list.Impacts[at] * rarity);
            }
        }
    }

    /// <summary>Where few documents are left and many have the stem, each of those left is looked for.</summary>
    private void MatchWithin(PostingList list, int rarity)
    {
        ReadOnlySpan<ulong> within = _within.AsSpan(0, Bits.Words(_segment.Count));
        for (var word = 0; word < within.Length; word++)
        {
            for (var rest = within[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                if (list.Find(document) is >= 0 and var entry)
                {
                    Note(document, list.Impacts[entry] * rarity);
                }
            }
        }
    }

    private void NoteAll(ReadOnlySpan<ushort> documents)
    {
        var found = scratch.Clause;
        foreach (var document in documents)
        {
            found[document >> 6] |= 1UL << document;
        }
    }

    /// <summary>The first of a clause: nothing is there yet to be compared with.</summary>
    private void NoteAll(ReadOnlySpan<ushort> documents, ReadOnlySpan<byte> impacts, int rarity)
    {
        var (scores, found) = (_scores, scratch.Clause);
        for (var at = 0; at < documents.Length && at < impacts.Length; at++)
        {
            var document = documents[at];
            scores[document] = impacts[at] * rarity;
            found[document >> 6] |= 1UL << document;
        }
    }

    private void Note(int document, int score)
    {
        ref var word = ref scratch.Clause[document >> 6];
        var bit = 1UL << document;
        if (scored)
        {
            ref var best = ref _scores[document];
            best = (word & bit) == 0 ? score : Math.Max(best, score);
        }

        word |= bit;
    }

    /// <summary>The candidates with their sums.</summary>
    private void NoteCandidates(int count)
    {
        ReadOnlySpan<ushort> candidates = scratch.Candidates.AsSpan(0, count);
        if (!scored || !_isFirst)
        {
            for (var at = 0; at < candidates.Length; at++)
            {
                Note(candidates[at], scratch.Sums[at]);
            }
        }
        else
        {
            var (scores, found, sums) = (_scores, scratch.Clause, scratch.Sums);
            for (var at = 0; at < candidates.Length; at++)
            {
                scores[candidates[at]] = sums[at];
                found[candidates[at] >> 6] |= 1UL << candidates[at];
            }
        }
    }
}
