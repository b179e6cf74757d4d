namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// Some segments that become one, or a few of the largest size. It is made of what they held at one moment; what went meanwhile is taken out when it is put in place, so that edits need not wait for it.
/// </summary>
/// <param name="from">The segments.</param>
internal sealed class SegmentMerge(IReadOnlyList<LiveSegment> from)
{
    /// <summary>So many of a size are put together.</summary>
    private const int Together = 8;

    /// <summary>Up to so many offers an edit itself puts together: that takes it a millisecond or two.</summary>
    private const int AtOnce = 8;

    /// <summary>What an edit itself puts together: eight or more segments of up to eight offers; null when there is none.</summary>
    public static SegmentMerge? DueAtOnce(IReadOnlyList<LiveSegment> segments) => DueUpTo(segments, AtOnce);

    /// <summary>
    /// What is to be put together beside the edits: eight or more segments of up to 64, 512, 4,096 or 32,768 offers, or one of which a quarter counts no more; null when there is nothing.
    /// </summary>
    public static SegmentMerge? Due(Snapshot snapshot, int largest)
    {
        for (var size = AtOnce * Together; size < largest; size *= Together)
        {
            if (DueUpTo(snapshot.Segments, size) is { } due)
            {
                return due;
            }
        }

        return snapshot.Segments.FirstOrDefault(segment => segment.Segment.Count > AtOnce * Together && segment.LiveCount * 4 < segment.Segment.Count * 3) is { } worn ? new SegmentMerge([worn]) : null;
    }

    /// <summary>The segments that are made of them.</summary>
    public IReadOnlyList<LiveSegment> Run(IndexWriter writer) => writer.Together(from);

    /// <summary>A snapshot with what was made in place of what it was made of, without what went meanwhile; null when what it was made of is no longer there.</summary>
    public Snapshot? Put(Snapshot now, IReadOnlyList<LiveSegment> made)
    {
        List<LiveSegment> still = [.. from.Select(was => now.Segments.FirstOrDefault(segment => ReferenceEquals(segment.Segment, was.Segment))).OfType<LiveSegment>()];
        if (still.Count < from.Count)
        {
            return null;
        }

        List<Guid> went = [.. from.Zip(still).SelectMany(pair => pair.First.WentSince(pair.Second))];
        return now with { Segments = [.. now.Segments.Where(segment => !still.Contains(segment)), .. made.Select(segment => segment.Without(went)).Where(segment => segment.LiveCount > 0)] };
    }

    /// <summary>Segments of up to a size. One that is larger than all others together waits, so that no offer is put into a new segment for a few others' sake.</summary>
    private static SegmentMerge? DueUpTo(IReadOnlyList<LiveSegment> segments, int size)
    {
        List<LiveSegment> small = [.. segments.Where(segment => segment.LiveCount <= size).OrderBy(segment => segment.LiveCount)];
        while (small.Count >= Together && small[^1].LiveCount > small.Sum(segment => segment.LiveCount) - small[^1].LiveCount)
        {
            small.RemoveAt(small.Count - 1);
        }

        return small.Count >= Together ? new SegmentMerge(small) : null;
    }
}
