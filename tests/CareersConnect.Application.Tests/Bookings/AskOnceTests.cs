using CareersConnect.Application.Bookings;
using CareersConnect.Application.Requests;
using CareersConnect.Application.Tests.Requests;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>One request asks one person once, however many offers they have.</summary>
public sealed class AskOnceTests : IDisposable
{
    private readonly TradeFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Two_offers_of_one_volunteer_are_not_asked_with_one_press_nor_with_the_next()
    {
        var market = await _site.MarketAsync();
        var (first, second) = (await OfferAsync(market, market.Volunteer.Id), await OfferAsync(market, market.Volunteer.Id));
        var request = await _site.SendAsync(market.Leader, RaisingRequestsTests.Raise);
        const string Twice = "A day in civil engineering: Priya Raman is asked already for this request: choose one of their offers.";

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => AskAsync(market, request, first, second));
        Assert.Equal((Twice, "Asks[1].OfferId"), (refused.Message, refused.Field));
        Assert.Equal(0, await _site.InDatabaseAsync(db => db.Bookings.CountAsync()));

        await AskAsync(market, request, first);
        Assert.Equal(Twice, (await Assert.ThrowsAsync<RuleBrokenException>(() => AskAsync(market, request, second))).Message);
        var alone = await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(market.Leader, For(second, request: request)));
        Assert.Equal("Priya Raman is asked already for this request: choose one of their offers.", alone.Message);
        await _site.SendAsync(market.Leader, For(second));
    }

    [Fact]
    public async Task Two_offers_of_one_giver_that_name_nobody_are_one_too()
    {
        var market = await _site.MarketAsync();
        var (first, second) = (await OfferAsync(market, null), await OfferAsync(market, null));
        var request = await _site.SendAsync(market.Leader, RaisingRequestsTests.Raise);

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => AskAsync(market, request, first, second));

        Assert.Equal("A day in civil engineering: Trentside Rail is asked already for this request: choose one of their offers.", refused.Message);
    }

    [Fact]
    public async Task Two_volunteers_of_one_giver_are_both_asked_and_so_is_one_who_said_no_with_another_offer()
    {
        var market = await _site.MarketAsync();
        var other = Volunteer.Take(market.Employer.Id, "Owen Lloyd", "fitter", "owen@rail.example");
        await _site.AddAsync(other);
        var (first, second, third) = (await OfferAsync(market, market.Volunteer.Id), await OfferAsync(market, other.Id), await OfferAsync(market, other.Id));
        var request = await _site.SendAsync(market.Leader, RaisingRequestsTests.Raise);

        var asked = await AskAsync(market, request, first, second);
        await _site.SendAsync(market.Giver, No(asked[1]));

        Assert.Single(await AskAsync(market, request, third));
    }

    [Fact]
    public async Task The_list_says_at_the_later_one_which_is_the_same_persons()
    {
        var market = await _site.MarketAsync();
        var other = Volunteer.Take(market.Employer.Id, "Owen Lloyd", "fitter", "owen@rail.example");
        await _site.AddAsync(other);
        foreach (var volunteer in new[] { market.Volunteer.Id, market.Volunteer.Id, other.Id, market.Volunteer.Id })
        {
            await OfferAsync(market, volunteer);
        }

        var request = await _site.SendAsync(market.Leader, RaisingRequestsTests.Raise);
        await _site.TellDueAsync();
        var view = await _site.SendAsync(market.Leader, new ShowRequest.Query(request));

        var volunteers = await _site.InDatabaseAsync(db => db.Offers.ToDictionaryAsync(offer => offer.Id, offer => offer.VolunteerId));
        Assert.Equal(4, view.Matches.Count);
        Assert.All(view.Matches, match =>
        {
            var best = view.Matches.First(one => volunteers[one.OfferId] == volunteers[match.OfferId]);
            Assert.Equal(best == match ? null : best.Rank, match.SameAs);
        });
        Assert.Equal(2, view.Matches.Count(match => match.SameAs is not null));
    }

    private Task<Offer> OfferAsync(Marketplace market, VolunteerId? volunteer) =>
        market.OfferAsync(_site, built => built.ByArrangement().With(details => details with { VolunteerId = volunteer }));

    private Task<IReadOnlyList<Domain.Bookings.BookingId>> AskAsync(Marketplace market, RequestId request, params Offer[] offers) => _site.SendAsync(
        market.Leader,
        new AskSeveral.Command(request, [.. offers.Select(offer => new AskSeveral.One(offer.Id, null, InSixWeeks, new TimeOnly(10, 0), DeliveryModes.InPerson, 30))], "Ms Okafor", null, null));
}
