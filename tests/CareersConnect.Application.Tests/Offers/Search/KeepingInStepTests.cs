using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class KeepingInStepTests(SiteFixture site) : FollowedSite(site), IClassFixture<SiteFixture>
{
    private static readonly DateOnly Day = new(2027, 3, 1);

    [Fact]
    public async Task An_offer_is_found_from_its_publication_until_its_withdrawal()
    {
        var giver = await GiverAsync(An.Employer().Build());
        var offer = await SaveAsync(An.Offer().From(giver).OnDate(Day).AsDraft().Build());
        Assert.Empty(await FoundAsync());

        await ChangeAsync(offer, o => o.Publish(OfferBuilder.Kwame, Site.Clock.GetUtcNow().UtcDateTime));
        Assert.Equal([offer], await FoundAsync());

        await ChangeAsync(offer, o => o.Withdraw(OfferBuilder.Kwame, Site.Clock.GetUtcNow().UtcDateTime));
        Assert.Empty(await FoundAsync());
    }

    [Fact]
    public async Task Only_offers_of_verified_and_active_organisations_are_found()
    {
        var waiting = await GiverAsync(An.Employer().Unverified().Build());
        await GiverAsync(An.Employer().Suspended().Build(), offers: true);
        var shown = await GiverAsync(An.Employer().Vouched().Build(), offers: true);
        Assert.Single(await FoundAsync());
        var offer = await SaveAsync(An.Offer().From(waiting).ByArrangement().Build());
        Assert.Single(await FoundAsync());

        await Site.InDatabaseAsync(async db =>
        {
            (await db.Organisations.SingleAsync(o => o.Id == waiting)).CheckIdentity("", Who.System, Site.Clock.GetUtcNow().UtcDateTime);
            (await db.Organisations.SingleAsync(o => o.Id == shown)).Suspend("Under inquiry", Who.System, Site.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });

        Assert.Equal([offer], await FoundAsync());
    }

    [Fact]
    public async Task Offers_of_an_organisation_that_closes_are_found_no_more()
    {
        var giver = await GiverAsync(An.Employer().Build(), offers: true);
        Assert.Single(await FoundAsync());
        await Site.InDatabaseAsync(async db =>
        {
            (await db.Organisations.SingleAsync(o => o.Id == giver)).Close("Sold to another firm", Who.System, Site.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        Assert.Empty(await FoundAsync());
    }

    [Fact]
    public async Task A_date_whose_last_place_is_taken_is_no_date_to_come_until_it_is_free_again()
    {
        var giver = await GiverAsync(An.Employer().Build());
        var offer = An.Offer().From(giver).OnDate(Day).Build();
        await SaveAsync(offer);
        Assert.Single(await FoundAsync());

        var booking = offer.Ask(A.AskingSchool(), An.Ask(offer.Sessions[0].Id), "Samira Haddad", PersonId.New(), OfferBuilder.Now);
        await TakeAsync(1, booking);
        Assert.Empty(await FoundAsync());

        await TakeAsync(0);
        await Site.InDatabaseAsync(async db =>
        {
            (await db.Bookings.SingleAsync(b => b.Id == booking.Id)).Withdraw(new Actor(Side.School, "Samira Haddad"), "", OfferBuilder.Now);
            return await db.SaveChangesAsync();
        });
        Assert.Single(await FoundAsync());
    }

    [Fact]
    public async Task Dates_pass_without_anybody_touching_the_offer()
    {
        var giver = await GiverAsync(An.Employer().Build());
        await SaveAsync(An.Offer().From(giver).OnDate(Day).Build());
        Assert.Single(await FoundAsync());
        var before = Site.Clock.GetUtcNow();
        Site.Clock.MoveTo(new DateTimeOffset(2027, 2, 25, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty(await FoundAsync());
        Site.Clock.MoveTo(before);
    }

    [Fact]
    public async Task A_line_that_appears_late_under_a_higher_number_is_not_missed()
    {
        var giver = await GiverAsync(An.Employer().Build());
        var late = await SaveAsync(An.Offer().From(giver).OnDate(Day).Build());
        var gone = await Site.InDatabaseAsync(db => db.OfferChanges.Where(line => line.OfferId == late).Select(line => line.Number).SingleAsync());
        await Site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"UPDATE OfferChanges SET Number = 1000 WHERE Number = {gone}"));
        await Site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Offers SET Status = 'Draft' WHERE Id = {late.Value}"));
        Assert.Empty(await FoundAsync());

        // The transaction with the lower number commits now.
        await Site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Offers SET Status = 'Published' WHERE Id = {late.Value}"));
        await Site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"UPDATE OfferChanges SET Number = 999 WHERE Number = 1000"));
        Assert.Equal([late], await FoundAsync());
    }

    [Fact]
    public async Task A_line_is_replayed_once_and_the_index_remembers_up_to_where()
    {
        var follower = Site.Services.GetRequiredService<IndexFollower>();
        await GiverAsync(An.Employer().Build(), offers: true);
        await follower.CatchUpAsync(TestContext.Current.CancellationToken);
        await GiverAsync(An.Employer().Build(), offers: true);

        Assert.Equal(2, await follower.CatchUpAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await follower.CatchUpAsync(TestContext.Current.CancellationToken));
        Site.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(0, await follower.CatchUpAsync(TestContext.Current.CancellationToken));

        var last = await Site.InDatabaseAsync(db => db.OfferChanges.MaxAsync(line => line.Number));
        Assert.Equal(last, (await Site.Services.GetRequiredService<IOfferIndex>().PositionAsync(TestContext.Current.CancellationToken))!.Number);
    }

    [Fact]
    public async Task A_line_about_everything_has_the_index_built_anew_once()
    {
        await GiverAsync(An.Employer().Build(), offers: true);
        Assert.Single(await FoundAsync());
        await Site.Services.GetRequiredService<IOfferIndex>().RemoveAsync([.. Mine], TestContext.Current.CancellationToken);
        Assert.Empty(await FoundAsync());

        await SaveAnyAsync(OfferChange.Everything(Site.Clock.GetUtcNow().UtcDateTime));

        Assert.Single(await FoundAsync());
        await Site.Services.GetRequiredService<IOfferIndex>().RemoveAsync([.. Mine], TestContext.Current.CancellationToken);
        Assert.Empty(await FoundAsync());
    }

    [Fact]
    public async Task An_index_of_another_database_is_built_anew()
    {
        var index = Site.Services.GetRequiredService<IOfferIndex>();
        await GiverAsync(An.Employer().Build(), offers: true);
        await index.RebuildAsync(AsyncEnumerable.Empty<OfferDocument>(), new LogPosition("another", 1_000_000), TestContext.Current.CancellationToken);
        using var follower = new IndexFollower(Site.Services, index, Site.Clock);
        await follower.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Single(await FoundAsync());
    }

    [Fact]
    public async Task A_rebuild_finds_what_is_there_and_tells_how_far_it_is()
    {
        await GiverAsync(An.Employer().Build(), offers: true);
        var told = new List<RebuildProgress>();
        await Site.Services.GetRequiredService<IndexFollower>().RebuildAsync(new Told(told), TestContext.Current.CancellationToken);
        Assert.Equal(told[^1].Total, told[^1].Done);
        Assert.Single(await FoundAsync());
    }

    private Task<int> TakeAsync(int taken, Booking? booking = null) => Site.InDatabaseAsync(async db =>
    {
        await db.Sessions.Where(session => Mine.Contains(session.OfferId)).ExecuteUpdateAsync(set => set.SetProperty(session => session.Taken, taken));
        if (booking is not null)
        {
            db.Add(booking);
        }

        return await db.SaveChangesAsync();
    });

    private sealed class Told(List<RebuildProgress> told) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => told.Add(value);
    }
}
