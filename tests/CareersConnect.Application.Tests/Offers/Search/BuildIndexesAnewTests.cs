using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.SignedIn;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class BuildIndexesAnewTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task Whoever_runs_the_host_writes_one_line_about_everything()
    {
        await site.SendAsync(new SystemMember(), new BuildIndexesAnew.Command());
        Assert.True((await site.InDatabaseAsync(db => db.OfferChanges.OrderBy(line => line.Number).LastAsync())).IsEverything);
    }
}
