using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>Some thousands that wait, one array for each fact, and the box on the map that they lie in. Eight are looked at at once; only those whose groups all suit are looked at further.</summary>
/// <param name="layout">What stands where in the first number.</param>
/// <param name="more">What stands where in the second; null where there is none.</param>
internal sealed class StandingBlock(BitLayout layout, BitLayout? more)
{
    /// <summary>How many a block holds.</summary>
    public const int Size = 4096;

    private readonly ulong[] _groups = new ulong[Size];
    private readonly ulong[] _more = more is null ? [] : new ulong[Size];
    private readonly Guid[] _ids = new Guid[Size];
    private readonly int[] _east = new int[Size];
    private readonly int[] _north = new int[Size];
    private readonly ushort[] _reach = new ushort[Size];
    private readonly ushort[] _first = new ushort[Size];
    private readonly ushort[] _last = new ushort[Size];
    private readonly ushort[] _pupils = new ushort[Size];
    private readonly StandingBox _box = new();

    /// <summary>How many it holds, those that were taken out of the middle among them.</summary>
    public int Count { get; private set; }

    /// <summary>The key of one.</summary>
    public Guid this[int at] => _ids[at];

    /// <summary>Puts one in, in place of what is there.</summary>
    public void Put(int at, in StandingEntry entry)
    {
        Count = Math.Max(Count, at + 1);
        (_groups[at], _ids[at], _east[at], _north[at], _reach[at]) = (entry.Groups, entry.Id, entry.East, entry.North, entry.Reach);
        (_first[at], _last[at], _pupils[at]) = (entry.First, entry.Last, entry.Pupils);
        if (more is not null)
        {
            _more[at] = entry.MoreGroups;
        }

        _box.Widen(entry);
    }

    /// <summary>One as it was put in.</summary>
    public StandingEntry Entry(int at) => new()
    {
        Id = _ids[at], Groups = _groups[at], MoreGroups = more is null ? 0 : _more[at], East = _east[at], North = _north[at], Reach = _reach[at], First = _first[at], Last = _last[at], Pupils = _pupils[at],
    };

    /// <summary>Takes the last one out.</summary>
    public void RemoveLast() => _groups[--Count] = 0;

    /// <summary>Adds the keys of those that an offer may suit.</summary>
    public void Find(StandingProbe probe, List<Guid> found)
    {
        if (_box.IsBeyond(probe))
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

    private bool Suits(StandingProbe probe, int at) =>
        _last[at] > probe.Today && _pupils[at] >= probe.Fewest && _pupils[at] <= probe.Most
        && (more is null || more.Suits(_more[at], probe.MoreGroups))
        && probe.Reaches(_groups[at] & probe.Groups, _east[at], _north[at], _reach[at])
        && probe.HasDay(_first[at], _last[at]);
}

/// <summary>The box that a block's places lie in, and the farthest that one of them reaches. It only grows.</summary>
internal sealed class StandingBox
{
    private (int West, int South, int East, int North) _edges = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
    private ushort _farthest;
    private bool _hasNowhere;

    /// <summary>Takes one in.</summary>
    public void Widen(in StandingEntry entry)
    {
        _farthest = Math.Max(_farthest, entry.Reach);
        _hasNowhere |= entry.East == StandingEntry.Nowhere;
        if (entry.East != StandingEntry.Nowhere)
        {
            _edges = (Math.Min(_edges.West, entry.East), Math.Min(_edges.South, entry.North), Math.Max(_edges.East, entry.East), Math.Max(_edges.North, entry.North));
        }
    }

    /// <summary>Whether all of them are too far from an offer for which the distance matters.</summary>
    public bool IsBeyond(StandingProbe probe)
    {
        if (_hasNowhere || (probe.Groups & probe.FreeOfPlace) != 0 || probe.Place is not { } at)
        {
            return false;
        }

        long across = Math.Max(0, Math.Max(_edges.West - at.Easting, at.Easting - _edges.East)), along = Math.Max(0, Math.Max(_edges.South - at.Northing, at.Northing - _edges.North));
        var limit = probe.TheirReachCounts ? _farthest == StandingEntry.Anywhere ? null : (long?)(_farthest * 100L) : probe.Travel;
        return limit is { } far && (across * across) + (along * along) > far * far;
    }
}
