using CareersConnect.Application.Offers;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>A host that follows its log, but looks by itself only once an hour: what is found sooner was waited for.</summary>
public sealed class FollowingFixture : TradeFixture
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Search:Follow", "true");
        builder.UseSetting("Search:LookEvery", "01:00:00");
        builder.ConfigureTestServices(services => services.AddSingleton(host => new OwnWrites(host.GetRequiredService<IndexBell>()) { Longest = TimeSpan.FromMinutes(1) }));
    }
}

public sealed class OwnOfferFoundTests(FollowingFixture site) : IClassFixture<FollowingFixture>
{
    [Fact]
    public async Task Who_publishes_an_offer_finds_it_in_their_next_search_and_who_withdraws_it_does_not()
    {
        var market = await Marketplace.OpenAsync(site);
        var (offer, other) = (await market.OfferAsync(site, shape => shape.ByArrangement().AsDraft()), await market.OfferAsync(site, shape => shape.ByArrangement().AsDraft()));
        await FirstTurnAsync();

        await site.SendAsync(market.Giver, new PublishOffer.Command(offer.Id));
        Assert.Equal([offer.Id], await FoundAsync());

        await site.SendAsync(market.Giver, new PublishOffer.Command(other.Id));
        await site.SendAsync(market.Giver, new WithdrawOffer.Command(offer.Id));
        Assert.Equal([other.Id], await FoundAsync());
    }

    /// <summary>Until the follower's first turn has ended nobody waits.</summary>
    private async Task FirstTurnAsync()
    {
        while (!await site.Services.GetRequiredService<OwnWrites>().WaitAsync(TestContext.Current.CancellationToken))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private async Task<IReadOnlyList<Domain.Offers.OfferId>> FoundAsync()
    {
        var search = new OfferSearch { Today = DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime), Take = 100 };
        return [.. (await site.Services.GetRequiredService<IOfferIndex>().FindAsync(search, TestContext.Current.CancellationToken)).Hits.Select(hit => hit.Id)];
    }
}
