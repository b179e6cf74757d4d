using CareersConnect.Application.Matching;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Search.Percolator;

/// <summary>Open requests from the cluster's percolator; from the database while the cluster is away or the index is being built.</summary>
internal sealed partial class OpenRequestsOnACluster(RequestPercolator percolator, OpenRequestsInDatabase database, ILogger<OpenRequestsOnACluster> log) : IOpenRequests
{
    public async Task<IReadOnlyList<RequestId>> MayFitAsync(OfferFacts offer, CancellationToken cancellationToken)
    {
        try
        {
            return await percolator.MayFitAsync(offer, cancellationToken) ?? await database.MayFitAsync(offer, cancellationToken);
        }
        catch (IndexAwayException away)
        {
            IsAway(log, away.Message);
            return await database.MayFitAsync(offer, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open requests are read from the database instead of the search cluster. {Reason}")]
    private static partial void IsAway(ILogger log, string reason);
}
