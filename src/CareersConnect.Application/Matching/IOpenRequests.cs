using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Application.Matching;

/// <summary>Matching the other way round: which of the requests that stand open may an offer fit?</summary>
/// <remarks>
/// Every engine behind this port finds at least the open requests that pass every hard condition (<see cref="HardConditions"/>), and may find others: whoever asks judges each of them by those conditions,
/// which stand in one place. What was saved before the question is asked is seen; OpenRequestsContract holds the engines to it.
/// </remarks>
public interface IOpenRequests
{
    /// <summary>Finds the open requests that an offer may fit.</summary>
    /// <param name="offer">What matching knows of the offer now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Each request once, in no particular order. Requests whose last day is today or before are not among them.</returns>
    Task<IReadOnlyList<RequestId>> MayFitAsync(OfferFacts offer, CancellationToken cancellationToken);
}
