using CareersConnect.Application.Bookings;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

public sealed class AskForOfferTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task A_date_that_is_asked_first_waits_and_takes_no_place()
    {
        var market = await site.MarketAsync();
        var offer = await market.OfferAsync(site, built => built.OnDate(InSixWeeks));

        var id = await site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id));

        Assert.Equal(BookingStatus.Requested, (await site.BookingAsync(id)).Status);
        Assert.Equal(0, await site.TakenAsync(offer.Sessions[0].Id));
    }

    [Fact]
    public async Task A_date_that_was_set_aside_is_booked_at_once_and_taken()
    {
        var market = await site.MarketAsync();
        var (id, offer) = await site.BookedAsync(market);

        Assert.Equal(BookingStatus.Confirmed, (await site.BookingAsync(id)).Status);
        Assert.Equal(1, await site.TakenAsync(offer.Sessions[0].Id));
    }

    [Fact]
    public async Task Whoever_comes_too_late_for_the_last_place_is_told_so_and_leaves_nothing_behind()
    {
        var market = await site.MarketAsync();
        var (_, offer) = await site.BookedAsync(market);
        var other = await site.MarketAsync();

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(other.Leader, For(offer, offer.Sessions[0].Id)));

        Assert.Equal((Offer.NoPlaceLeft, "SessionId"), (refusal.Message, refusal.Field));
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Bookings.CountAsync(booking => booking.OfferId == offer.Id)));
        Assert.Equal(1, await site.TakenAsync(offer.Sessions[0].Id));
    }

    [Fact]
    public async Task Without_a_named_member_of_staff_it_waits_for_one_and_keeps_its_place()
    {
        var market = await site.MarketAsync();
        var offer = await market.OfferAsync(site, built => built.BookedAtOnce().OnDate(InSixWeeks));
        var id = await site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id, staff: ""));
        Assert.Equal(BookingStatus.Accepted, (await site.BookingAsync(id)).Status);

        await site.SendAsync(market.Leader, new NameStaff.Command(id, "Mr Reyes"));

        Assert.Equal(BookingStatus.Confirmed, (await site.BookingAsync(id)).Status);
        Assert.Equal(1, await site.TakenAsync(offer.Sessions[0].Id));
    }

    [Fact]
    public async Task An_offer_of_an_organisation_that_is_not_verified_is_not_found()
    {
        var market = await site.MarketAsync();
        var unverified = An.Employer().Unverified().Build();
        var offer = An.Offer().From(unverified.Id).ByArrangement().Build();
        await site.AddAsync(unverified, offer);

        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(market.Leader, For(offer)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(market.Leader, new AskForOffer.Query(offer.Id, null)));
    }

    [Fact]
    public async Task Only_careers_staff_ask()
    {
        var market = await site.MarketAsync();
        var offer = await market.OfferAsync(site, built => built.ByArrangement());

        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(market.Reader, For(offer)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(market.Giver, For(offer)));
        await Assert.ThrowsAsync<SignInNeededException>(() => site.SendAsync(null, For(offer)));
    }

    [Fact]
    public async Task All_missing_answers_are_told_at_once()
    {
        var market = await site.MarketAsync();
        var offer = await market.OfferAsync(site, built => built.ByArrangement());

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(
            market.Leader, new AskForOffer.Command(offer.Id, null, null, null, [], null, null, null, null, null, null)));

        Assert.Equal(
            ["Enter a day, for example 27/3/2027.", "Enter a time, for example 10:00.", "Select at least one year group.", "Enter how many pupils.", "Select one of the ways that this offer can be given."],
            refusal.All.Select(one => one.Message));
    }

    [Fact]
    public async Task The_form_shows_full_dates_as_taken_and_the_years_that_both_have()
    {
        var market = await site.MarketAsync();
        var (_, offer) = await site.BookedAsync(market, InSixWeeks.AddDays(1));

        var view = await site.SendAsync(market.Leader, new AskForOffer.Query(offer.Id, null));

        Assert.Equal([0, 1], view.Dates.Select(date => date.Left));
        Assert.Equal(YearGroups.Range(YearGroup.Year7, YearGroup.Year11), view.YearGroups);
        Assert.Equal("Trentside Rail", view.OrganisationName);
    }

    [Fact]
    public async Task An_ask_for_a_request_marks_it_and_a_booking_at_once_books_it()
    {
        var market = await site.MarketAsync();
        var (asked, booked) = (RequestOf(market), RequestOf(market));
        await site.AddAsync(asked, booked);
        var first = await market.OfferAsync(site, built => built.ByArrangement());
        var atOnce = await market.OfferAsync(site, built => built.BookedAtOnce().OnDate(InSixWeeks));

        await site.SendAsync(market.Leader, For(first, request: asked.Id));
        await site.SendAsync(market.Leader, For(atOnce, atOnce.Sessions[0].Id, request: booked.Id));

        Assert.Equal(RequestStatus.Matched, await StatusAsync(asked));
        Assert.Equal(RequestStatus.Booked, await StatusAsync(booked));
    }

    [Fact]
    public async Task Another_schools_request_is_not_found()
    {
        var (market, other) = (await site.MarketAsync(), await site.MarketAsync());
        var request = RequestOf(other);
        await site.AddAsync(request);
        var offer = await market.OfferAsync(site, built => built.ByArrangement());

        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(market.Leader, For(offer, request: request.Id)));
    }

    [Fact]
    public async Task The_same_press_twice_is_one_ask_and_another_press_is_another()
    {
        var market = await site.MarketAsync();
        var command = For(await market.OfferAsync(site, built => built.ByArrangement()));

        var twice = await Task.WhenAll(site.SendAsync(market.Leader, command, "press"), site.SendAsync(market.Leader, command, "press"));
        var again = await site.SendAsync(market.Leader, command with { Time = new TimeOnly(13, 0) }, "another press");

        Assert.Equal(twice[0], twice[1]);
        Assert.NotEqual(twice[0], again);
        Assert.Equal(2, await site.InDatabaseAsync(db => db.Bookings.CountAsync(booking => booking.OfferId == command.OfferId)));
    }

    private static Request RequestOf(Marketplace market) =>
        new(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, market.Leader.Name, A.Need(), OfferBuilder.Now);

    private Task<RequestStatus> StatusAsync(Request request) => site.InDatabaseAsync(db => db.Requests.Where(r => r.Id == request.Id).Select(r => r.Status).SingleAsync());
}
