using System.Globalization;
using System.Net;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>Builds an index beside the one that serves, and then, in one step of the cluster, lets the alias point to it. A rebuild that fails takes its half-built index with it.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="options">Copies of each shard.</param>
/// <param name="kind">What is built.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Takes what was refused.</param>
internal sealed class IndexRebuild(ElasticsearchClient cluster, ElasticsearchOptions options, KindOfIndex kind, TimeProvider clock, ILogger log)
{
    private const string Stamp = "yyyyMMddHHmmssfff";

    /// <summary>A half-built index that a killed process left behind is taken away when it is this old.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    private readonly string _alias = kind.Alias;

    /// <summary>Which line about everything it is built after; 0 for none.</summary>
    public long Everything { get; init; }

    /// <summary>What is written into the index that serves while this one is built; null where whoever writes does it again by themselves.</summary>
    public WritesMeanwhile? Meanwhile { get; init; }

    /// <summary>Builds it.</summary>
    /// <param name="lines">Every document, each under the version of its reading.</param>
    /// <param name="position">The document that says how far the index is.</param>
    /// <param name="number">Up to where in the log.</param>
    /// <param name="cancellationToken">Stops it; what was there stays.</param>
    public async Task RunAsync(IAsyncEnumerable<BulkWriter.Line> lines, Dictionary<string, object?> position, long number, CancellationToken cancellationToken)
    {
        var name = $"{_alias}-{StampOf(clock.GetUtcNow())}-{Random.Shared.Next(0x10000).ToString("x4", CultureInfo.InvariantCulture)}";
        var swapping = false;
        try
        {
            await MakeAsync(name, cancellationToken);
            await FillAsync(name, lines, cancellationToken);
            await KindOfIndex.NoteAsync(cluster, name, position, number, cancellationToken);
            if (Everything > 0)
            {
                await KindOfIndex.NoteAsync(cluster, name, OfferMapping.Of(new LogPosition("", Everything)), Everything, cancellationToken, KindOfIndex.Built);
            }

            await ReadyAsync(name, cancellationToken);
            await CatchUpAsync(name, cancellationToken);
            using var alone = Meanwhile is null ? null : await Meanwhile.EnterAsync(cancellationToken);
            await CatchUpAsync(name, cancellationToken);
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
        var answer = await cluster.ChangeAsync(HttpMethod.Put, name, ElasticsearchClient.Json(kind.Made), cancellationToken, HttpStatusCode.BadRequest);
        if (ElasticsearchAnswers.Reason(answer) is { Length: > 0 } reason && !reason.Contains("resource_already_exists", StringComparison.Ordinal))
        {
            throw new IndexAwayException($"The search cluster did not make an index{reason}.");
        }
    }

    private async Task FillAsync(string name, IAsyncEnumerable<BulkWriter.Line> lines, CancellationToken cancellationToken)
    {
        var (writer, count) = (new BulkWriter(cluster, options, log), 0);
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            await writer.AddAsync($"{name}/_bulk", line, cancellationToken);
            count++;
        }

        await writer.SendAsync($"{name}/_bulk", cancellationToken);
        if (writer.Refused * 100L > kind.RefusedPerHundred * (long)count)
        {
            throw new IndexAwayException($"The search cluster refused {writer.Refused} of {count} documents: the index is not put in place.");
        }
    }

    private async Task ReadyAsync(string name, CancellationToken cancellationToken)
    {
        await cluster.ChangeAsync(HttpMethod.Put, $"{name}/_settings", ElasticsearchClient.Json(OfferMapping.Filled(options.Replicas)), cancellationToken);
        await cluster.ChangeAsync(HttpMethod.Post, $"{name}/_refresh", null, cancellationToken);
    }

    /// <summary>Writes what was written meanwhile, so that it is found from the moment of the swap on: most of it while others go on writing, the last of it while they wait.</summary>
    private async Task CatchUpAsync(string name, CancellationToken cancellationToken)
    {
        if (Meanwhile?.Take() is { Count: > 0 } lines)
        {
            await new BulkWriter(cluster, options, log).WriteAsync(name, lines, cancellationToken, isNew: true);
        }
    }

    private async Task SwapAsync(string name, CancellationToken cancellationToken)
    {
        var before = await cluster.FindAsync($"_alias/{_alias}", cancellationToken) is { } served ? NamesOf(served) : [];
        var actions = before.Select(old => Dsl.Of(("remove", Dsl.Of(("index", old), ("alias", _alias))))).Append(Dsl.Of(("add", Dsl.Of(("index", name), ("alias", _alias)))));
        await cluster.ChangeAsync(HttpMethod.Post, "_aliases", ElasticsearchClient.Json(Dsl.Of(("actions", actions.ToArray()))), cancellationToken, HttpStatusCode.NotFound);
        if (await cluster.FindAsync($"_alias/{_alias}", cancellationToken) is not { } now || NamesOf(now) is not [var only] || only != name)
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
        var before = $"{_alias}-{StampOf(clock.GetUtcNow() - Forgotten)}";
        return await cluster.FindAsync($"{_alias}-*/_alias", cancellationToken) is not { } all ? []
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
