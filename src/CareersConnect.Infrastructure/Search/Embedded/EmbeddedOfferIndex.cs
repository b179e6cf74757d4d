using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// The product's own engine: all offers in the memory of the process, in columns and sets, for one machine. A snapshot is never changed; a writer makes the next one and puts it in its place, so that searches take no
/// lock. It holds nothing that the database does not, and follows it by the change log.
/// </summary>
/// <param name="planner">Plans what was typed.</param>
/// <param name="synonyms">The terms of the field.</param>
internal sealed class EmbeddedOfferIndex(QueryPlanner planner, SynonymBook synonyms) : IOfferIndex, IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private Contents _contents = Contents.Empty(synonyms);

    public async Task<OfferSearchResult> FindAsync(OfferSearch search, CancellationToken cancellationToken)
    {
        var contents = Volatile.Read(ref _contents);
        var query = await planner.PlanAsync(search.Words, new EmbeddedVocabulary(contents.Snapshot, contents.Lexicon, contents.Phrases), cancellationToken);
        var words = query is null or { IsNobody: true } ? null : NumberedQuery.Of(query, contents.Lexicon, contents.Phrases);
        return new EmbeddedFinder(contents.Snapshot, contents.Attributes, query, words).Find(search);
    }

    public Task PutAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken) =>
        ChangeAsync(contents => contents.Writer.Changed(contents.Snapshot, [.. offers.Select(contents.Writer.Read)], []), cancellationToken);

    public Task RemoveAsync(IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken) =>
        ChangeAsync(contents => contents.Writer.Changed(contents.Snapshot, [], [.. offers.Select(offer => offer.Value)]), cancellationToken);

    public Task NoteAsync(LogPosition position, CancellationToken cancellationToken) =>
        ChangeAsync(contents => contents.Snapshot with { Position = position }, cancellationToken);

    public Task<LogPosition?> PositionAsync(CancellationToken cancellationToken) => Task.FromResult(Volatile.Read(ref _contents).Snapshot.Position);

    public async Task RebuildAsync(IAsyncEnumerable<OfferDocument> offers, LogPosition position, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var fresh = Contents.Empty(synonyms);
            var (segments, rows) = (new List<LiveSegment>(), new List<OfferRow>());
            await foreach (var offer in offers.WithCancellation(cancellationToken))
            {
                rows.Add(fresh.Writer.Read(offer));
                if (rows.Count == Segment.Largest)
                {
                    segments.Add(fresh.Writer.Made(rows));
                    rows = [];
                }
            }

            if (rows.Count > 0)
            {
                segments.Add(fresh.Writer.Made(rows));
            }

            Volatile.Write(ref _contents, fresh with { Snapshot = new Snapshot(segments, TermCounts.Of(segments, fresh.Lexicon.Count), position) });
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private async Task ChangeAsync(Func<Contents, Snapshot> change, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var contents = _contents;
            Volatile.Write(ref _contents, contents with { Snapshot = change(contents) });
        }
        finally
        {
            _writing.Release();
        }
    }
}
