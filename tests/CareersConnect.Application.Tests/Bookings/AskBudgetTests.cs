using CareersConnect.Application.Bookings;
using CareersConnect.Application.Matching;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>Nobody is asked to exhaustion: one volunteer is asked so often a term, by requests and without; what was set aside can still be booked.</summary>
public sealed class AskBudgetTests : IDisposable
{
    private const string Elsewhere = "They have been asked as often this term as we ask anybody. Choose a different offer; from 1 April 2027 they can be asked again.";
    private const string AtOnce = "They have been asked as often this term as we ask anybody. Choose one of the dates that are booked at once, or a different offer; from 1 April 2027 they can be asked again.";
    private readonly TradeFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_last_ask_of_the_budget_is_sent_and_the_next_refused_until_the_next_term()
    {
        var market = await _site.MarketAsync();
        var offer = await market.OfferAsync(_site, built => built.ByArrangement());
        await SpendAsync(market, ContactBudget.Usual - 1);
        Assert.Null((await FormAsync(market, offer)).WhyNotAsked);
        await _site.SendAsync(market.Leader, For(offer));

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(market.Leader, For(offer) with { Time = new TimeOnly(14, 0) }));
        Assert.Equal((Elsewhere, null), (refusal.Message, refusal.Field));
        Assert.Equal(ContactBudget.Usual, await _site.InDatabaseAsync(db => db.Bookings.CountAsync()));
        var form = await FormAsync(market, offer);
        Assert.Equal((Elsewhere, false), (form.WhyNotAsked, form.IsOpen));

        _site.Clock.MoveTo(new DateTimeOffset(2027, 4, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.True((await FormAsync(market, offer)).IsOpen);
        await _site.SendAsync(market.Leader, For(offer) with { Day = new DateOnly(2027, 5, 4) });
    }

    [Fact]
    public async Task A_date_that_was_set_aside_is_booked_all_the_same_and_another_day_is_not()
    {
        var market = await _site.MarketAsync();
        var offer = await market.OfferAsync(_site, built => built.ByArrangement().BookedAtOnce().OnDate(InSixWeeks));
        await SpendAsync(market, ContactBudget.Usual);
        var form = await FormAsync(market, offer);
        Assert.Equal((AtOnce, true), (form.WhyNotAsked, form.IsOpen));

        Assert.Equal(AtOnce, (await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(market.Leader, For(offer)))).Message);
        var booked = await _site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id));
        Assert.Equal(BookingStatus.Confirmed, (await _site.BookingAsync(booked)).Status);

        var full = await FormAsync(market, offer);
        Assert.Equal((Elsewhere, false), (full.WhyNotAsked, full.IsOpen));
    }

    [Fact]
    public async Task A_date_that_is_asked_for_first_is_no_date_that_is_booked_at_once()
    {
        var market = await _site.MarketAsync();
        var offer = await market.OfferAsync(_site, built => built.OnDate(InSixWeeks));
        await SpendAsync(market, ContactBudget.Usual);
        Assert.Equal(Elsewhere, (await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id)))).Message);
        Assert.False((await FormAsync(market, offer)).IsOpen);
    }

    [Fact]
    public async Task Another_volunteer_of_the_same_organisation_is_asked()
    {
        var market = await _site.MarketAsync();
        var other = Volunteer.Take(market.Employer.Id, "Owen Lloyd", "fitter", "owen@rail.example");
        await _site.AddAsync(other);
        var offer = await market.OfferAsync(_site, built => built.ByArrangement().With(details => details with { VolunteerId = other.Id }));
        await SpendAsync(market, ContactBudget.Usual);
        Assert.Equal(BookingStatus.Requested, (await _site.BookingAsync(await _site.SendAsync(market.Leader, For(offer)))).Status);
    }

    [Fact]
    public async Task Two_offers_of_one_volunteer_in_one_press_count_both()
    {
        var market = await _site.MarketAsync();
        var request = new Request(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
        await _site.AddAsync(request);
        var offers = new[] { await market.OfferAsync(_site, built => built.ByArrangement()), await market.OfferAsync(_site, built => built.ByArrangement()) };
        await SpendAsync(market, ContactBudget.Usual - 1);
        var asks = offers.Select(offer => new AskSeveral.One(offer.Id, null, InSixWeeks, new TimeOnly(10, 0), DeliveryModes.InPerson, 30)).ToList();

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(market.Leader, new AskSeveral.Command(request.Id, asks, "Ms Okafor", null, null)));
        Assert.Equal(($"A day in civil engineering: {Elsewhere}", "Asks[1].OfferId"), (refusal.Message, refusal.Field));
        await _site.SendAsync(market.Leader, new AskSeveral.Command(request.Id, [asks[0]], "Ms Okafor", null, null));
    }

    private Task<AskForOffer.View> FormAsync(Marketplace market, Offer offer) => _site.SendAsync(market.Leader, new AskForOffer.Query(offer.Id, null));

    /// <summary>So many asks of other schools, of another offer of the same volunteer.</summary>
    private async Task SpendAsync(Marketplace market, int asks)
    {
        var other = await market.OfferAsync(_site, built => built.ByArrangement());
        await _site.AddAsync([.. Enumerable.Range(0, asks).Select(_ => other.Ask(A.AskingSchool(), An.Ask(day: InSixWeeks), "Somebody else", PersonId.New(), OfferBuilder.Now))]);
    }
}
