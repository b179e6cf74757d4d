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
    private Contents _contents = Contents.Empty(synonyms);
    private Snapshot? _kept;
    private bool _looked;

    public async Task<OfferSearchResult> FindAsync(OfferSearch search, CancellationToken cancellationToken)
    {
        var contents = Volatile.Read(ref _contents);
        var query = await planner.PlanAsync(search, new EmbeddedVocabulary(contents.Snapshot, contents.Lexicon, contents.Phrases), cancellationToken);
        var words = query is null or { IsNobody: true } ? null : NumberedQuery.Of(query, contents.Lexicon, contents.Phrases);
        return new EmbeddedFinder(contents.Snapshot, contents.Attributes, query, words).Find(search);
    }

    public Task PutAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken) =>
        ChangeAsync(contents => contents.Writer.Changed(contents.Snapshot, [.. offers.Select(contents.Writer.Read)], []), cancellationToken);

    public Task RemoveAsync(IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken) =>
        ChangeAsync(contents => contents.Writer.Changed(contents.Snapshot, [], [.. offers.Select(offer => offer.Value)]), cancellationToken);

    public Task NoteAsync(LogPosition position, CancellationToken cancellationToken) =>
        ChangeAsync(contents => contents.Snapshot with { Position = position }, cancellationToken);

    public async Task<LogPosition?> PositionAsync(CancellationToken cancellationToken)
    {
        if (!Volatile.Read(ref _looked))
        {
            await ChangeAsync(contents => contents.Snapshot, cancellationToken);
        }

        return Volatile.Read(ref _contents).Snapshot.Position;
    }

    public async Task RebuildAsync(IAsyncEnumerable<OfferDocument> offers, LogPosition position, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var (fresh, segments, rows) = (Contents.Empty(synonyms), new List<LiveSegment>(), new List<OfferRow>());
            await foreach (var offer in offers.WithCancellation(cancellationToken))
            {
                rows.Add(fresh.Writer.Read(offer));
                if (rows.Count == Segment.Largest)
                {
                    segments.Add(fresh.Writer.Made(rows));
                    rows.Clear();
                }
            }

            if (rows.Count > 0)
            {
                segments.Add(fresh.Writer.Made(rows));
            }

            _looked = true;
            Volatile.Write(ref _contents, fresh with { Snapshot = new Snapshot(segments, TermCounts.Of(segments, fresh.Lexicon.Count), position) });
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Writes the file, when there is something new to write and a file to write to.</summary>
    public void Save()
    {
        var contents = Volatile.Read(ref _contents);
        if (path.Length > 0 && contents.Snapshot.Position is not null && !ReferenceEquals(contents.Snapshot, _kept))
        {
            SnapshotFile.Save(path, contents, synonyms);
            _kept = contents.Snapshot;
        }
    }

    /// <summary>How many bytes the compressed texts take.</summary>
    public long TextBytes => Volatile.Read(ref _contents).Snapshot.Segments.Sum(segment => segment.Segment.Texts.Bytes);

    public void Dispose() => _writing.Dispose();

    private async Task ChangeAsync(Func<Contents, Snapshot> change, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            LookForFile();
            var contents = _contents;
            Volatile.Write(ref _contents, contents with { Snapshot = change(contents) });
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Once, before anything is changed.</summary>
    private void LookForFile()
    {
        if (_looked || path.Length == 0 || !File.Exists(path))
        {
            _looked = true;
            return;
        }

        _looked = true;
        try
        {
            _contents = SnapshotFile.Load(path, synonyms);
            _kept = _contents.Snapshot;
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Refused(log, path, trouble.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index file {Path} is not used, and the index is built from the database: {Reason}")]
    private static partial void Refused(ILogger log, string path, string reason);
}
