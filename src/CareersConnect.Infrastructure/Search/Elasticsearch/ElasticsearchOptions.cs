namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>The cluster that holds the offers: the section "Search:Elasticsearch" of the configuration.</summary>
public sealed class ElasticsearchOptions
{
    /// <summary>Its address.</summary>
    public string Address { get; set; } = "https://localhost:9200";

    /// <summary>The API key, as Elasticsearch gives it encoded. Or else a user.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The user, where there is no API key.</summary>
    public string User { get; set; } = "";

    /// <summary>The user's password.</summary>
    public string Password { get; set; } = "";

    /// <summary>A file with the certificate (PEM) of the authority that signed the cluster's.</summary>
    public string AuthorityFile { get; set; } = "";

    /// <summary>Or the SHA-256 fingerprint of the cluster's certificate or of its authority's.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Whether the cluster may be spoken to without TLS although it is on another machine.</summary>
    public bool AllowPlain { get; set; }

    /// <summary>What the names of its indices begin with.</summary>
    public string Index { get; set; } = "careersconnect-offers";

    /// <summary>Whether the cluster also says which open requests an offer may suit (a percolator). Otherwise each process does, from tables in its memory, which takes 49 bytes a request and less time.</summary>
    public bool Percolate { get; set; }

    /// <summary>Primary shards of an index that is built.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>Copies of each shard.</summary>
    public int Replicas { get; set; } = 1;

    /// <summary>How long one try of a search may take; all its tries together two and a half times as long, and one try of a write may take thirty times as long.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The pause before the first retry; it doubles, and is shortened or lengthened by chance.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long a cluster that failed several times running is left alone.</summary>
    public TimeSpan Rest { get; set; } = TimeSpan.FromSeconds(5);
}
