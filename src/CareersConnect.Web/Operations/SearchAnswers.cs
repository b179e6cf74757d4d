using CareersConnect.Application.Offers.Search;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareersConnect.Web.Operations;

/// <summary>Whether searches are answered. Where they are not, the site serves all the same: newest offers in place of searches, and everything else.</summary>
internal sealed class SearchAnswers(IOfferIndex index) : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            await index.PositionAsync(limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception away) when (away is IndexAwayException || (away is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return HealthCheckResult.Degraded($"{(away is IndexAwayException ? away.Message : "The search cluster does not answer.")} Searches show the newest offers from the database meanwhile; what changes is written to the index when it is back.");
        }
    }
}
