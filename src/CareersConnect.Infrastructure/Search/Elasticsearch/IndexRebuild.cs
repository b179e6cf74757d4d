using System.Globalization;
using System.Net;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>Builds an index beside the one that serves, and then, in one step of the cluster, lets the alias point to it. A rebuild that fails takes its half-built index with it.</summary>
internal sealed class IndexRebuild(ElasticsearchClient cluster, ElasticsearchOptions options, string alias, TimeProvider clock, ILogger log)
{
    private const string Stamp = "yyyyMMddHHmmssfff";

    /// <summary>A half-built index that a killed process left behind is taken away when it is this old.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    public async Task RunAsync(IAsyncEnumerable<OfferDocument> offers, LogPosition position, CancellationToken cancellationToken)
    {
        var name = $"{alias}-{StampOf(clock.GetUtcNow())}-{Random.Shared.Next(0x10000).ToString("x4", CultureInfo.InvariantCulture)}";
        var swapping = false;
        try
        {
            await MakeAsync(name, cancellationToken);
            await FillAsync(name, offers, position, cancellationToken);
            swapping = true;
            await SwapAsync(name, cancellationToken);
        }
        catch when (!swapping)
        {
            await DeleteAsync(name);
            throw;
        }
    }

    /// <summary>A retry after a lost answer finds it made already, by ourselves: nobody else knows the name.</summary>
    private async Task MakeAsync(string name, CancellationToken cancellationToken)
    {
        var answer = await cluster.ChangeAsync(HttpMethod.Put, name, ElasticsearchClient.Json(OfferMapping.Index(options.Shards)), cancellationToken, HttpStatusCode.BadRequest);
        if (ElasticsearchAnswers.Reason(answer) is { Length: > 0 } reason && !reason.Contains("resource_already_exists", StringComparison.Ordinal))
        {
            throw new IndexAwayException($"The search cluster did not make an index{reason}.");
        }
    }

    private async Task FillAsync(string name, IAsyncEnumerable<OfferDocument> offers, LogPosition position, CancellationToken cancellationToken)
    {
        var (writer, count) = (new BulkWriter(cluster, options, log), 0);
        await foreach (var offer in offers.WithCancellation(cancellationToken))
        {
            await writer.AddAsync($"{name}/_bulk", BulkWriter.Put(offer, position.Number), cancellationToken);
            count++;
        }

        await writer.SendAsync($"{name}/_bulk", cancellationToken);
        if (writer.Refused * 100 > count)
        {
            throw new IndexAwayException($"The search cluster refused {writer.Refused} of {count} offers: the index is not put in place.");
        }

        await ElasticsearchOfferIndex.NoteAsync(cluster, name, position, cancellationToken);
        await cluster.ChangeAsync(HttpMethod.Put, $"{name}/_settings", ElasticsearchClient.Json(OfferMapping.Filled(options.Replicas)), cancellationToken);
        await cluster.ChangeAsync(HttpMethod.Post, $"{name}/_refresh", null, cancellationToken);
    }

    private async Task SwapAsync(string name, CancellationToken cancellationToken)
    {
        var before = await cluster.FindAsync($"_alias/{alias}", cancellationToken) is { } served ? NamesOf(served) : [];
        var actions = before.Select(old => Dsl.Of(("remove", Dsl.Of(("index", old), ("alias", alias))))).Append(Dsl.Of(("add", Dsl.Of(("index", name), ("alias", alias)))));
        await cluster.ChangeAsync(HttpMethod.Post, "_aliases", ElasticsearchClient.Json(Dsl.Of(("actions", actions.ToArray()))), cancellationToken, HttpStatusCode.NotFound);
        if (await cluster.FindAsync($"_alias/{alias}", cancellationToken) is not { } now || NamesOf(now) is not [var only] || only != name)
        {
            // After a lost answer a retry is told that the old one has no alias any more, and all is well; but here it is not.
            throw new IndexAwayException("The search cluster did not put the new index in place.");
        }

        foreach (var old in before.Concat(await LeftBehindAsync(cancellationToken)))
        {
            await DeleteAsync(old);
        }
    }

    private async Task<IReadOnlyList<string>> LeftBehindAsync(CancellationToken cancellationToken)
    {
        var before = $"{alias}-{StampOf(clock.GetUtcNow() - Forgotten)}";
        return await cluster.FindAsync($"{alias}-*/_alias", cancellationToken) is not { } all ? []
            : [.. all.EnumerateObject().Where(index => !index.Value.GetProperty("aliases").EnumerateObject().Any()).Select(index => index.Name).Where(index => string.CompareOrdinal(index, before) < 0)];
    }

    /// <summary>Whatever stops it, nothing hangs on it.</summary>
    private async Task DeleteAsync(string name)
    {
        try
        {
            await cluster.ChangeAsync(HttpMethod.Delete, name, null, CancellationToken.None, HttpStatusCode.NotFound);
        }
        catch (IndexAwayException)
        {
            // The next rebuild takes it away.
        }
    }

    private static IReadOnlyList<string> NamesOf(JsonElement indices) => [.. indices.EnumerateObject().Select(index => index.Name)];

    private static string StampOf(DateTimeOffset at) => at.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture);
}
