using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>Engines on a cluster, each on indices of its own.</summary>
internal static class Clusters
{
    private static int _count;

    /// <summary>The file that requests are added to, or null.</summary>
    public static string? Record => Environment.GetEnvironmentVariable("CAREERSCONNECT_ELASTICSEARCH_RECORD");

    public static QueryPlanner Planner { get; } = new(new SearchWords(new SynonymBook(Synonyms.All)));

    /// <summary>An engine with short pauses.</summary>
    public static IOfferIndex IndexOn(Uri address, Action<ElasticsearchOptions>? change = null)
    {
        var options = new ElasticsearchOptions
        {
            Address = address.ToString(), Index = string.Create(CultureInfo.InvariantCulture, $"test-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}"), Replicas = 0,
            Pause = TimeSpan.FromMilliseconds(1), Timeout = TimeSpan.FromSeconds(30),
        };
        change?.Invoke(options);
        var http = new HttpClient { BaseAddress = new Uri(options.Address), Timeout = Timeout.InfiniteTimeSpan };
        return new ElasticsearchOfferIndex(new ElasticsearchClient(http, options), options, Planner, TimeProvider.System, NullLogger<ElasticsearchOfferIndex>.Instance);
    }
}
