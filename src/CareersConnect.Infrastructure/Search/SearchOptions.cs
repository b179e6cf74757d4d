namespace CareersConnect.Infrastructure.Search;

/// <summary>How offers are found: the section "Search" of the configuration.</summary>
public sealed class SearchOptions
{
    /// <summary>The file that the reference engine keeps its tables in. Empty means beside the SQLite database, its name with ".search" behind it; with SQL Server, data/search.db. It is a cache and can be deleted while the host is stopped.</summary>
    public string Path { get; set; } = "";

    /// <summary>Whether this process keeps its index in step with the database.</summary>
    public bool Follow { get; set; } = true;

    /// <summary>How often the change log is looked at when nobody rings.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(1);
}
