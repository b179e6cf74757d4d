using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.SavedSearches;

/// <summary>An offer that was new to a saved search: one row for each offer and search, so that it is told once whatever happens to either.</summary>
public sealed class FoundOffer
{
    /// <summary>Notes that an offer is new to a search.</summary>
    /// <param name="savedSearchId">The search.</param>
    /// <param name="offerId">The offer.</param>
    /// <param name="now">The instant, UTC.</param>
    public FoundOffer(SavedSearchId savedSearchId, OfferId offerId, DateTime now) => (SavedSearchId, OfferId, FoundAt) = (savedSearchId, offerId, now);

    private FoundOffer()
    {
    }

    /// <summary>The search.</summary>
    public SavedSearchId SavedSearchId { get; private set; }

    /// <summary>The offer.</summary>
    public OfferId OfferId { get; private set; }

    /// <summary>When it was found, UTC.</summary>
    public DateTime FoundAt { get; private set; }

    /// <summary>When the search's owner was told, UTC; null while that is still to come.</summary>
    public DateTime? ToldAt { get; private set; }

    /// <summary>The owner is told.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void Tell(DateTime now) => ToldAt ??= now;
}
