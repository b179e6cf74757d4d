using CareersConnect.Application.Requests;
using CareersConnect.Application.Tests.Requests;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>Where more offers are near than are weighed at once, the one that is meant is weighed all the same.</summary>
public sealed class CandidatesTests : IAsyncLifetime
{
    private const int Many = 130;

    private static readonly GridPoint Far = new(438_000, 353_000);

    private readonly TradeFixture _site = new();
    private Marketplace _market = null!;

    public async ValueTask InitializeAsync() => _market = await _site.MarketAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_counts_as_asked_stands_first_though_a_hundred_others_are_nearer()
    {
        await NearAsync(await ProviderAsync(), offer => offer);
        var counts = await FarAsync();

        var view = await RaisedAsync();

        Assert.Equal(counts, view.Matches[0].OfferId);
        Assert.False(view.AreAll);
        Assert.Null(view.WhyNothing);
    }

    [Fact]
    public async Task Offers_for_parents_take_no_place_of_those_for_pupils()
    {
        await NearAsync(_market.Employer.Id, offer => offer.With(details => details with { Audience = OfferAudience.Parents }));
        var pupils = await FarAsync();

        var view = await RaisedAsync();

        Assert.Equal([pupils], view.Matches.Select(match => match.OfferId));
        Assert.True(view.AreAll);
    }

    [Fact]
    public async Task Where_none_of_the_nearest_fits_it_goes_on_behind_them()
    {
        await NearAsync(_market.Employer.Id, offer => offer.With(details => details with { MinimumPupils = 1, MaximumPupils = 3 }));
        var large = await FarAsync();

        var view = await RaisedAsync();

        Assert.Equal([large], view.Matches.Select(match => match.OfferId));
        Assert.True(view.AreAll);
        Assert.Equal(0, await _site.InDatabaseAsync(db => db.NoMatches.CountAsync()));
    }

    [Fact]
    public async Task Where_nothing_counts_towards_the_benchmark_the_page_and_the_hub_are_told_and_the_offers_are_listed()
    {
        await _site.AddAsync(Offer(await ProviderAsync()).Build());

        var view = await RaisedAsync();

        Assert.Equal((1, "no-benchmark"), (view.Fitting, view.WhyNothing!));
        Assert.Equal("no-benchmark", (await _site.InDatabaseAsync(db => db.NoMatches.SingleAsync())).Reason);
    }

    [Fact]
    public async Task The_reason_for_the_hub_is_what_offers_next_door_lack_and_not_that_another_is_far_away()
    {
        await _site.AddAsync(
            Offer(_market.Employer.Id).With(details => details with { YearGroups = YearGroups.Of(YearGroup.Year10) }).Build(),
            Offer(_market.Employer.Id).With(details => details with { Location = Far, TravelMiles = 2 }).Build(),
            Offer(_market.Employer.Id).With(details => details with { Location = Far, TravelMiles = 3 }).Build());

        Assert.Equal("no-year-group", (await RaisedAsync()).WhyNothing);
        Assert.Equal("no-year-group", (await _site.InDatabaseAsync(db => db.NoMatches.SingleAsync())).Reason);
    }

    private static OfferBuilder Offer(OrganisationId giver) => An.Offer().From(giver).ByArrangement();

    private Task<int> NearAsync(OrganisationId giver, Func<OfferBuilder, OfferBuilder> shape) =>
        _site.AddAsync([.. Enumerable.Range(0, Many).Select(_ => (object)shape(Offer(giver)).Build())]);

    private async Task<OfferId> FarAsync()
    {
        var offer = Offer(_market.Employer.Id).With(details => details with { Location = Far }).Build();
        await _site.AddAsync(offer);
        return offer.Id;
    }

    private async Task<OrganisationId> ProviderAsync()
    {
        var provider = A.Provider().Build();
        await _site.AddAsync(provider);
        return provider.Id;
    }

    private async Task<ShowRequest.View> RaisedAsync()
    {
        await _site.TellDueAsync();
        var id = await _site.SendAsync(_market.Leader, RaisingRequestsTests.Raise);
        await _site.TellDueAsync();
        return await _site.SendAsync(_market.Leader, new ShowRequest.Query(id));
    }
}
