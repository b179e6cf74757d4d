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

public sealed class AnswerBookingTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task A_yes_confirms_and_takes_the_places_of_the_date()
    {
        var market = await site.MarketAsync();
        var offer = await market.OfferAsync(site, built => built.OnDate(InSixWeeks, capacity: 60).CountingPupils());
        var id = await site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id));

        await site.SendAsync(market.Giver, Yes(id));

        var booking = await site.BookingAsync(id);
        Assert.Equal((BookingStatus.Confirmed, "Kwame Osei"), (booking.Status, booking.History[^1].ByName));
        Assert.Equal(30, await site.TakenAsync(offer.Sessions[0].Id));
    }

    [Fact]
    public async Task Two_asks_for_one_place_answered_with_yes_give_one_booking()
    {
        var (market, other) = (await site.MarketAsync(), await site.MarketAsync());
        var offer = await market.OfferAsync(site, built => built.OnDate(InSixWeeks));
        BookingId[] asked = [await site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id)), await site.SendAsync(other.Leader, For(offer, offer.Sessions[0].Id))];

        var refusals = await Task.WhenAll(asked.Select(async id => await Record.ExceptionAsync(() => site.SendAsync(market.Giver, Yes(id)))));

        var refused = Assert.IsType<RuleBrokenException>(Assert.Single(refusals, refusal => refusal is not null));
        Assert.Equal(FirstYes.DateIsFull, refused.Message);
        var statuses = await Task.WhenAll(asked.Select(async id => (await site.BookingAsync(id)).Status));
        Assert.Equal([BookingStatus.Requested, BookingStatus.Confirmed], statuses.Order());
        Assert.Equal(1, await site.TakenAsync(offer.Sessions[0].Id));
    }

    [Fact]
    public async Task The_first_yes_of_several_books_the_request_and_releases_the_others()
    {
        var (market, other) = (await site.MarketAsync(), await site.MarketAsync());
        var request = new Request(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
        await site.AddAsync(request);
        var offers = new[] { await market.OfferAsync(site, built => built.ByArrangement()), await other.OfferAsync(site, built => built.ByArrangement()) };
        var asks = offers.Select(offer => new AskSeveral.One(offer.Id, null, InSixWeeks, new TimeOnly(10, 0), DeliveryModes.InPerson, 30)).ToList();
        var ids = await site.SendAsync(market.Leader, new AskSeveral.Command(request.Id, asks, "Ms Okafor", null, null));

        await site.SendAsync(other.Giver, Yes(ids[1]));

        Assert.Equal(BookingStatus.Withdrawn, (await site.BookingAsync(ids[0])).Status);
        Assert.Equal(BookingStatus.Confirmed, (await site.BookingAsync(ids[1])).Status);
        Assert.Equal(RequestStatus.Booked, await site.InDatabaseAsync(db => db.Requests.Where(r => r.Id == request.Id).Select(r => r.Status).SingleAsync()));
        var late = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(market.Giver, Yes(ids[0])));
        Assert.Equal("This was taken back before an answer.", late.Message);
    }

    [Fact]
    public async Task One_ask_of_several_that_cannot_be_sent_names_its_place_and_sends_none()
    {
        var market = await site.MarketAsync();
        var request = new Request(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
        await site.AddAsync(request);
        var (good, bad) = (await market.OfferAsync(site, built => built.ByArrangement()), await market.OfferAsync(site, built => built.ByArrangement(Weekdays.Friday)));
        AskSeveral.One[] asks = [.. new[] { good, bad }.Select(offer => new AskSeveral.One(offer.Id, null, InSixWeeks, new TimeOnly(10, 0), DeliveryModes.InPerson, 30))];

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(market.Leader, new AskSeveral.Command(request.Id, asks, "", null, null)));

        Assert.Equal("Asks[1].Day", refusal.Field);
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Bookings.CountAsync(booking => booking.RequestId == request.Id)));
    }

    [Fact]
    public async Task Another_time_goes_back_and_forth_until_somebody_says_yes()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);

        await site.SendAsync(market.Giver, AnotherTime(id, InSixWeeks.AddDays(7)));
        await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(market.Giver, Yes(id)));
        await site.SendAsync(market.Leader, AnotherTime(id, InSixWeeks.AddDays(8)));
        await site.SendAsync(market.Giver, Yes(id));

        var booking = await site.BookingAsync(id);
        Assert.Equal((BookingStatus.Confirmed, InSixWeeks.AddDays(8)), (booking.Status, booking.Day));
    }

    [Fact]
    public async Task A_reason_that_is_not_for_the_other_side_reaches_it_in_neutral_words()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        await site.SendAsync(market.Giver, No(id, "cost", "The train fare."));

        var own = (await site.SendAsync(market.Giver, new ShowBooking.Query(id))).Booking.History[^1];
        var theirs = (await site.SendAsync(market.Leader, new ShowBooking.Query(id))).Booking.History[^1];

        Assert.Equal(("It would cost us too much", "The train fare."), (own.Reason, own.Note));
        Assert.Equal(("We cannot take part this time", ""), (theirs.Reason, theirs.Note));
    }

    [Fact]
    public async Task No_needs_no_reason_and_another_reason_needs_words()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        Assert.Equal("Note", (await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(market.Giver, No(id, "other")))).Field);
        await site.SendAsync(market.Giver, No(id, reason: null));
        Assert.Equal(BookingStatus.Declined, (await site.BookingAsync(id)).Status);
    }

    [Fact]
    public async Task Nobody_else_finds_it()
    {
        var (market, other) = (await site.MarketAsync(), await site.MarketAsync());
        var id = await site.AskedAsync(market);

        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(other.Giver, Yes(id)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(other.Leader, No(id)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(market.Reader, No(id)));
        await Assert.ThrowsAsync<SignInNeededException>(() => site.SendAsync(null, Yes(id)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(other.Leader, new ShowBooking.Query(id)));
        Assert.Equal(BookingStatus.Requested, (await site.BookingAsync(id)).Status);
    }
}
