using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>
/// What is done when the cluster does not answer, says that it is overloaded (429) or away (502, 503, 504): try again a few times after growing pauses, by chance longer or shorter so that nodes do
/// not come all at once, and by "Retry-After" where the cluster names it. A cluster that failed several times running is left alone for a while, so that pages do not wait for it.
/// Every request can be sent twice: writes name their version.
/// </summary>
internal static class ClusterResilience
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>For one kind of request.</summary>
    /// <param name="options">Times.</param>
    /// <param name="retries">How often it is tried again.</param>
    /// <param name="limit">How long one try may take.</param>
    /// <param name="together">How long all tries and the pauses between them may take.</param>
    public static ResiliencePipeline<Answer> For(ElasticsearchOptions options, int retries, TimeSpan limit, TimeSpan together) => Limited(together)
        .AddRetry(new RetryStrategyOptions<Answer>
        {
            MaxRetryAttempts = retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.Pause,
            MaxDelay = Longest,
            ShouldHandle = outcome => ValueTask.FromResult(IsTrouble(outcome.Outcome) || outcome.Outcome.Result is { Status: HttpStatusCode.TooManyRequests }),
            DelayGenerator = outcome => ValueTask.FromResult(outcome.Outcome.Result is { RetryAfter: { } after } ? (TimeSpan?)(after < Longest ? after : Longest) : null),
        })
        .AddCircuitBreaker(Breaker(options, 10, TimeSpan.FromSeconds(10), IsTrouble))
        .AddCircuitBreaker(Breaker(options, 3, TimeSpan.FromMinutes(1), outcome => outcome.Exception is TimeoutRejectedException))
        .AddTimeout(new TimeoutStrategyOptions { Timeout = limit })
        .Build();

    /// <summary>One for many failures in a short time; one for a cluster that hangs and lets few visitors through, of whom the second who waited in vain is the last.</summary>
    private static CircuitBreakerStrategyOptions<Answer> Breaker(ElasticsearchOptions options, int few, TimeSpan within, Func<Outcome<Answer>, bool> isTrouble) => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = few,
        SamplingDuration = within,
        BreakDuration = options.Rest,
        ShouldHandle = outcome => ValueTask.FromResult(isTrouble(outcome.Outcome)),
    };

    private static ResiliencePipelineBuilder<Answer> Limited(TimeSpan together)
    {
        var builder = new ResiliencePipelineBuilder<Answer>();
        return together == Timeout.InfiniteTimeSpan ? builder : builder.AddTimeout(together);
    }

    private static bool IsTrouble(Outcome<Answer> outcome) => outcome.Exception is HttpRequestException or TimeoutRejectedException or IOException
        || outcome.Result is { Status: HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout };
}
