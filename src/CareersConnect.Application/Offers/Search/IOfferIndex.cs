using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// Finds offers. It is a read model that can be thrown away: what it holds is made from the database, and it is kept in step by replaying the change log.
/// Every engine behind this port gives the same totals, counts, sets and order; the suite OfferIndexContract holds them to it.
/// </summary>
/// <remarks>
/// Words. <see cref="Words.SearchWords"/> reads what was typed into readings; the first reading that any offer's text answers is the one that counts. Words are compared by their English stems
/// (Porter), without accents. The score is BM25 (k1 1.2, b 0.75, over all fields together) with the term frequencies of a field times its weight:
/// title 8, kind 4, organisation 3, topics 2, town 2, outcomes 1.5, description 1.
/// Distances are planar metres on the national grid, compared as squares of whole metres.
/// </remarks>
public interface IOfferIndex
{
    /// <summary>Finds offers.</summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found; every number in it is of the same moment.</returns>
    Task<OfferSearchResult> FindAsync(OfferSearch search, CancellationToken cancellationToken);

    /// <summary>Takes offers in, in place of what it knew of them.</summary>
    /// <param name="offers">The offers as they are now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When they can be found.</returns>
    Task PutAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken);

    /// <summary>Forgets offers; those that it does not know do no harm.</summary>
    /// <param name="offers">Which.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When they can no longer be found.</returns>
    Task RemoveAsync(IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken);

    /// <summary>Takes all offers in anew. Until it is done, searches see what was there before; then, at once, only the new.</summary>
    /// <param name="offers">Every offer that may be found.</param>
    /// <param name="change">The number of the change log that they are at least as new as.</param>
    /// <param name="cancellationToken">Stops it; what was there before stays.</param>
    /// <returns>When the new ones are found.</returns>
    Task RebuildAsync(IAsyncEnumerable<OfferDocument> offers, long change, CancellationToken cancellationToken);

    /// <summary>Up to which number of the change log it is in step.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The number; null when it was never built.</returns>
    Task<long?> LastChangeAsync(CancellationToken cancellationToken);

    /// <summary>Notes up to which number of the change log it is in step.</summary>
    /// <param name="change">The number.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When it is noted.</returns>
    Task SetLastChangeAsync(long change, CancellationToken cancellationToken);
}
