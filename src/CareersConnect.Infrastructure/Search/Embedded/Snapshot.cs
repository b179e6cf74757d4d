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

    /// <summary>Its documents that count, as rows.</summary>
    public IEnumerable<OfferRow> Rows() => Enumerable.Range(0, Segment.Count).Where(document => Bits.Has(Live, document)).Select(Segment.Row);
}
