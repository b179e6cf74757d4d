using System.Collections.Concurrent;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Working memory of one search, about a megabyte, kept for the next one: a search gives the collector next to nothing to do.</summary>
internal sealed class Scratch
{
    private const int Words = Segment.Largest / 64;

    /// <summary>Of a list that is longer than so many times the documents that are looked for no set is made.</summary>
    public const int Longer = 8;

    /// <summary>Enough for as many clauses as a query can have.</summary>
    public const int Digits = 5;

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

    /// <summary>Where the documents of a stem are written out.</summary>
    public ushort[] Documents { get; } = new ushort[Segment.Largest];

    /// <summary>How many clauses each document meets, in binary: of so many digits the lowest first, 64 documents in a word.</summary>
    public ulong[][] Met { get; } = [.. Enumerable.Range(0, Digits).Select(_ => new ulong[Words])];

    /// <summary>Which documents answer a choice of several stems, where the scores could not tell without.</summary>
    public List<(NumberedChoice Choice, ulong[] Set)> Chosen { get; } = [];

    /// <summary>The documents of one stem, one bit each.</summary>
    public ulong[] Having { get; } = new ulong[Words];

    /// <summary>How many of them come before each 64 documents.</summary>
    public ushort[] Ranks { get; } = new ushort[Words];

    /// <summary>Documents that may have all of some stems.</summary>
    public ushort[] Candidates { get; } = new ushort[Segment.Largest];

    /// <summary>What the stems say about each candidate.</summary>
    public int[] Sums { get; } = new int[Segment.Largest];

    /// <summary>Which entry of the rarest stem each candidate is.</summary>
    public ushort[] Entries { get; } = new ushort[Segment.Largest];

    /// <summary>Where in a candidate a row of stems may begin; candidates rise.</summary>
    public List<(int Candidate, int Position)> Beginnings { get; } = [];

    /// <summary>The next day within the days that were asked for.</summary>
    public ushort[] Next { get; } = new ushort[Segment.Largest];

    private readonly List<ulong[]> _parts = [];
    private readonly List<ulong[]> _chosen = [];
    private Postings? _readyOf;
    private int _ready;

    /// <summary>The documents that pass a part of the search.</summary>
    public ulong[] Part(int at)
    {
        while (_parts.Count <= at)
        {
            _parts.Add(new ulong[Words]);
        }

        return _parts[at];
    }

    /// <summary>An empty set for the documents that answer a choice.</summary>
    public Span<ulong> Choose(NumberedChoice choice)
    {
        if (Chosen.Count == _chosen.Count)
        {
            _chosen.Add(new ulong[Words]);
        }

        var set = _chosen[Chosen.Count];
        Array.Clear(set);
        Chosen.Add((choice, set));
        return set;
    }

    /// <summary>The entries of a stem in a form in which so many documents are found soonest; valid until the next one is made ready.</summary>
    public PostingList Ready(Postings postings, int stem, int documents)
    {
        var list = postings.Of(stem);
        if (list.Count > Longer * documents)
        {
            return list;
        }

        var isMade = ReferenceEquals(_readyOf, postings) && _ready == stem;
        var length = Bits.Words(postings.Count);
        list = list.AsSet(Having.AsSpan(0, length), Ranks.AsSpan(0, length), isMade ? null : Documents);
        (_readyOf, _ready) = (postings, stem);
        return list;
    }

    public static Scratch Take() => Idle.TryTake(out var idle) ? idle : new Scratch();

    /// <summary>Gives it back; what a rush needed beyond two for each processor is let go.</summary>
    public void Return()
    {
        _readyOf = null;
        Chosen.Clear();
        if (Idle.Count < 2 * Environment.ProcessorCount)
        {
            Idle.Add(this);
        }
    }
}
