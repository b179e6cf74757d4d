using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// Makes the next snapshot of the last. New offers make a small segment; eight or more of up to eight offers become one, so that an edit costs little and a search meets few segments. What is larger is put
/// together beside the edits (<see cref="SegmentMerge"/>). One writer at a time; searches are not held up.
/// </summary>
/// <param name="lexicon">The numbers of stems.</param>
/// <param name="attributes">The answers of filters.</param>
/// <param name="phrases">The terms of the field.</param>
/// <param name="largest">So many offers make a segment; a multiple of <see cref="TextBlocks.PerBlock"/>.</param>
internal sealed class IndexWriter(Lexicon lexicon, AttributeTable attributes, PhraseTable phrases, int largest)
{
    private readonly PostingsBuilder _postings = new();
    private readonly RowReader _rows = new(lexicon, attributes);

    /// <summary>So many offers make a segment.</summary>
    public int Largest => largest;

    /// <summary>A reader of documents for itself, beside others.</summary>
    public RowReader Reader() => new(lexicon, attributes);

    /// <summary>Another writer on the same tables, for work beside this one's.</summary>
    public IndexWriter Beside() => new(lexicon, attributes, phrases, largest);

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
        segments.AddRange(rows.Chunk(largest).Select(chunk => Made(chunk)));
        var next = last with { Segments = segments, Counts = last.Counts.After(lexicon.Count, rows.Select(row => Distinct(row.Stems)), went) };
        return SegmentMerge.DueAtOnce(segments) is { } small ? small.Put(next, small.Run(this)) ?? next : next;
    }

    /// <summary>A segment of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="blocks">The texts of the first of them, in whole blocks that are copied as they are.</param>
    public LiveSegment Made(IReadOnlyList<OfferRow> rows, IReadOnlyList<ReadOnlyMemory<byte>>? blocks = null) =>
        LiveSegment.Of(Segment.Of(rows, blocks ?? [], _postings, phrases, lexicon.Count, attributes.Count));

    /// <summary>What some segments hold, in one segment, or in a few of the largest size. Blocks of texts of which every document counts go first, as they are; the texts of the others are packed anew.</summary>
    public IReadOnlyList<LiveSegment> Together(IReadOnlyList<LiveSegment> segments)
    {
        List<(LiveSegment Of, int Block)> whole = [.. segments.SelectMany(segment => segment.WholeBlocks().Select(block => (segment, block)))];
        var rows = segments.SelectMany(segment => segment.RowsOfWholeBlocks()).Concat(segments.SelectMany(segment => segment.RowsOutsideWholeBlocks()));
        var perSegment = largest / TextBlocks.PerBlock;
        return [.. rows.Chunk(largest).Select((chunk, at) => Made(chunk, [.. whole.Skip(at * perSegment).Take(perSegment).Select(from => from.Of.Segment.Texts.Block(from.Block))]))];
    }

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
                went.Add(segments[at].Segment.Postings.StemsOf(document));
                segments[at] = segments[at].Without(document);
                return;
            }
        }
    }
}
