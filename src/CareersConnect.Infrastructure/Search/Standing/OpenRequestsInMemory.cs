using CareersConnect.Application.Matching;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>Open requests from the tables in memory; from the database while those are being built.</summary>
internal sealed class OpenRequestsInMemory(StandingIndex index, OpenRequestsInDatabase database, TimeProvider clock) : IOpenRequests
{
    public async Task<IReadOnlyList<RequestId>> MayFitAsync(OfferFacts offer, CancellationToken cancellationToken) =>
        await index.InStepAsync(cancellationToken) is { } tables ? tables.MayFit(offer, clock.TodayInEngland()) : await database.MayFitAsync(offer, cancellationToken);
}
