using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// Makes the next snapshot of the last. New offers make a small segment; when as many small segments of a size stand side by side, they become one of the next size, so that an edit costs little and a search meets few
/// segments. One writer at a time; searches are not held up.
/// </summary>
internal sealed class IndexWriter(Lexicon lexicon, AttributeTable attributes, PhraseTable phrases)
{
    /// <summary>So many segments of a size are put together.</summary>
    private const int Together = 8;

    /// <summary>The sizes: up to 8, up to 64, up to 512, up to 4,096 offers, and the largest.</summary>
    private const int Step = 8;

    private readonly PostingsBuilder _postings = new();
    private readonly RowReader _rows = new(lexicon, attributes);

    /// <summary>The offers of some documents, as rows.</summary>
    public OfferRow Read(OfferDocument document) => _rows.Read(document);

    /// <summary>The snapshot with these offers in place of what was known of them, and without those that are forgotten.</summary>
    public Snapshot Changed(Snapshot last, IReadOnlyCollection<OfferRow> put, IReadOnlyCollection<Guid> forgotten)
    {
        var (segments, went) = (last.Segments.ToList(), new List<int[]>());
        foreach (var id in put.Select(row => row.Id).Concat(forgotten))
        {
            TakeOut(segments, id, went);
        }

        segments.RemoveAll(segment => segment.LiveCount == 0);
        List<OfferRow> rows = [.. put.Reverse().DistinctBy(row => row.Id)];
        segments.AddRange(rows.Chunk(Segment.Largest).Select(Made));
        return last with { Segments = Merged(segments), Counts = last.Counts.After(lexicon.Count, rows.Select(row => Distinct(row.Stems)), went) };
    }

    /// <summary>A segment of rows.</summary>
    public LiveSegment Made(IReadOnlyList<OfferRow> rows) => LiveSegment.Of(Segment.Of(rows, _postings, phrases, lexicon.Count, attributes.Count));

    private static int[] Distinct(ReadOnlySpan<int> stems)
    {
        var distinct = new HashSet<int>(stems.Length);
        foreach (var stem in stems)
        {
            distinct.Add(stem);
        }

        distinct.Remove(Lexicon.Gap);
        return [.. distinct];
    }

    private static void TakeOut(List<LiveSegment> segments, Guid id, List<int[]> went)
    {
        for (var at = 0; at < segments.Count; at++)
        {
            if (segments[at].Segment.Columns.Find(id) is { } document && Bits.Has(segments[at].Live, document))
            {
                went.Add(Distinct(segments[at].Segment.Words.Of(document)));
                segments[at] = segments[at].Without(document);
                return;
            }
        }
    }

    /// <summary>Puts segments together from the smallest up; one of which a quarter counts no more is made anew with its neighbours.</summary>
    private List<LiveSegment> Merged(List<LiveSegment> segments)
    {
        for (var largest = Step; largest < Segment.Largest; largest *= Step)
        {
            var small = segments.FindAll(segment => segment.LiveCount <= largest);
            if (small.Count >= Together)
            {
                segments.RemoveAll(small.Contains);
                segments.AddRange(small.SelectMany(segment => segment.Rows()).Chunk(Segment.Largest).Select(Made));
            }
        }

        for (var at = 0; at < segments.Count; at++)
        {
            if (segments[at].LiveCount * 4 < segments[at].Segment.Count * 3)
            {
                segments[at] = Made([.. segments[at].Rows()]);
            }
        }

        return segments;
    }
}
