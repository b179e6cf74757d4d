using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using Microsoft.Extensions.Logging;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>
/// The engine of a hub that runs a cluster: Elasticsearch 8 or 9, or OpenSearch 2 or 3. All processes share one index, which an alias names; total, hits and counts of a search come from one request
/// and so from one moment, the words are planned by up to three small ones before it.
/// </summary>
internal sealed class ElasticsearchOfferIndex(ElasticsearchClient cluster, ElasticsearchOptions options, QueryPlanner planner, TimeProvider clock, ILogger<ElasticsearchOfferIndex> log) : IOfferIndex, IDisposable
{
    private readonly string _alias = string.Create(CultureInfo.InvariantCulture, $"{options.Index}-v{OfferMapping.Schema}");

    /// <summary>The highest number of the change log that this process has written under: what comes without a number is written under it.</summary>
    private long _seen;

    private readonly WritesMeanwhile _meanwhile = new();

    /// <summary>Whether this process has just put an index in place, and not written since.</summary>
    private bool _isNew;

    public bool IsShared => true;

    public void Dispose() => _meanwhile.Dispose();

    public async Task<OfferSearchResult> FindAsync(OfferSearch search, CancellationToken cancellationToken)
    {
        var match = await planner.PlanAsync(search, new ElasticsearchVocabulary(SearchAsync), cancellationToken);
        var result = ElasticsearchAnswers.Read(await SearchAsync(new SearchBody(search, match).Whole(), cancellationToken), search, match);
        if (result.Total > 0)
        {
            return result with { Corrected = CorrectedWords.Of(match, result.Hits), Fewer = match?.Fewer };
        }

        var less = new Relaxations(search, match);
        return less.Body() is { } body ? less.Read(await SearchAsync(body, cancellationToken), result) : result;
    }

    public Task PutAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken) => RenewAsync([.. offers.Select(offer => offer.Id)], offers, _seen, cancellationToken);

    public Task RemoveAsync(IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken) => RenewAsync(offers, [], _seen, cancellationToken);

    public async Task RenewAsync(IReadOnlyCollection<OfferId> offers, IReadOnlyCollection<OfferDocument> documents, long seen, CancellationToken cancellationToken)
    {
        Saw(seen);
        var there = documents.Select(document => document.Id).ToHashSet();
        List<BulkWriter.Line> lines = [.. documents.Select(document => BulkWriter.Put(document, seen)), .. offers.Where(offer => !there.Contains(offer)).Select(offer => BulkWriter.Remove(offer, seen))];
        using var turn = await _meanwhile.EnterAsync(cancellationToken);
        _meanwhile.Note(lines);
        await new BulkWriter(cluster, options, log).WriteAsync(_alias, lines, cancellationToken, atOnce: _isNew);
        _isNew = false;
    }

    public Task RebuildAsync(IAsyncEnumerable<OfferDocument> offers, LogPosition position, CancellationToken cancellationToken) => _meanwhile.BuildAsync(
        async () =>
        {
            var (lines, kind) = (offers.Select(offer => BulkWriter.Put(offer, position.Number)), new KindOfIndex(_alias, OfferMapping.Index(options.Shards), RefusedPerHundred: 1));
            var rebuild = new IndexRebuild(cluster, options, kind, clock, log) { Everything = position.Everything, Meanwhile = _meanwhile };
            await rebuild.RunAsync(lines, OfferMapping.Of(position), position.Number, cancellationToken);
            Interlocked.Exchange(ref _seen, position.Number);
            _isNew = true;
        },
        cancellationToken);

    public async Task<long> BuiltAfterAsync(CancellationToken cancellationToken) =>
        await cluster.FindAsync($"{_alias}/_doc/{KindOfIndex.Built}", cancellationToken) is { } found && found.TryGetProperty("_source", out var source) ? source.GetProperty("number").GetInt64() : 0;

    public async Task<LogPosition?> PositionAsync(CancellationToken cancellationToken) =>
        await cluster.FindAsync($"{_alias}/_doc/{KindOfIndex.Position}", cancellationToken) is { } found && found.TryGetProperty("_source", out var source)
            ? new LogPosition(source.GetProperty("log").GetString()!, source.GetProperty("number").GetInt64()) : null;

    public Task NoteAsync(LogPosition position, CancellationToken cancellationToken)
    {
        Saw(position.Number);
        return KindOfIndex.NoteAsync(cluster, _alias, OfferMapping.Of(position), position.Number, cancellationToken);
    }

    private Task<JsonElement> SearchAsync(Node body, CancellationToken cancellationToken) => cluster.SearchAsync(_alias, body, cancellationToken);

    private void Saw(long number)
    {
        for (var seen = Interlocked.Read(ref _seen); number > seen && Interlocked.CompareExchange(ref _seen, number, seen) != seen; seen = Interlocked.Read(ref _seen))
        {
        }
    }
}
