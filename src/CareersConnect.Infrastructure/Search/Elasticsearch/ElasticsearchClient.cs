using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>What the cluster answered.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonElement Body, TimeSpan? RetryAfter)
{
    public bool IsGood => (int)Status is >= 200 and < 300;
}

/// <summary>Speaks to the cluster: JSON over HTTP, with patience (<see cref="ClusterResilience"/>).</summary>
/// <param name="http">Knows the address and who we are.</param>
/// <param name="options">Times.</param>
internal sealed class ElasticsearchClient(HttpClient http, ElasticsearchOptions options)
{
    private const int WritesMayTake = 30;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ResiliencePipeline<Answer> _searches = ClusterResilience.For(options, 2, options.Timeout, options.Timeout * 2.5);
    private readonly ResiliencePipeline<Answer> _writes = ClusterResilience.For(options, 5, options.Timeout * WritesMayTake, Timeout.InfiniteTimeSpan);

    /// <summary>A body as it is sent.</summary>
    public static byte[] Json(object body) => JsonSerializer.SerializeToUtf8Bytes(body, Plain);

    /// <summary>Asks; an answer that is not good is "away".</summary>
    public async Task<JsonElement> AskAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken) =>
        Good(await SendAsync(_searches, method, path, body is null ? null : Json(body), cancellationToken)).Body;

    /// <summary>Searches an index; an answer of a part of it, or one that was broken off, is "away".</summary>
    public async Task<JsonElement> SearchAsync(string index, object body, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(HttpMethod.Post, $"{index}/_search?allow_partial_search_results=false", body, cancellationToken);
        return answer.GetProperty("timed_out").GetBoolean() ? throw new IndexAwayException("The search cluster took too long.") : answer;
    }

    /// <summary>Asks for something that may not be there.</summary>
    /// <returns>Null when it is not.</returns>
    public async Task<JsonElement?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(_searches, HttpMethod.Get, path, null, cancellationToken);
        return answer.Status == HttpStatusCode.NotFound ? null : Good(answer).Body;
    }

    /// <summary>Changes something.</summary>
    public async Task<JsonElement> ChangeAsync(HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken, params HttpStatusCode[] alsoGood)
    {
        var answer = await SendAsync(_writes, method, path, body, cancellationToken);
        return (alsoGood.Contains(answer.Status) ? answer : Good(answer)).Body;
    }

    private static Answer Good(Answer answer) => answer.IsGood ? answer
        : throw new IndexAwayException($"The search cluster answered {(int)answer.Status}{ElasticsearchAnswers.Reason(answer.Body)}.");

    private async Task<Answer> SendAsync(ResiliencePipeline<Answer> pipeline, HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await OnceAsync(method, path, body, token), cancellationToken);
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException or TimeoutRejectedException or BrokenCircuitException or JsonException)
        {
            throw new IndexAwayException(trouble is BrokenCircuitException ? "The search cluster is left alone for a while, since it failed several times." : "The search cluster does not answer.", trouble);
        }
    }

    private async Task<Answer> OnceAsync(HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(path.Contains("/_bulk", StringComparison.Ordinal) ? "application/x-ndjson" : "application/json");
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var isJson = bytes.Length > 0 && response.Content.Headers.ContentType?.MediaType is "application/json";
        return new Answer(response.StatusCode, isJson ? JsonSerializer.Deserialize<JsonElement>(bytes) : default, response.Headers.RetryAfter?.Delta);
    }
}
