using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>A thousand that wait, one array for each fact, with what they have in common: what any of them would take, and the box on the map that they lie in. Eight are looked at at once; only those whose groups all suit are looked at further.</summary>
/// <param name="layout">What stands where in the first number.</param>
/// <param name="more">What stands where in the second; null where there is none.</param>
internal sealed class StandingBlock(BitLayout layout, BitLayout? more)
{
    /// <summary>How many a block holds.</summary>
    public const int Size = 1024;

    private readonly ulong[] _groups = new ulong[Size];
    private readonly ulong[] _more = more is null ? [] : new ulong[Size];
    private readonly Guid[] _ids = new Guid[Size];
    private readonly long[] _places = new long[Size];
    private readonly ulong[] _limits = new ulong[Size];
    private readonly StandingBox _box = new();
    private ulong _any = layout.Nobody;

    /// <summary>How many it holds, those that were taken out of the middle among them.</summary>
    public int Count { get; private set; }

    /// <summary>The key of one.</summary>
    public Guid this[int at] => _ids[at];

    /// <summary>Puts one in, in place of what is there.</summary>
    public void Put(int at, in StandingEntry entry)
    {
        Count = Math.Max(Count, at + 1);
        (_groups[at], _ids[at], _places[at]) = (entry.Groups, entry.Id, ((long)entry.East << 32) | (uint)entry.North);
        _limits[at] = entry.First | ((ulong)entry.Last << 16) | ((ulong)entry.Pupils << 32) | ((ulong)entry.Reach << 48);
        if (more is not null)
        {
            _more[at] = entry.MoreGroups;
        }

        _box.Widen(entry);
        _any = layout.Either(_any, entry.Groups);
    }

    /// <summary>One as it was put in.</summary>
    public StandingEntry Entry(int at) => new()
    {
        Id = _ids[at], Groups = _groups[at], MoreGroups = more is null ? 0 : _more[at], East = (int)(_places[at] >> 32), North = (int)_places[at],
        First = (ushort)_limits[at], Last = (ushort)(_limits[at] >> 16), Pupils = (ushort)(_limits[at] >> 32), Reach = (ushort)(_limits[at] >> 48),
    };

    /// <summary>Takes the last one out.</summary>
    public void RemoveLast() => _groups[--Count] = 0;

    /// <summary>Adds the keys of those that an offer may suit.</summary>
    public void Find(StandingProbe probe, List<Guid> found)
    {
        if (!layout.Suits(_any, probe.Groups) || _box.IsBeyond(probe))
        {
            return;
        }

        var (offer, ones, mask, guard) = (Vector256.Create(probe.Groups), Vector256.Create(layout.Add), Vector256.Create(layout.Mask), Vector256.Create(layout.Guard));
        ref var groups = ref MemoryMarshal.GetArrayDataReference(_groups);
        for (var at = 0; at < Count; at += 8)
        {
            var one = Vector256.Equals(((Vector256.LoadUnsafe(ref groups, (nuint)at) & offer) + ones) & mask, guard);
            var other = Vector256.Equals(((Vector256.LoadUnsafe(ref groups, (nuint)at + 4) & offer) + ones) & mask, guard);
            for (var hits = one.ExtractMostSignificantBits() | (other.ExtractMostSignificantBits() << 4); hits != 0; hits &= hits - 1)
            {
                var hit = at + BitOperations.TrailingZeroCount(hits);
                if (Suits(probe, hit))
                {
                    found.Add(_ids[hit]);
                }
            }
        }
    }

    /// <summary>Whether an offer may suit one.</summary>
    public bool MaySuit(StandingProbe probe, int at) => layout.Suits(_groups[at], probe.Groups) && Suits(probe, at);

    /// <summary>The facts of one lie beside one another: each look at another array is a look at another line of memory.</summary>
    private bool Suits(StandingProbe probe, int at)
    {
        var limits = _limits[at];
        var (first, last, pupils) = ((ushort)limits, (ushort)(limits >> 16), (ushort)(limits >> 32));
        return last > probe.Today && pupils >= probe.Fewest && pupils <= probe.Most && probe.HasDay(first, last)
            && probe.Reaches(_groups[at] & probe.Groups, (int)(_places[at] >> 32), (int)_places[at], (ushort)(limits >> 48))
            && (more is null || more.Suits(_more[at], probe.MoreGroups));
    }
}
