using CareersConnect.Application.Matching;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <content>What keeps indexes in step.</content>
public sealed partial class CareersConnectDbContext
{
    private readonly HashSet<OrganisationId> _givers = [];

    /// <summary>The log of what indexes are to look at again.</summary>
    public DbSet<OfferChange> OfferChanges => Set<OfferChange>();

    /// <summary>The log of requests and saved searches that are to be looked at again.</summary>
    public DbSet<StandingChange> StandingChanges => Set<StandingChange>();

    /// <summary>Whether something was saved that a search could see.</summary>
    internal bool HasChangedOffers { get; private set; }

    /// <summary>
    /// Writes into the change log once more whose offers this context has changed. For transactions that may last longer than the log takes to settle: their first lines bear low numbers and appear late,
    /// so that a follower may have passed them; these are numbered right before the commit.
    /// </summary>
    internal void LogGiversAgain() => OfferChanges.AddRange(_givers.Select(giver => OfferChange.Of(giver, clock.UtcNow())));

    private void LogChangedOffers(IReadOnlyCollection<AggregateRoot> changed)
    {
        var lines = OfferChange.Of(changed, clock.UtcNow());
        HasChangedOffers |= lines.Count > 0;
        _givers.UnionWith(changed.OfType<Offer>().Select(offer => offer.OrganisationId));
        OfferChanges.AddRange(lines);
    }
}
