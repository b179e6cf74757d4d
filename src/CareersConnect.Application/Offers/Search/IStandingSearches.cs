using CareersConnect.Domain.Offers;
using CareersConnect.Domain.SavedSearches;

namespace CareersConnect.Application.Offers.Search;

/// <summary>Search the other way round: which of the searches that stand open does an offer satisfy?</summary>
/// <remarks>Every engine behind this port finds what <see cref="OfferSearchPredicate"/> finds of each search that tells; what the search's own organisation gives is left out.</remarks>
public interface IStandingSearches
{
    /// <summary>Finds the saved searches whose alert is on and that some offers satisfy.</summary>
    /// <param name="offers">The offers as they are now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Each search with each offer that satisfies it, whether or not it was told of it before.</returns>
    Task<IReadOnlyList<StandingHit>> FindAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken);
}

/// <summary>An offer satisfies a saved search.</summary>
/// <param name="SavedSearchId">The search.</param>
/// <param name="OfferId">The offer.</param>
public readonly record struct StandingHit(SavedSearchId SavedSearchId, OfferId OfferId);
