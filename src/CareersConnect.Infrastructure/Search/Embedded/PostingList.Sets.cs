namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>The documents of a stem as a set.</summary>
internal readonly ref partial struct PostingList
{
    /// <summary>Adds the documents to a set; where the set is shorter than the segment, those among the first only.</summary>
    public void AddTo(Span<ulong> set)
    {
        switch (_form)
        {
            case PostingForm.Everywhere:
                Bits.Or(set, Set);
                break;
            case PostingForm.Rare:
                for (var at = 0; at < _table.Length && _table[at] >> 6 < set.Length; at++)
                {
                    set[_table[at] >> 6] |= 1UL << _table[at];
                }

                break;
            default:
                for (var block = 0; block < _table.Length && block << 2 < set.Length; block++)
                {
                    var (from, until) = RangeOf(block);
                    AddTo(set[(block << 2)..], _lower[from..until]);
                }

                break;
        }
    }

    /// <summary>The same entries, their documents as a set, in which a document is found at once.</summary>
    /// <param name="set">Where the set is made, unless it is one.</param>
    /// <param name="ranks">As long.</param>
    /// <param name="buffer">As long as the segment; null when the set was made before.</param>
    public PostingList AsSet(Span<ulong> set, Span<ushort> ranks, ushort[]? buffer)
    {
        if (_form == PostingForm.Everywhere)
        {
            return this;
        }

        if (buffer is not null)
        {
            set.Clear();
            foreach (var document in Documents(buffer))
            {
                set[document >> 6] |= 1UL << document;
            }

            Bits.Ranks(set, ranks);
        }

        return new PostingList(set, ranks, Impacts, Positions);
    }

    private static void AddTo(Span<ulong> set, ReadOnlySpan<byte> lower)
    {
        foreach (var document in lower)
        {
            set[document >> 6] |= 1UL << document;
        }
    }
}
