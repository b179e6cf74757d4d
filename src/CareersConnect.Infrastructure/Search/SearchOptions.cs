namespace CareersConnect.Infrastructure.Search;

/// <summary>How offers are found: the section "Search" of the configuration.</summary>
public sealed class SearchOptions
{
    /// <summary>Which engine answers searches.</summary>
    public SearchEngine Engine { get; set; } = SearchEngine.Embedded;

    /// <summary>The file that the reference engine keeps its tables in. Empty means beside the SQLite database, its name with ".search" behind it; with SQL Server, data/search.db. It is a cache and can be deleted while the host is stopped.</summary>
    public string Path { get; set; } = "";

    /// <summary>Whether this process keeps its index in step with the database.</summary>
    public bool Follow { get; set; } = true;

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
}
