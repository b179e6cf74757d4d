using System.Numerics;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Stems that count together, and the documents for which something is added up.</summary>
internal sealed partial class WordScores
{
    private void ScoreSeveral(NumberedChoice choice, int count)
    {
        var (candidates, sums) = (scratch.Candidates, scratch.Sums);
        Array.Clear(sums, 0, count);
        for (var at = 0; at < choice.Stems.Length && count > 0; at++)
        {
            var list = segment.Postings.Of(choice.Stems[at]);
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

    /// <summary>The documents that have a stem or a term, and say enough if each of its points counts so much.</summary>
    private int Having(PostingList list, int rarity) =>
        _least > byte.MaxValue * rarity ? 0 : list.AtLeast(Math.Max(0, (_least + rarity - 1) / rarity), Hits, _from, scratch.Candidates, scratch.Entries);

    /// <summary>The documents in which a choice was found; nothing was kept where all that are left have it.</summary>
    private int Having(ulong[]? chosen)
    {
        var (candidates, count) = (scratch.Candidates, 0);
        for (var word = _from; word < _until; word++)
        {
            for (var rest = chosen is null ? Hits[word] : Hits[word] & chosen[word]; rest != 0; rest &= rest - 1)
            {
                candidates[count++] = (ushort)((word << 6) + BitOperations.TrailingZeroCount(rest));
            }
        }

        return count;
    }
}
