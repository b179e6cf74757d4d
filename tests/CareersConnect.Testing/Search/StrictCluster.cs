using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Testing.Search;

/// <summary>
/// A server that answers the part of the search cluster's REST interface that the product uses, and refuses everything else: an unknown path, parameter or member of a body, a field that is not mapped,
/// a script that it does not know. It also holds every body to the published specification of the interface where that can be had (<see cref="PublishedSpecification"/>). It is no search engine: it
/// looks at every document.
/// </summary>
public sealed class StrictCluster : IAsyncDisposable
{
    /// <summary>One writer a file, for all servers of a process.</summary>
    private static readonly ConcurrentDictionary<string, TextWriter> Records = new(StringComparer.Ordinal);

    private readonly WebApplication _app;
    private readonly ClusterRequests _requests = new();
    private readonly Lock _gate = new();
    private readonly TextWriter? _record;
    private int _count;

    private StrictCluster(WebApplication app, string? record) =>
        (_app, _record) = (app, string.IsNullOrEmpty(record) ? null : Records.GetOrAdd(record, file => TextWriter.Synchronized(new StreamWriter(file, append: true) { AutoFlush = true })));

    /// <summary>What goes wrong.</summary>
    public ClusterFaults Faults { get; } = new();

    /// <summary>What happens beside a request, between its coming and its answer; given its path.</summary>
    public Func<string, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>How many requests came.</summary>
    public int Requests => _count;

    /// <summary>What was refused, with the reason.</summary>
    public ConcurrentQueue<string> Invalid { get; } = new();

    /// <summary>The names of the indices that are there.</summary>
    public IReadOnlyList<string> Indices => _requests.Names;

    /// <summary>Starts one on a port of its own.</summary>
    /// <param name="record">A file that every request is added to, one a line; null for none.</param>
    public static async Task<StrictCluster> StartAsync(string? record = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 100_000_000);
        var app = builder.Build();
        var cluster = new StrictCluster(app, record);
        app.Run(cluster.HandleAsync);
        await app.StartAsync();
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _count);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var fault = Faults.Next(context.Request.Path + context.Request.QueryString);
        if (fault == ClusterFault.Hang)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        await Meanwhile(context.Request.Path.Value!);
        var refused = Invalid.Count;
        var (status, answer) = Early(fault, context) ?? Answer(context.Request, body.ToArray(), fault);
        Record(number, context.Request, body.ToArray(), status, fault, Invalid.Count > refused);
        await WriteAsync(context, status, JsonSerializer.SerializeToUtf8Bytes(answer), cut: fault == ClusterFault.CutMidBody);
    }

    private static (int Status, object Answer)? Early(ClusterFault? fault, HttpContext context)
    {
        if (fault == ClusterFault.TooMany)
        {
            context.Response.Headers.RetryAfter = "0";
            return (429, Error("es_rejected_execution_exception", 429));
        }

        return fault == ClusterFault.Away || (fault == ClusterFault.Red && !context.Request.Path.Value!.EndsWith("/_bulk", StringComparison.Ordinal))
            ? (503, Error(fault == ClusterFault.Red ? "search_phase_execution_exception" : "unavailable", 503)) : null;
    }

    private (int Status, object Answer) Answer(HttpRequest request, byte[] body, ClusterFault? fault)
    {
        try
        {
            lock (_gate)
            {
                return _requests.Answer(request, body, fault);
            }
        }
        catch (InvalidRequestException refused)
        {
            if (refused.Status == 400)
            {
                Invalid.Enqueue($"{request.Method} {request.Path}{request.QueryString}: {refused.Message}");
            }

            return (refused.Status, Error(refused.Type, refused.Status, refused.Message));
        }
    }

    internal static object Error(string type, int status, string reason = "") => new { error = new { type, reason, root_cause = Array.Empty<object>() }, status };

    private static async Task WriteAsync(HttpContext context, int status, byte[] answer, bool cut)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        if (!cut)
        {
            await context.Response.Body.WriteAsync(answer);
            return;
        }

        await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private void Record(int number, HttpRequest request, byte[] body, int status, ClusterFault? fault, bool invalid) => _record?.WriteLine(JsonSerializer.Serialize(new
    {
        number, method = request.Method, path = $"{request.Path}{request.QueryString}", type = request.ContentType, body = Encoding.UTF8.GetString(body), status, fault = fault?.ToString(), invalid,
    }));
}
