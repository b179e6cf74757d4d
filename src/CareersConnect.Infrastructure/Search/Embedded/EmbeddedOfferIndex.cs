using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// The product's own engine: all offers in the memory of the process, in columns and sets, for one machine. A snapshot is never changed; a writer makes the next one and puts it in its place, so that searches take no
/// lock. It holds nothing that the database does not, and follows it by the change log.
/// </summary>
/// <param name="planner">Plans what was typed.</param>
/// <param name="synonyms">The terms of the field.</param>
/// <param name="path">The file that it is kept in from one start to the next; empty for none.</param>
/// <param name="log">Told when a file is refused.</param>
internal sealed partial class EmbeddedOfferIndex(QueryPlanner planner, SynonymBook synonyms, string path, ILogger<EmbeddedOfferIndex> log) : IOfferIndex, IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly int _largest = Segment.Largest;
    private Contents _contents = Contents.Empty(synonyms);

    /// <summary>So many offers make a segment; fewer in tests, which want many segments of few offers.</summary>
    public int LargestSegment
    {
        init => (_largest, _contents) = (value, Contents.Empty(synonyms, value));
    }

    public async Task<OfferSearchResult> FindAsync(OfferSearch search, CancellationToken cancellationToken)
    {
        var contents = Volatile.Read(ref _contents);
        if (contents.Snapshot.Position is null)
        {
            throw IndexAwayException.NeverBuilt();
        }

        var query = await planner.PlanAsync(search, new EmbeddedVocabulary(contents.Snapshot, contents.Lexicon, contents.Phrases), cancellationToken);
        var words = query is null or { IsNobody: true } ? null : NumberedQuery.Of(query, contents.Lexicon, contents.Phrases);
        return new EmbeddedFinder(contents.Snapshot, contents.Attributes, query, words).Find(search);
    }

    public Task PutAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken) => ChangeAsync(
        contents =>
        {
            _meanwhile?.Put(offers);
            return contents.Writer.Changed(contents.Snapshot, [.. offers.Select(contents.Writer.Read)], []);
        },
        cancellationToken);

    public Task RemoveAsync(IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken) => ChangeAsync(
        contents =>
        {
            List<Guid> keys = [.. offers.Select(offer => offer.Value)];
            _meanwhile?.Remove(keys);
            return contents.Writer.Changed(contents.Snapshot, [], keys);
        },
        cancellationToken);

    public Task NoteAsync(LogPosition position, CancellationToken cancellationToken) =>
        ChangeAsync(contents => contents.Snapshot with { Position = position }, cancellationToken);

    public async Task<LogPosition?> PositionAsync(CancellationToken cancellationToken)
    {
        if (!Volatile.Read(ref _looked))
        {
            await AloneAsync(() => { }, cancellationToken);
        }

        return Volatile.Read(ref _contents).Snapshot.Position;
    }

    /// <summary>How many bytes the compressed texts take.</summary>
    public long TextBytes => Volatile.Read(ref _contents).Snapshot.Segments.Sum(segment => segment.Segment.Texts.Bytes);

    public void Dispose()
    {
        _writing.Dispose();
        _rebuilding.Dispose();
    }

    private Task ChangeAsync(Func<Contents, Snapshot> change, CancellationToken cancellationToken) => AloneAsync(
        () =>
        {
            var contents = _contents;
            Volatile.Write(ref _contents, contents with { Snapshot = change(contents) });
            MergeWhenDue();
        },
        cancellationToken);

    /// <summary>One writer at a time; before the first, the file is looked for.</summary>
    private async Task AloneAsync(Action work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            LookForFile();
            work();
        }
        finally
        {
            _writing.Release();
        }
    }
}
