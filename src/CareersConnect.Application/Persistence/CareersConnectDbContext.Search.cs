using CareersConnect.Application.Matching;
using CareersConnect.Application.Offers.Search;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <content>What keeps indexes in step.</content>
public sealed partial class CareersConnectDbContext
{
    /// <summary>The log of what indexes are to look at again.</summary>
    public DbSet<OfferChange> OfferChanges => Set<OfferChange>();

    /// <summary>The log of requests and saved searches that are to be looked at again.</summary>
    public DbSet<StandingChange> StandingChanges => Set<StandingChange>();
}
