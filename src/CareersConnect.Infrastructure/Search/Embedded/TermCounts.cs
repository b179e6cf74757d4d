namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>How many offers have each stem now, exactly. Immutable: a change copies only the blocks that it touches, so that a search goes on with the counts of the moment at which it began.</summary>
internal sealed class TermCounts
{
    public static readonly TermCounts None = new([]);

    private const int Block = 1024;

    private readonly int[][] _blocks;

    private TermCounts(int[][] blocks) => _blocks = blocks;

    /// <summary>How many offers have a stem.</summary>
    public int Of(int stem) => stem / Block < _blocks.Length ? _blocks[stem / Block][stem % Block] : 0;

    /// <summary>All counts, by number.</summary>
    public int[] All => [.. _blocks.SelectMany(block => block)];

    /// <summary>Counts as <see cref="All"/> gave them.</summary>
    public static TermCounts Of(int[] all) => new([.. all.Chunk(Block)]);

    /// <summary>The counts of whole segments.</summary>
    /// <param name="segments">The segments; every document of them counts.</param>
    /// <param name="stems">One more than the highest number of a stem.</param>
    public static TermCounts Of(IEnumerable<LiveSegment> segments, int stems)
    {
        int[][] blocks = [.. Enumerable.Range(0, (stems + Block - 1) / Block).Select(_ => new int[Block])];
        foreach (var postings in segments.Select(segment => segment.Segment.Postings))
        {
            for (var at = 0; at < postings.Stems.Length; at++)
            {
                blocks[postings.Stems[at] / Block][postings.Stems[at] % Block] += postings.Starts[at + 1] - postings.Starts[at];
            }
        }

        return new TermCounts(blocks);
    }

    /// <summary>The counts after some offers came and some went.</summary>
    /// <param name="stems">One more than the highest number of a stem.</param>
    /// <param name="came">The stems of those that came, each once.</param>
    /// <param name="went">The stems of those that went.</param>
    public TermCounts After(int stems, IEnumerable<int[]> came, IEnumerable<int[]> went)
    {
        var blocks = new int[(stems + Block - 1) / Block][];
        var own = new bool[blocks.Length];
        for (var at = 0; at < blocks.Length; at++)
        {
            blocks[at] = at < _blocks.Length ? _blocks[at] : new int[Block];
        }

        void Add(int[] of, int by)
        {
            foreach (var stem in of)
            {
                ref var block = ref blocks[stem / Block];
                if (!own[stem / Block])
                {
                    (block, own[stem / Block]) = ((int[])block.Clone(), true);
                }

                block[stem % Block] += by;
            }
        }

        foreach (var one in came)
        {
            Add(one, 1);
        }

        foreach (var one in went)
        {
            Add(one, -1);
        }

        return new TermCounts(blocks);
    }
}
