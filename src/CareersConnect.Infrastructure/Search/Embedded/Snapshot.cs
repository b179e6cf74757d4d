using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>The whole index at one moment. Immutable: a search takes it once and sees nothing that happens meanwhile; a writer puts the next one in its place.</summary>
/// <param name="Segments">The segments, each with those of its documents that still count.</param>
/// <param name="Counts">How many offers have each stem.</param>
/// <param name="Position">Up to where in the change log it is in step; null when it was never built.</param>
internal sealed record Snapshot(IReadOnlyList<LiveSegment> Segments, TermCounts Counts, LogPosition? Position)
{
    public static readonly Snapshot Empty = new([], TermCounts.None, null);

    /// <summary>How many offers there are.</summary>
    public int Offers => Segments.Sum(segment => segment.LiveCount);
}

/// <summary>A segment, and which of its documents still count: the others were changed or removed.</summary>
internal sealed record LiveSegment(Segment Segment, ulong[] Live, int LiveCount)
{
    public static LiveSegment Of(Segment segment)
    {
        var live = new ulong[Bits.Words(segment.Count)];
        for (var document = 0; document < segment.Count; document++)
        {
            Bits.Add(live, document);
        }

        return new LiveSegment(segment, live, segment.Count);
    }

    /// <summary>The same without a document; itself when it did not count.</summary>
    public LiveSegment Without(int document)
    {
        if (!Bits.Has(Live, document))
        {
            return this;
        }

        var live = (ulong[])Live.Clone();
        Bits.Remove(live, document);
        return this with { Live = live, LiveCount = LiveCount - 1 };
    }

    /// <summary>The same without some offers; those that it does not have do no harm.</summary>
    public LiveSegment Without(IEnumerable<Guid> offers)
    {
        var live = (ulong[])Live.Clone();
        foreach (var document in offers.Select(Segment.Columns.Find).OfType<int>())
        {
            Bits.Remove(live, document);
        }

        return this with { Live = live, LiveCount = Bits.Count(live) };
    }

    /// <summary>The offers that counted here and count no more in a later state of the same segment.</summary>
    public IEnumerable<Guid> WentSince(LiveSegment later) =>
        ReferenceEquals(Live, later.Live) ? [] : Enumerable.Range(0, Segment.Count).Where(document => Bits.Has(Live, document) && !Bits.Has(later.Live, document)).Select(document => Segment.Columns.Ids[document]);

    /// <summary>The blocks of texts that are full and of which every document counts.</summary>
    public IEnumerable<int> WholeBlocks() => Enumerable.Range(0, Segment.Count / TextBlocks.PerBlock).Where(IsWhole);

    /// <summary>The documents of such blocks, as rows without texts.</summary>
    public IEnumerable<OfferRow> RowsOfWholeBlocks() => Rows(document => IsInWholeBlock(document), withText: false);

    /// <summary>The documents that count and are in no such block, as rows.</summary>
    public IEnumerable<OfferRow> RowsOutsideWholeBlocks() => Rows(document => Bits.Has(Live, document) && !IsInWholeBlock(document), withText: true);

    /// <summary>The words are turned into rows when the first is asked for, and let go behind the last.</summary>
    private IEnumerable<OfferRow> Rows(Func<int, bool> wanted, bool withText)
    {
        WordRows? words = null;
        for (var document = 0; document < Segment.Count; document++)
        {
            if (wanted(document))
            {
                yield return Segment.Row(document, words ??= WordRows.Of(Segment.Postings, Segment.Count), withText);
            }
        }
    }

    private bool IsInWholeBlock(int document) => document < Segment.Count / TextBlocks.PerBlock * TextBlocks.PerBlock && IsWhole(document / TextBlocks.PerBlock);

    private bool IsWhole(int block) => Enumerable.Range(block * TextBlocks.PerBlock, TextBlocks.PerBlock).All(document => Bits.Has(Live, document));
}
