using System.Net;
using System.Text;
using CareersConnect.Testing.Search;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>The strict local server is strict: what the contract suite passes on would not pass with a slip in it.</summary>
public sealed class StrictClusterTests : IAsyncLifetime
{
    private const string Made = """{"settings":{"number_of_shards":1,"number_of_replicas":0,"refresh_interval":"-1"},"mappings":{"dynamic":"strict","_source":{"excludes":["words"]},"properties":{"key":{"type":"keyword"},"days":{"type":"integer"},"words":{"type":"text","analyzer":"whitespace","norms":false,"position_increment_gap":100}}}}""";

    private const string Waiting = """{"settings":{"number_of_shards":1,"number_of_replicas":0,"refresh_interval":"-1"},"mappings":{"dynamic":"strict","_source":{"excludes":["query"]},"properties":{"key":{"type":"keyword"},"kind":{"type":"keyword"},"days":{"type":"integer"},"query":{"type":"percolator"}}}}""";

    private StrictCluster _cluster = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await StrictCluster.StartAsync();
        _http = new HttpClient { BaseAddress = _cluster.Address };
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Put, "offers", Made));
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _cluster.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"size":0,"track_total_hits":true}""", true)]
    [InlineData("""{"size":0,"track_total_hits":true,"profile":true}""", false)]
    [InlineData("""{"size":0,"track_total_hits":true,"query":{"range":{"days":{"gte":1}}}}""", true)]
    [InlineData("""{"size":0,"track_total_hits":true,"query":{"range":{"days":{"from":1}}}}""", false)]
    [InlineData("""{"size":0,"track_total_hits":true,"query":{"range":{"nights":{"gte":1}}}}""", false)]
    [InlineData("""{"size":0,"track_total_hits":true,"query":{"term":{"words":{"value":"a"}}}}""", false)]
    [InlineData("""{"size":0,"track_total_hits":true,"query":{"term":{"key":{"value":"a"}}}}""", true)]
    [InlineData("""{"size":0,"track_total_hits":true,"query":{"fuzzy":{"key":{"value":"a"}}}}""", false)]
    [InlineData("""{"size":0,"track_total_hits":true,"query":{"script":{"script":{"lang":"painless","source":"return true;","params":{}}}}}""", false)]
    [InlineData("""{"size":9000,"from":2000,"track_total_hits":true,"sort":[{"key":{"order":"asc"}}],"_source":["key"]}""", false)]
    [InlineData("""{"size":9000,"from":1000,"track_total_hits":true,"sort":[{"key":{"order":"asc"}}],"_source":["key"]}""", true)]
    [InlineData("""{"size":1,"size":2,"track_total_hits":true}""", false)]
    public async Task A_search_with_anything_unknown_in_it_is_refused_and_counted(string body, bool isTaken)
    {
        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.BadRequest, await SendAsync(HttpMethod.Post, "offers/_search", body));
        Assert.Equal(isTaken ? 0 : 1, _cluster.Invalid.Count);
    }

    [Theory]
    [InlineData("offers/_search?preference=x")]
    [InlineData("offers/_msearch")]
    [InlineData("_cluster/reroute")]
    public async Task An_unknown_path_or_parameter_is_refused(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(HttpMethod.Post, path, """{"size":0,"track_total_hits":true}"""));

    [Theory]
    [InlineData("""{"key":"a","days":[1,2]}""", 201)]
    [InlineData("""{"key":"a","nights":1}""", 400)]
    [InlineData("""{"key":"a","days":"tomorrow"}""", 400)]
    public async Task A_document_with_a_field_that_is_not_mapped_is_refused(string document, int status) =>
        Assert.Equal(status, (int)await SendAsync(HttpMethod.Put, "offers/_doc/1?version=1&version_type=external_gte", document));

    [Theory]
    [InlineData("""{"key":"a","query":{"term":{"kind":{"value":"talk"}}}}""", 201)]
    [InlineData("""{"key":"a","query":{"bool":{"filter":[{"terms":{"kind":["talk","visit"]}},{"range":{"days":{"gte":1,"lte":9}}}]}}}""", 201)]
    [InlineData("""{"key":"a","query":{"term":{"sort":{"value":"talk"}}}}""", 400)]
    [InlineData("""{"key":"a","query":{"term":{"kind":{"vale":"talk"}}}}""", 400)]
    [InlineData("""{"key":"a","query":{"terms":{"kind":["talk"],"also":["visit"]}}}""", 400)]
    [InlineData("""{"key":"a","query":{"range":{"days":{"from":1}}}}""", 400)]
    [InlineData("""{"key":"a","query":{"bool":{"must_not":[{"term":{"kind":{"value":"talk"}}}]}}}""", 400)]
    [InlineData("""{"key":"a","query":{"exists":{"field":"days"}}}""", 400)]
    [InlineData("""{"key":"a","query":{"match_all":{}}}""", 400)]
    [InlineData("""{"key":"a","query":"talk"}""", 400)]
    public async Task A_query_is_read_when_it_is_stored_and_refused_with_anything_unknown_in_it(string document, int status)
    {
        await SendAsync(HttpMethod.Put, "requests", Waiting);
        Assert.Equal(status, (int)await SendAsync(HttpMethod.Put, "requests/_doc/1?version=1&version_type=external_gte", document));
    }

    [Theory]
    [InlineData("""{"field":"query","document":{"kind":["talk"],"days":[7]}}""", "\"_id\":\"1\"")]
    [InlineData("""{"field":"query","document":{"kind":"visit","days":[7]}}""", "\"hits\":[]")]
    [InlineData("""{"field":"query","document":{"kind":["talk"],"days":[1]}}""", "\"hits\":[]")]
    [InlineData("""{"field":"query","document":{"kind":["talk"],"nights":[7]}}""", "strict_dynamic_mapping_exception")]
    [InlineData("""{"field":"query","document":{"kind":["talk"],"query":{"match_none":{}}}}""", "parsing_exception")]
    [InlineData("""{"field":"kind","document":{"kind":["talk"]}}""", "query_shard_exception")]
    [InlineData("""{"field":"query","document":{"kind":["talk"],"days":[7]},"kind":"offer"}""", "parsing_exception")]
    [InlineData("""{"field":"query"}""", "parsing_exception")]
    public async Task A_document_is_held_against_the_stored_queries_and_against_the_fields(string percolate, string answer)
    {
        await SendAsync(HttpMethod.Put, "requests", Waiting);
        await SendAsync(HttpMethod.Put, "requests/_doc/1?version=1&version_type=external_gte", """{"key":"a","query":{"bool":{"filter":[{"terms":{"kind":["talk"]}},{"range":{"days":{"gte":5,"lte":9}}}]}}}""");
        await SendAsync(HttpMethod.Post, "requests/_refresh", null);
        Assert.Contains(answer, await FoundAsync("requests", "{\"query\":{\"percolate\":" + percolate + "},\"sort\":[{\"key\":{\"order\":\"asc\"}}],\"size\":9,\"_source\":false,\"track_total_hits\":false}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_is_found_when_the_index_was_refreshed_and_not_before()
    {
        await SendAsync(HttpMethod.Put, "offers/_doc/1?version=1&version_type=external_gte", """{"key":"a"}""");
        Assert.Contains("\"value\":0", await FoundAsync(), StringComparison.Ordinal);
        await SendAsync(HttpMethod.Post, "offers/_refresh", null);
        Assert.Contains("\"value\":1", await FoundAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_published_specification_is_at_hand_bodies_are_held_to_it()
    {
        Assert.SkipWhen(PublishedSpecification.Here is null, "The specification could not be fetched: npm or its registry is not at hand.");
        var specification = PublishedSpecification.Here!;
        var search = System.Text.Json.JsonDocument.Parse("""{"query":{"bool":{"filter":[{"term":{"key":{"value":"a"}}}],"minimum_should_match":1}},"sort":[{"key":{"order":"asc"}}],"size":1}""").RootElement;
        Assert.Null(specification.Problem("search", ["allow_partial_search_results"], search));
        Assert.NotNull(specification.Problem("search", ["allow_everything"], search));
        Assert.NotNull(specification.Problem("search", [], System.Text.Json.JsonDocument.Parse("""{"query":{"bool":{"filters":[]}}}""").RootElement));
        Assert.NotNull(specification.Problem("search", [], System.Text.Json.JsonDocument.Parse("""{"size":"many"}""").RootElement));
        Assert.NotNull(specification.Problem("search", [], System.Text.Json.JsonDocument.Parse("""{"query":{"term":{"key":{"vale":"a"}}}}""").RootElement));
    }

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content?.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return (await _http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }

    private async Task<string> FoundAsync(string index = "offers", string body = """{"size":0,"track_total_hits":true}""")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var answer = await _http.PostAsync($"{index}/_search", content, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
