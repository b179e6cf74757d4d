using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Matching;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>The first so many of a list in its order, gathered from all segments: a heap whose root is the last of those kept, so that most documents are turned away by one comparison.</summary>
/// <param name="size">How many are kept.</param>
/// <param name="turn">Whose turn it is among equals.</param>
/// <param name="after">Those up to here are passed over; null for none.</param>
internal sealed class TopList(int size, uint turn, OfferCursor? after)
{
    private readonly List<Entry> _heap = new(Math.Min(size, 1024));

    /// <summary>One place in the list.</summary>
    internal readonly record struct Entry(long Key, uint Tie, Guid Id, Segment Segment, int Document);

    /// <summary>What comes behind this key is not kept, whatever its turn.</summary>
    public long Worst { get; private set; } = size == 0 ? long.MinValue : long.MaxValue;

    /// <summary>Offers a document.</summary>
    public void Add(long key, Segment segment, int document)
    {
        if (key > Worst || (after is { } seen && key < seen.Key))
        {
            return;
        }

        var entry = new Entry(key, FairTurn.Of(segment.Columns.Ids[document], turn), segment.Columns.Ids[document], segment, document);
        if (IsSeen(entry))
        {
            return;
        }

        if (_heap.Count < size)
        {
            _heap.Add(entry);
            Raise(_heap.Count - 1);
        }
        else if (Compare(entry, _heap[0]) < 0)
        {
            _heap[0] = entry;
            Sink();
        }

        Worst = _heap.Count == size ? _heap[0].Key : Worst;
    }

    /// <summary>Those kept, in order.</summary>
    public IEnumerable<Entry> InOrder()
    {
        _heap.Sort(Compare);
        return _heap;
    }

    private bool IsSeen(in Entry entry)
    {
        if (after is not { } seen || entry.Key > seen.Key)
        {
            return false;
        }

        var tie = FairTurn.Of(seen.Id.Value, turn);
        return entry.Tie < tie || (entry.Tie == tie && entry.Id.CompareTo(seen.Id.Value) <= 0);
    }

    private static int Compare(Entry one, Entry other)
    {
        var byKey = one.Key.CompareTo(other.Key);
        var byTie = byKey != 0 ? byKey : one.Tie.CompareTo(other.Tie);
        return byTie != 0 ? byTie : one.Id.CompareTo(other.Id);
    }

    private void Raise(int at)
    {
        for (; at > 0 && Compare(_heap[at], _heap[(at - 1) / 2]) > 0; at = (at - 1) / 2)
        {
            (_heap[at], _heap[(at - 1) / 2]) = (_heap[(at - 1) / 2], _heap[at]);
        }
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var (left, right) = ((2 * at) + 1, (2 * at) + 2);
            var most = left < _heap.Count && Compare(_heap[left], _heap[at]) > 0 ? left : at;
            most = right < _heap.Count && Compare(_heap[right], _heap[most]) > 0 ? right : most;
            if (most == at)
            {
                return;
            }

            (_heap[at], _heap[most]) = (_heap[most], _heap[at]);
            at = most;
        }
    }
}
