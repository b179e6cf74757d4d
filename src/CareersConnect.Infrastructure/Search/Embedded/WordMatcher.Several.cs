using System.Numerics;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Stems that must all be there, or follow one another, and are no term of the field.</summary>
internal sealed partial class WordMatcher
{
    /// <summary>Begins with the documents of the rarest stem and narrows them down by one stem after another, then by their order.</summary>
    /// <param name="choice">The stems.</param>
    /// <param name="isSure">Whether whatever is found in the end has it, so that nothing need be kept for the scores.</param>
    private void MatchAll(NumberedChoice choice, bool isSure)
    {
        var rarest = choice.Stems.MinBy(_segment.Postings.CountOf);
        var count = Begin(_segment.Postings.Of(rarest));
        for (var at = 0; at < choice.Stems.Length && count > 0; at++)
        {
            count = choice.Stems[at] == rarest ? count : Narrow(choice.Stems[at], count);
        }

        if (choice.Join == TermJoin.InARow && count > 0)
        {
            count = new WordOrder(_segment.Postings, scratch).Keep(choice.Stems, rarest, count);
        }

        Add(Found, count);
        if (!isSure)
        {
            Add(scratch.Choose(choice), count);
        }
    }

    private void Add(Span<ulong> set, int count)
    {
        foreach (var document in scratch.Candidates.AsSpan(0, count))
        {
            set[document >> 6] |= 1UL << document;
        }
    }

    /// <summary>The first candidates.</summary>
    private int Begin(PostingList list)
    {
        if (_within is not null && list.Count > Scratch.Longer * _withinCount)
        {
            return BeginWithin(list);
        }

        var (candidates, entries, within, count, until) = (scratch.Candidates, scratch.Entries, _within, 0, _words << 6);
        var documents = list.Documents(scratch.Documents);
        for (var entry = 0; entry < documents.Length && documents[entry] < until; entry++)
        {
            var document = documents[entry];
            (candidates[count], entries[count]) = (document, (ushort)entry);
            count += within is null || Bits.Has(within, document) ? 1 : 0;
        }

        return count;
    }

    private int BeginWithin(PostingList list)
    {
        var count = 0;
        ReadOnlySpan<ulong> within = _within.AsSpan(0, _words);
        for (var word = 0; word < within.Length; word++)
        {
            for (var rest = within[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                if (list.Find(document) is >= 0 and var entry)
                {
                    (scratch.Candidates[count], scratch.Entries[count]) = ((ushort)document, (ushort)entry);
                    count++;
                }
            }
        }

        return count;
    }

    /// <summary>Keeps the candidates that have a stem.</summary>
    private int Narrow(int stem, int count)
    {
        var list = scratch.Ready(_segment.Postings, stem, count);
        var (candidates, entries, kept) = (scratch.Candidates, scratch.Entries, 0);
        for (var at = 0; at < count; at++)
        {
            (candidates[kept], entries[kept]) = (candidates[at], entries[at]);
            kept += list.Find(candidates[at]) >= 0 ? 1 : 0;
        }

        return kept;
    }
}
