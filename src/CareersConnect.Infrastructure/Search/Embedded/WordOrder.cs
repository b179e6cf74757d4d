namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// Stems that follow one another. For each candidate the places are noted where the row would begin, going by its rarest stem; each other stem leaves those that it agrees with. The positions of a stem are read once,
/// from the first candidate to the last.
/// </summary>
/// <param name="postings">The segment's postings.</param>
/// <param name="scratch">Its first candidates have all stems.</param>
internal sealed class WordOrder(Postings postings, Scratch scratch)
{
    /// <summary>Keeps the candidates in which the stems follow one another.</summary>
    /// <param name="stems">The stems in their order.</param>
    /// <param name="rarest">The one with which to begin.</param>
    /// <param name="count">How many candidates there are.</param>
    /// <returns>How many are kept.</returns>
    public int Keep(int[] stems, int rarest, int count)
    {
        var first = Array.IndexOf(stems, rarest);
        var second = first == 0 ? 1 : 0;
        Begin(postings.Of(rarest), first, scratch.Ready(postings, stems[second], count), second, count);
        for (var at = 0; at < stems.Length && scratch.Beginnings.Count > 0; at++)
        {
            if (at != first && at != second)
            {
                Narrow(scratch.Ready(postings, stems[at], scratch.Beginnings.Count), at);
            }
        }

        var kept = 0;
        foreach (var (candidate, _) in scratch.Beginnings)
        {
            // More than one beginning of a candidate stand one behind another.
            if (kept == 0 || scratch.Candidates[kept - 1] != scratch.Candidates[candidate])
            {
                scratch.Candidates[kept++] = scratch.Candidates[candidate];
            }
        }

        return kept;
    }

    /// <summary>Most candidates have either stem once: then one comparison tells.</summary>
    private void Begin(PostingList one, int place, PostingList other, int otherPlace, int count)
    {
        scratch.Beginnings.Clear();
        var (candidates, entries) = (scratch.Candidates, scratch.Entries);
        int at = 0, entry = 0, otherAt = 0, otherEntry = 0;
        for (var candidate = 0; candidate < count; candidate++)
        {
            int found = entries[candidate], otherFound = other.Find(candidates[candidate]);
            at = Positions.Pass(one.Positions, at, found - entry);
            otherAt = Positions.Pass(other.Positions, otherAt, otherFound - otherEntry);
            (entry, otherEntry) = (found, otherFound);
            int first = one.Positions[at], second = other.Positions[otherAt];
            if ((first & second) < Positions.Last || second - first == otherPlace - place)
            {
                Begin(candidate, one.Positions[at..], place, other.Positions[otherAt..], otherPlace);
            }
        }
    }

    private void Begin(int candidate, ReadOnlySpan<byte> one, int place, ReadOnlySpan<byte> other, int otherPlace)
    {
        for (int read = 0, position = 0; read >= 0;)
        {
            Positions.Next(one, ref read, ref position);
            if (position >= place && Positions.Has(other, 0, position - place + otherPlace))
            {
                scratch.Beginnings.Add((candidate, position - place));
            }
        }
    }

    private void Narrow(PostingList list, int place)
    {
        var (at, entry, kept, last) = (0, 0, 0, -1);
        for (var beginning = 0; beginning < scratch.Beginnings.Count; beginning++)
        {
            var (candidate, position) = scratch.Beginnings[beginning];
            if (candidate != last)
            {
                var found = list.Find(scratch.Candidates[candidate]);
                (at, entry, last) = (Positions.Pass(list.Positions, at, found - entry), found, candidate);
            }

            if (Positions.Has(list.Positions, at, position + place))
            {
                scratch.Beginnings[kept++] = (candidate, position);
            }
        }

        scratch.Beginnings.RemoveRange(kept, scratch.Beginnings.Count - kept);
    }
}
