using System.Globalization;
using System.Net;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>What kind of index is built.</summary>
/// <param name="Alias">The name under which it is known.</param>
/// <param name="Made">What it is made with.</param>
/// <param name="RefusedPerHundred">How many of a hundred documents the cluster may refuse for good and the index is put in place still.</param>
internal sealed record KindOfIndex(string Alias, Node Made, int RefusedPerHundred)
{
    /// <summary>The id of a document of an index that is neither an offer nor a request: up to where in the log it is in step.</summary>
    public const string Position = "position";

    /// <summary>And of the one that says which line about everything it was built after. It is never written again: whoever follows writes how far he is into the former alone.</summary>
    public const string Built = "built";

    /// <summary>Notes how far an index is. Of several processes the one that is furthest counts.</summary>
    public static Task NoteAsync(ElasticsearchClient cluster, string index, Node position, long number, CancellationToken cancellationToken, string id = Position) => cluster.ChangeAsync(
        HttpMethod.Put, string.Create(CultureInfo.InvariantCulture, $"{index}/_doc/{id}?version={number}&version_type=external_gte"),
        ElasticsearchClient.Json(position), cancellationToken, HttpStatusCode.Conflict);
}
