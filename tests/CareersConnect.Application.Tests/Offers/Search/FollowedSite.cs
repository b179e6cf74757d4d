using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>A host whose index follows the change log, and what a test does to its database behind its back.</summary>
public abstract class FollowedSite(SiteFixture site)
{
    protected SiteFixture Site { get; } = site;

    /// <summary>The offers of this test: others of the same host are not looked at.</summary>
    protected HashSet<OfferId> Mine { get; } = [];

    protected async Task<IReadOnlyList<OfferId>> FoundAsync()
    {
        await Site.TellDueAsync();
        var index = Site.Services.GetRequiredService<IOfferIndex>();
        var today = DateOnly.FromDateTime(Site.Clock.GetUtcNow().UtcDateTime);
        return [.. (await index.FindAsync(new OfferSearch { Today = today, Take = 100 }, TestContext.Current.CancellationToken)).Hits.Select(hit => hit.Id).Where(Mine.Contains)];
    }

    protected async Task<OrganisationId> GiverAsync(Organisation organisation, bool offers = false)
    {
        await SaveAnyAsync(organisation);
        if (offers)
        {
            await SaveAsync(An.Offer().From(organisation.Id).ByArrangement().Build());
        }

        return organisation.Id;
    }

    protected async Task<OfferId> SaveAsync(Offer offer)
    {
        await SaveAnyAsync(offer);
        Mine.Add(offer.Id);
        return offer.Id;
    }

    protected Task<int> SaveAnyAsync(object aggregate) => Site.InDatabaseAsync(db =>
    {
        db.Add(aggregate);
        return db.SaveChangesAsync();
    });

    protected Task<int> ChangeAsync(OfferId id, Action<Offer> change) => Site.InDatabaseAsync(async db =>
    {
        change(await db.Offers.SingleAsync(o => o.Id == id));
        return await db.SaveChangesAsync();
    });
}
