using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Stems that must all be there, or follow one another.</summary>
internal sealed partial class WordMatcher
{
    /// <summary>
    /// Begins with the documents of the rarest stem, or of the term that they make, and narrows them down by one stem after another, then by their order; what the stems say is added up for those that are left.
    /// </summary>
    private void MatchAll(NumberedChoice choice)
    {
        var rarest = choice.Phrase ?? choice.Stems.MinBy(_segment.Postings.CountOf);
        var count = Begin(_segment.Postings.Of(rarest));
        for (var at = 0; at < choice.Stems.Length && count > 0 && choice.Phrase is null; at++)
        {
            count = choice.Stems[at] == rarest ? count : Narrow(choice.Stems[at], count);
        }

        if (choice is { Join: TermJoin.InARow, Phrase: null } && count > 0)
        {
            count = new WordOrder(_segment.Postings, scratch).Keep(choice.Stems, rarest, count);
        }

        Array.Clear(scratch.Sums, 0, count);
        for (var at = 0; at < choice.Stems.Length && count > 0 && scored; at++)
        {
            Add(choice.Stems[at], choice.Rarities[at], count);
        }

        NoteCandidates(count);
    }

    /// <summary>The first candidates.</summary>
    private int Begin(PostingList list)
    {
        var (candidates, entries, within, count) = (scratch.Candidates, scratch.Entries, _within, 0);
        var documents = list.Documents(scratch.Documents);
        for (var entry = 0; entry < documents.Length && documents[entry] < _until; entry++)
        {
            var document = documents[entry];
            (candidates[count], entries[count]) = (document, (ushort)entry);
            count += within is null || Bits.Has(within, document) ? 1 : 0;
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

    /// <summary>Adds what a stem says about each candidate; all have it.</summary>
    private void Add(int stem, int rarity, int count)
    {
        var list = scratch.Ready(_segment.Postings, stem, count);
        var (candidates, sums) = (scratch.Candidates, scratch.Sums);
        for (var at = 0; at < count; at++)
        {
            sums[at] += list.Impacts[list.Find(candidates[at])] * rarity;
        }
    }
}
