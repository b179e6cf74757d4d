using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Infrastructure.Search.Percolator;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>Engines on a cluster, each on indices of its own.</summary>
internal static class Clusters
{
    private static int _count;

    /// <summary>The file that requests are added to, or null.</summary>
    public static string? Record => Environment.GetEnvironmentVariable("CAREERSCONNECT_ELASTICSEARCH_RECORD");

    /// <summary>A real cluster, or null.</summary>
    public static Uri? Live => Environment.GetEnvironmentVariable("CAREERSCONNECT_ELASTICSEARCH") is { Length: > 0 } address ? new Uri(address) : null;

    /// <summary>Its API key, or empty.</summary>
    public static string LiveKey => Environment.GetEnvironmentVariable("CAREERSCONNECT_ELASTICSEARCH_KEY") ?? "";

    /// <summary>Why a test on a real cluster is skipped.</summary>
    public const string NoneHere = "There is no cluster: CAREERSCONNECT_ELASTICSEARCH is not set.";

    public static QueryPlanner Planner { get; } = new(new SearchWords(new SynonymBook(Synonyms.All)));

    /// <summary>An engine with short pauses.</summary>
    public static IOfferIndex IndexOn(Uri address, Action<ElasticsearchOptions>? change = null)
    {
        var options = OptionsFor(address, change);
        return new ElasticsearchOfferIndex(
            new ElasticsearchClient(ElasticsearchConnection.Open(options), options), options, Planner, TimeProvider.System, NullLogger<ElasticsearchOfferIndex>.Instance);
    }

    /// <summary>An index of open requests with short pauses.</summary>
    public static RequestIndex RequestsOn(Uri address, int page = 5000, Action<ElasticsearchOptions>? change = null)
    {
        var options = OptionsFor(address, change);
        return new RequestIndex(new ElasticsearchClient(ElasticsearchConnection.Open(options), options), options, TimeProvider.System, NullLogger<RequestIndex>.Instance) { Page = page };
    }

    /// <summary>An index of open requests on the real cluster.</summary>
    /// <param name="made">Takes the beginning of its indices' names.</param>
    public static RequestIndex RequestsOnLive(List<string> made) => RequestsOn(Live!, change: options => Known(options, made));

    /// <summary>An engine on the real cluster.</summary>
    /// <param name="made">Takes the beginning of its indices' names.</param>
    public static IOfferIndex IndexOnLive(List<string> made) => IndexOn(Live!, options => Known(options, made));

    /// <summary>Takes the indices of engines off the real cluster.</summary>
    public static async ValueTask DeleteAsync(IReadOnlyCollection<string> made)
    {
        foreach (var prefix in made)
        {
            using var http = ElasticsearchConnection.Open(new ElasticsearchOptions { Address = Live!.ToString(), ApiKey = LiveKey, AllowPlain = true });
            var names = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync($"{prefix}-*/_alias")).RootElement.EnumerateObject().Select(index => index.Name).ToList();
            foreach (var name in names)
            {
                await http.DeleteAsync(name);
            }
        }
    }

    private static ElasticsearchOptions OptionsFor(Uri address, Action<ElasticsearchOptions>? change)
    {
        var options = new ElasticsearchOptions
        {
            Address = address.ToString(), Index = string.Create(CultureInfo.InvariantCulture, $"test-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}"), Replicas = 0,
            Pause = TimeSpan.FromMilliseconds(1), Timeout = TimeSpan.FromSeconds(30),
        };
        change?.Invoke(options);
        return options;
    }

    private static void Known(ElasticsearchOptions options, List<string> made)
    {
        (options.ApiKey, options.AllowPlain) = (LiveKey, true);
        made.Add(options.Index);
    }
}
