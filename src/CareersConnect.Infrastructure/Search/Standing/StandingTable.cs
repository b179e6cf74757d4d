namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>All that waits of one kind, in blocks. What is taken out leaves its place to the last one, so that there are no holes to look at.</summary>
/// <param name="layout">What stands where in the first number.</param>
/// <param name="more">What stands where in the second; null where there is none.</param>
internal sealed class StandingTable(BitLayout layout, BitLayout? more = null)
{
    private readonly List<StandingBlock> _blocks = [];
    private int[] _slots = new int[16];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of memory, but for what is the same however many wait.</summary>
    public long Bytes => (_blocks.Count * (long)StandingBlock.Size * (more is null ? 40 : 48)) + (_slots.Length * (long)sizeof(int));

    /// <summary>Takes one in, in place of what was known of it.</summary>
    public void Put(in StandingEntry entry)
    {
        if ((Count + 1) * 5L > _slots.Length * 4L)
        {
            Grow();
        }

        ref var slot = ref _slots[Find(entry.Id)];
        if (slot == 0)
        {
            slot = ++Count;
        }

        if (slot > _blocks.Count * StandingBlock.Size)
        {
            _blocks.Add(new StandingBlock(layout, more));
        }

        _blocks[(slot - 1) / StandingBlock.Size].Put((slot - 1) % StandingBlock.Size, entry);
    }

    /// <summary>Forgets one; one that is not known does no harm.</summary>
    public void Remove(Guid id)
    {
        var at = Find(id);
        if (_slots[at] == 0)
        {
            return;
        }

        var (slot, last) = (_slots[at] - 1, Count - 1);
        if (slot != last)
        {
            // Its place is looked up before it moves: for a moment two places lead to the same key.
            var moved = _blocks[last / StandingBlock.Size].Entry(last % StandingBlock.Size);
            var place = Find(moved.Id);
            _blocks[slot / StandingBlock.Size].Put(slot % StandingBlock.Size, moved);
            _slots[place] = slot + 1;
        }

        Close(at);
        _blocks[last / StandingBlock.Size].RemoveLast();
        Count--;
        if (_blocks[^1].Count == 0)
        {
            _blocks.RemoveAt(_blocks.Count - 1);
        }
    }

    /// <summary>Adds the keys of those that an offer may suit.</summary>
    public void Find(StandingProbe probe, List<Guid> found) => _blocks.ForEach(block => block.Find(probe, found));

    /// <summary>Whether one waits that an offer may suit.</summary>
    public bool MaySuit(StandingProbe probe, Guid id) => _slots[Find(id)] is > 0 and var slot && _blocks[(slot - 1) / StandingBlock.Size].MaySuit(probe, (slot - 1) % StandingBlock.Size);

    /// <summary>Whether one waits.</summary>
    public bool Has(Guid id) => _slots[Find(id)] != 0;

    /// <summary>Where a key stands in the table of slots, or the free place where it would.</summary>
    private int Find(Guid id)
    {
        var at = Home(id);
        while (_slots[at] is > 0 and var slot && IdOf(slot) != id)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        return at;
    }

    private Guid IdOf(int slot) => _blocks[(slot - 1) / StandingBlock.Size][(slot - 1) % StandingBlock.Size];

    private int Home(Guid id) => id.GetHashCode() * unchecked((int)0x9E3779B1) >>> 7 & (_slots.Length - 1);

    /// <summary>Empties a place and moves up those behind it that stand further on than they would have to.</summary>
    private void Close(int hole)
    {
        _slots[hole] = 0;
        for (var at = (hole + 1) & (_slots.Length - 1); _slots[at] != 0; at = (at + 1) & (_slots.Length - 1))
        {
            var home = Home(IdOf(_slots[at]));
            if (((at - home) & (_slots.Length - 1)) >= ((at - hole) & (_slots.Length - 1)))
            {
                (_slots[hole], _slots[at]) = (_slots[at], 0);
                hole = at;
            }
        }
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var slot = 1; slot <= Count; slot++)
        {
            _slots[Find(IdOf(slot))] = slot;
        }
    }
}
