using CareersConnect.Domain.SavedSearches;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <content>Saved searches and what they told.</content>
public sealed partial class CareersConnectDbContext
{
    /// <summary>Searches that members keep, with their alerts.</summary>
    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    /// <summary>Offers that were new to a saved search, told and to be told.</summary>
    public DbSet<FoundOffer> FoundOffers => Set<FoundOffer>();

    /// <summary>What saved searches found when their alerts began.</summary>
    public DbSet<KnownOffers> KnownOffers => Set<KnownOffers>();
}
