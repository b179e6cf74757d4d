using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class FollowingTheLogTests(TradeFixture site) : FollowedSite(site), IClassFixture<TradeFixture>
{
    [Fact]
    public async Task An_index_that_is_ahead_of_a_database_restored_from_a_backup_is_built_anew()
    {
        var giver = await GiverAsync(An.Employer().Build());
        await GiverAsync(An.Employer().Build(), offers: true);
        await FoundAsync();
        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        await FoundAsync();

        // The backup is older: its log ends sooner, and goes on with other lines under the same numbers.
        var last = await Site.InDatabaseAsync(db => db.OfferChanges.MaxAsync(line => line.Number));
        await Site.InDatabaseAsync(db => db.OfferChanges.Where(line => line.Number >= last - 1).ExecuteDeleteAsync());
        var back = await SaveAsync(An.Offer().From(giver).ByArrangement().Build());
        await Site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"UPDATE OfferChanges SET Number = {last - 1} WHERE OfferId = {back.Value}"));

        Assert.Contains(back, await FoundAsync());
    }

    [Fact]
    public async Task A_clock_that_is_set_back_holds_nothing_up()
    {
        var follower = Site.Services.GetRequiredService<IndexFollower>();
        await GiverAsync(An.Employer().Build(), offers: true);
        await FoundAsync();
        var before = Site.Clock.GetUtcNow();
        Site.Clock.MoveTo(before - TimeSpan.FromHours(1));
        await GiverAsync(An.Employer().Build(), offers: true);
        Assert.Equal(2, (await FoundAsync()).Count);

        Site.Clock.Advance(TimeSpan.FromSeconds(31));
        await follower.CatchUpAsync(TestContext.Current.CancellationToken);
        var last = await Site.InDatabaseAsync(db => db.OfferChanges.MaxAsync(line => line.Number));
        Assert.Equal(last, await PlaceAsync());
        Site.Clock.MoveTo(before);
    }

    [Fact]
    public async Task The_place_is_never_moved_past_a_line_that_is_not_settled_whatever_other_clocks_say_behind_it()
    {
        var follower = Site.Services.GetRequiredService<IndexFollower>();
        await GiverAsync(An.Employer().Build(), offers: true);
        await FoundAsync();
        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        await FoundAsync();
        var settled = await PlaceAsync();
        var now = Site.Clock.GetUtcNow().UtcDateTime;
        await SaveAnyAsync(OfferChange.Of(OrganisationId.New(), now));
        await SaveAnyAsync(OfferChange.Of(OrganisationId.New(), now.AddHours(-1)));

        await follower.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(settled, await PlaceAsync());
        Site.Clock.Advance(TimeSpan.FromSeconds(31));
        await follower.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(settled + 2, await PlaceAsync());
    }

    [Fact]
    public async Task An_old_log_is_cleared_but_for_its_last_line_and_an_index_that_lay_still_is_built_anew()
    {
        var (index, follower) = (Site.Services.GetRequiredService<IOfferIndex>(), Site.Services.GetRequiredService<IndexFollower>());
        await GiverAsync(An.Employer().Build(), offers: true);
        await FoundAsync();
        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        await FoundAsync();
        var lain = (await index.PositionAsync(TestContext.Current.CancellationToken))!;
        await GiverAsync(An.Employer().Build(), offers: true);
        Site.Clock.Advance(ClearAway.After + TimeSpan.FromDays(1));
        await FoundAsync();

        await Site.Services.SendAsync(new SystemMember(), new ClearAway.Command());

        var left = Assert.Single(await Site.InDatabaseAsync(db => db.OfferChanges.Select(line => line.Number).ToListAsync()));
        Assert.Equal(left, await PlaceAsync());
        Assert.Equal(0, await follower.CatchUpAsync(TestContext.Current.CancellationToken));
        await index.RebuildAsync(AsyncEnumerable.Empty<OfferDocument>(), lain, TestContext.Current.CancellationToken);
        Assert.Equal(2, (await FoundAsync()).Count);
        Site.Clock.MoveTo(Site.Clock.GetUtcNow() - ClearAway.After - TimeSpan.FromDays(1));
    }

    /// <summary>Its transaction may last longer than a line takes to settle; a follower that has passed the lines of its offers still reads this one.</summary>
    [Fact]
    public async Task An_import_of_offers_says_right_before_it_ends_whose_offers_are_to_be_looked_at_again()
    {
        var market = await Marketplace.OpenAsync(Site);
        await ((TradeFixture)Site).ImportAsync(market.Giver, OfferFiles.File(OfferFiles.Talk("A"), OfferFiles.Talk("B")));
        var lines = await Site.InDatabaseAsync(db => db.OfferChanges.AsNoTracking().OrderBy(line => line.Number).ToListAsync());
        Assert.Equal(market.Employer.Id, lines[^1].OrganisationId);
        Assert.True(lines.Count(line => line.OfferId is not null) >= 2);
    }

    private async Task<long> PlaceAsync() => (await Site.Services.GetRequiredService<IOfferIndex>().PositionAsync(TestContext.Current.CancellationToken))!.Number;
}
