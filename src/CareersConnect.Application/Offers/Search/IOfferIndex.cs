using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// Finds offers. It is a read model that can be thrown away: what it holds is made from the database, and it is kept in step by replaying the change log.
/// Every engine behind this port gives the same totals, counts, sets and order; the suite OfferIndexContract holds them to it.
/// </summary>
/// <remarks>
/// Words. <see cref="Words.QueryPlanner"/> turns what was typed into a tree of stems, the same for every engine; <see cref="Words.Relevance"/> says the score, a whole number.
/// Distances are planar metres on the national grid, compared as squares of whole metres. Equals by score, distance or day take turns (FairTurn), then follow their keys.
/// </remarks>
public interface IOfferIndex
{
    /// <summary>Finds offers.</summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found; every number in it is of the same moment.</returns>
    /// <exception cref="IndexAwayException">It cannot answer now, or was never built.</exception>
    Task<OfferSearchResult> FindAsync(OfferSearch search, CancellationToken cancellationToken);

    /// <summary>Takes offers in, in place of what it knew of them.</summary>
    /// <param name="offers">The offers as they are now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When they can be found.</returns>
    /// <exception cref="IndexAwayException">It cannot be written now.</exception>
    Task PutAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken);

    /// <summary>Forgets offers; those that it does not know do no harm.</summary>
    /// <param name="offers">Which.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When they can no longer be found.</returns>
    /// <exception cref="IndexAwayException">It cannot be written now.</exception>
    Task RemoveAsync(IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken);

    /// <summary>Brings some offers to what was just read of them: those with a document are taken in, the others forgotten.</summary>
    /// <param name="offers">Which were read.</param>
    /// <param name="documents">What was read; of an offer that may not be found there is none.</param>
    /// <param name="seen">The number of the last line of the change log that was there before they were read. Where several processes write one index, what was read earlier never takes the place of what was read later.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When the change can be seen.</returns>
    /// <exception cref="IndexAwayException">It cannot be written now.</exception>
    async Task RenewAsync(IReadOnlyCollection<OfferId> offers, IReadOnlyCollection<OfferDocument> documents, long seen, CancellationToken cancellationToken)
    {
        await PutAsync(documents, cancellationToken);
        await RemoveAsync([.. offers.Except(documents.Select(document => document.Id))], cancellationToken);
    }

    /// <summary>Takes all offers in anew. Until it is done, searches see what was there before, and what is put and removed meanwhile; then, at once, only the new. What was put and removed meanwhile may have to be put and removed again.</summary>
    /// <param name="offers">Every offer that may be found.</param>
    /// <param name="position">The place in the change log that they are at least as new as.</param>
    /// <param name="cancellationToken">Stops it; what was there before stays.</param>
    /// <returns>When the new ones are found.</returns>
    /// <exception cref="IndexAwayException">It cannot be written now; what was there before stays.</exception>
    Task RebuildAsync(IAsyncEnumerable<OfferDocument> offers, LogPosition position, CancellationToken cancellationToken);

    /// <summary>Up to where in the change log it is in step.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The place; null when it was never built.</returns>
    /// <exception cref="IndexAwayException">It cannot answer now.</exception>
    Task<LogPosition?> PositionAsync(CancellationToken cancellationToken);

    /// <summary>Whether several processes share one index: a line about everything then has one of them build it, not each.</summary>
    bool IsShared => false;

    /// <summary>Of a shared index: which line about everything it was built after.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Its number; 0 when there was none, or each process has an index of its own.</returns>
    /// <exception cref="IndexAwayException">It cannot answer now.</exception>
    Task<long> BuiltAfterAsync(CancellationToken cancellationToken) => Task.FromResult(0L);

    /// <summary>Notes up to where in the change log it is in step.</summary>
    /// <param name="position">The place.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When it is noted.</returns>
    Task NoteAsync(LogPosition position, CancellationToken cancellationToken);
}

/// <summary>A place in the change log.</summary>
/// <param name="Log">Which log, told by the instant of that line: in another database, or in one that was restored from a backup, the line is missing or another. Empty for none.</param>
/// <param name="Number">The number of the last line that is settled and was replayed; 0 for none.</param>
public sealed record LogPosition(string Log, long Number)
{
    /// <summary>Of an index that is built: the number of the last line about everything that was there before the offers were read; 0 for none.</summary>
    public long Everything { get; init; }
}

/// <summary>How far a rebuild is.</summary>
/// <param name="Done">How many offers are in.</param>
/// <param name="Total">How many there are; until it is done, those of organisations that take no part are counted too.</param>
public sealed record RebuildProgress(int Done, int Total);
