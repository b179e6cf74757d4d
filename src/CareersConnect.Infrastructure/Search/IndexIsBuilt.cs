using CareersConnect.Application.Offers.Search;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareersConnect.Infrastructure.Search;

/// <summary>Whether searches find what is there: an index that this host follows was read from its file, or built. An index that is away is told by another check.</summary>
internal sealed class IndexIsBuilt(IOfferIndex index, SearchOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return !options.Follow || await index.PositionAsync(cancellationToken) is not null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The search index is being built.");
        }
        catch (IndexAwayException)
        {
            return HealthCheckResult.Healthy();
        }
    }
}
