using System.Collections.Concurrent;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Working memory of one search, about a megabyte, kept for the next one: a search gives the collector next to nothing to do.</summary>
internal sealed class Scratch
{
    private const int Words = Segment.Largest / 64;

    /// <summary>The empty set.</summary>
    public static readonly ulong[] Nobody = new ulong[Words];

    private static readonly ConcurrentBag<Scratch> Idle = [];

    /// <summary>The documents that can be asked for and answer the words, whatever else is set.</summary>
    public ulong[] Base { get; } = new ulong[Words];

    /// <summary>The documents that fit.</summary>
    public ulong[] Hits { get; } = new ulong[Words];

    /// <summary>Those that fail one part only, one part at a time.</summary>
    public ulong[] Near { get; } = new ulong[Words];

    /// <summary>Those that can be met in the school that asks; at the workplace; online.</summary>
    public ulong[][] Ways { get; } = [new ulong[Words], new ulong[Words], new ulong[Words]];

    public ulong[] Clause { get; } = new ulong[Words];

    public ulong[] Within { get; } = new ulong[Words];

    public int[] Scores { get; } = new int[Segment.Largest];

    public int[] ClauseScores { get; } = new int[Segment.Largest];

    /// <summary>The next day within the days that were asked for.</summary>
    public ushort[] Next { get; } = new ushort[Segment.Largest];

    private readonly List<ulong[]> _parts = [];

    /// <summary>The documents that pass a part of the search.</summary>
    public ulong[] Part(int at)
    {
        while (_parts.Count <= at)
        {
            _parts.Add(new ulong[Words]);
        }

        return _parts[at];
    }

    public static Scratch Take() => Idle.TryTake(out var idle) ? idle : new Scratch();

    /// <summary>Gives it back; what a rush needed beyond two for each processor is let go.</summary>
    public void Return()
    {
        if (Idle.Count < 2 * Environment.ProcessorCount)
        {
            Idle.Add(this);
        }
    }
}
