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
    public static ResiliencePipeline<Answer> For(ElasticsearchOptions options, int retries, TimeSpan limit) => new ResiliencePipelineBuilder<Answer>()
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
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Answer>
        {
            FailureRatio = 0.5,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromSeconds(10),
            BreakDuration = options.Rest,
            ShouldHandle = outcome => ValueTask.FromResult(IsTrouble(outcome.Outcome)),
        })
        .AddTimeout(new TimeoutStrategyOptions { Timeout = limit })
        .Build();

    private static bool IsTrouble(Outcome<Answer> outcome) => outcome.Exception is HttpRequestException or TimeoutRejectedException or IOException
        || outcome.Result is { Status: HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout };
}
