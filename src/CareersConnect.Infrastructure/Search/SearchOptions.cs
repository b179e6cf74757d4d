using CareersConnect.Infrastructure.Search.Elasticsearch;

namespace CareersConnect.Infrastructure.Search;

/// <summary>How offers are found: the section "Search" of the configuration.</summary>
public sealed class SearchOptions
{
    /// <summary>Which engine answers searches.</summary>
    public SearchEngine Engine { get; set; } = SearchEngine.Embedded;

    /// <summary>The file that the engine keeps the index in: the embedded one from one start to the next, the reference engine always. Empty means beside the SQLite database, its name with ".index" or ".search" behind it; with SQL Server, data/offers.index or data/offers.search. It is a cache and can be deleted while the host is stopped.</summary>
    public string Path { get; set; } = "";

    /// <summary>Whether this process keeps its index in step with the database.</summary>
    public bool Follow { get; set; } = true;

    /// <summary>How often the embedded engine writes its file; it does so when the host stops, too.</summary>
    public TimeSpan SaveEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The cluster, where the engine is <see cref="SearchEngine.Elasticsearch"/>.</summary>
    public ElasticsearchOptions Elasticsearch { get; set; } = new();

    /// <summary>Whether open requests are found by the cluster's percolator.</summary>
    internal bool Percolates => Engine == SearchEngine.Elasticsearch && Elasticsearch.Percolate;

    /// <summary>How often the change log is looked at when nobody rings.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(1);
}

/// <summary>The engines behind searches; all give the same results.</summary>
public enum SearchEngine
{
    /// <summary>Our own, in the memory of each process: all of England on one small machine.</summary>
    Embedded = 1,

    /// <summary>SQLite's FTS5 in a file, slow and plain: what the others are held to.</summary>
    Reference = 2,

    /// <summary>A cluster of Elasticsearch or OpenSearch that all processes share.</summary>
    Elasticsearch = 3,
}
