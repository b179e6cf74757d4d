using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Infrastructure.Search.Standing;
using Microsoft.Extensions.Logging;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Percolator;

/// <summary>The index of open requests on the cluster, behind an alias. It knows nothing of the database; <see cref="RequestPercolator"/> keeps it in step.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="options">Names and sizes.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Takes what was refused.</param>
internal sealed class RequestIndex(ElasticsearchClient cluster, ElasticsearchOptions options, TimeProvider clock, ILogger<RequestIndex> log)
{
    private readonly string _alias = string.Create(CultureInfo.InvariantCulture, $"{options.Index}-requests-v{RequestMapping.Schema}");

    /// <summary>How many keys a page of an answer has.</summary>
    public int Page { get; init; } = 5000;

    /// <summary>What the index was built with that the alias names now.</summary>
    /// <returns>Null when none was built yet.</returns>
    public async Task<RequestPosition?> PositionAsync(CancellationToken cancellationToken) =>
        await cluster.FindAsync($"{_alias}/_doc/{KindOfIndex.Position}", cancellationToken) is { } found && found.TryGetProperty("_source", out var source) ? RequestPosition.Read(found, source) : null;

    /// <summary>Builds the index anew, beside the one that serves. A request that the cluster refuses would never be found: then none is put in place.</summary>
    public Task RebuildAsync(IAsyncEnumerable<BulkWriter.Line> requests, StandingLog.Line? position, CancellationToken cancellationToken) =>
        new IndexRebuild(cluster, options, new KindOfIndex(_alias, RequestMapping.Index(options.Shards), RefusedPerHundred: 0), clock, log)
            .RunAsync(requests, RequestPosition.Of(position, clock.GetUtcNow().UtcDateTime), position?.Number ?? 0, cancellationToken);

    /// <summary>Writes what changed, and comes back when it is found.</summary>
    public async Task WriteAsync(IReadOnlyList<BulkWriter.Line> changed, CancellationToken cancellationToken)
    {
        var writer = new BulkWriter(cluster, options, log);
        await writer.WriteAsync(_alias, changed, cancellationToken);
        if (writer.Refused > 0)
        {
            throw new IndexAwayException($"The search cluster refused {writer.Refused} open requests.");
        }
    }

    /// <summary>The requests that an offer may suit, page by page.</summary>
    public async Task<IReadOnlyList<RequestId>> MayFitAsync(OfferFacts offer, StandingProbe probe, CancellationToken cancellationToken)
    {
        var (found, asked, after, size) = (new List<RequestId>(), new PercolatedOffer(offer, probe), default(string), Page);
        for (var more = true; more;)
        {
            var answer = await cluster.SearchAsync(_alias, asked.Body(after, size), cancellationToken);
            List<string> keys = [.. answer.GetProperty("hits").GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("_id").GetString()!)];
            found.AddRange(keys.Select(key => new RequestId(Guid.ParseExact(key, "D"))));
            (more, after) = (keys.Count == size, keys.LastOrDefault());
        }

        return found;
    }
}

/// <summary>What an index was built with. It is never written again: whoever wrote in it how far he is might write that into the next one, which has just taken its place and is not so far.</summary>
/// <param name="Index">The index's own name, behind the alias.</param>
/// <param name="Line">The last line of the log before it was read; null when there was none.</param>
/// <param name="Built">When it was built, UTC.</param>
internal sealed record RequestPosition(string Index, StandingLog.Line? Line, DateTime Built)
{
    /// <summary>Reads it.</summary>
    public static RequestPosition Read(JsonElement found, JsonElement kept)
    {
        var number = kept.GetProperty("number").GetInt64();
        return new RequestPosition(
            found.GetProperty("_index").GetString()!, number == 0 ? null : new StandingLog.Line(number, new DateTime(kept.GetProperty("at").GetInt64())), new DateTime(kept.GetProperty("built").GetInt64(), DateTimeKind.Utc));
    }

    /// <summary>The document that says it.</summary>
    public static Node Of(StandingLog.Line? line, DateTime built) => Dsl.Of(("number", line?.Number ?? 0), ("at", line?.At.Ticks ?? 0), ("built", built.Ticks));
}
