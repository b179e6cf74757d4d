using CareersConnect.Application.Bookings;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>Cancelling, moving, listing, looking at contacts.</summary>
public sealed class AfterTheYesTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task A_cancelled_booking_gives_its_place_back_once()
    {
        var market = await site.MarketAsync();
        var (id, offer) = await site.BookedAsync(market);
        var cancel = new CancelBooking.Command(BookingKey.Of(id), "timetable-change", null);

        var refusals = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Record.ExceptionAsync(() => site.SendAsync(market.Leader, cancel)).AsTask()));

        Assert.Equal(2, refusals.Count(refusal => refusal is RuleBrokenException { Message: "This was cancelled." }));
        Assert.Equal(0, await site.TakenAsync(offer.Sessions[0].Id));
        Assert.Equal(BookingStatus.Cancelled, (await site.BookingAsync(id)).Status);
    }

    [Fact]
    public async Task Each_side_cancels_with_its_own_reasons()
    {
        var market = await site.MarketAsync();
        var (id, _) = await site.BookedAsync(market);
        await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(market.Giver, new CancelBooking.Command(BookingKey.Of(id), "timetable-change", null)));
        await site.SendAsync(market.Giver, new CancelBooking.Command(BookingKey.Of(id), "illness", "Sorry to miss it."));
        Assert.Equal("Illness", (await site.SendAsync(market.Leader, new ShowBooking.Query(id))).Booking.History[^1].Reason);
    }

    [Fact]
    public async Task When_the_booking_of_a_request_falls_through_the_request_is_open_again()
    {
        var market = await site.MarketAsync();
        var request = new Request(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
        await site.AddAsync(request);
        var id = await site.SendAsync(market.Leader, For(await market.OfferAsync(site, built => built.ByArrangement()), request: request.Id));
        await site.SendAsync(market.Giver, Yes(id));

        await site.SendAsync(market.Giver, new CancelBooking.Command(BookingKey.Of(id), "illness", null));

        Assert.Equal(RequestStatus.Open, await site.InDatabaseAsync(db => db.Requests.Where(r => r.Id == request.Id).Select(r => r.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_move_to_another_date_exchanges_the_places()
    {
        var market = await site.MarketAsync();
        var (id, offer) = await site.BookedAsync(market, InSixWeeks.AddDays(1));
        var other = offer.Sessions[1].Id;
        Assert.Equal([other], (await site.SendAsync(market.Leader, new MoveBooking.Query(BookingKey.Of(id)))).Dates.Select(date => date.SessionId));

        await site.SendAsync(market.Leader, new MoveBooking.Command(BookingKey.Of(id), other, null, null, "Mock examinations"));

        Assert.Equal((0, 1), (await site.TakenAsync(offer.Sessions[0].Id), await site.TakenAsync(other)));
        Assert.Equal(InSixWeeks.AddDays(1), (await site.BookingAsync(id)).Day);
    }

    [Fact]
    public async Task A_move_to_a_full_date_is_refused_and_changes_nothing()
    {
        var market = await site.MarketAsync();
        var (id, offer) = await site.BookedAsync(market, InSixWeeks.AddDays(1));
        await site.SendAsync(market.Leader, For(offer, offer.Sessions[1].Id));

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(
            () => site.SendAsync(market.Leader, new MoveBooking.Command(BookingKey.Of(id), offer.Sessions[1].Id, null, null, "Mock examinations")));

        Assert.Equal("SessionId", refusal.Field);
        Assert.Equal((1, 1), (await site.TakenAsync(offer.Sessions[0].Id), await site.TakenAsync(offer.Sessions[1].Id)));
        Assert.Equal(InSixWeeks, (await site.BookingAsync(id)).Day);
    }

    [Fact]
    public async Task A_move_to_a_time_of_its_own_frees_the_date()
    {
        var market = await site.MarketAsync();
        var (id, offer) = await site.BookedAsync(market);
        await site.SendAsync(market.Giver, new MoveBooking.Command(BookingKey.Of(id), null, InSixWeeks.AddDays(2), new TimeOnly(14, 0), "A site meeting"));
        Assert.Equal(0, await site.TakenAsync(offer.Sessions[0].Id));
        Assert.Equal(2, (await site.BookingAsync(id)).CalendarSequence);
    }

    [Fact]
    public async Task The_lists_of_both_sides_say_whose_turn_it_is()
    {
        var market = await site.MarketAsync();
        var asked = await site.AskedAsync(market);
        var (booked, _) = await site.BookedAsync(market);
        var waiting = await site.AskedAsync(market, staff: "");
        await site.SendAsync(market.Giver, Yes(waiting));

        var school = await site.SendAsync(market.Leader, new ListBookings.Query(null, 1));
        var giver = await site.SendAsync(market.Giver, new ListBookings.Query(null, 1));

        Assert.Equal((BookingTab.WaitingForYou, waiting), (school.Tab, Assert.Single(school.Rows).Id));
        Assert.Equal((BookingTab.WaitingForYou, asked), (giver.Tab, Assert.Single(giver.Rows).Id));
        Assert.Equal("Thornmere Academy", giver.Rows[0].OtherName);
        Assert.Equal([booked], (await site.SendAsync(market.Reader, new ListBookings.Query(BookingTab.ComingUp, 1))).Rows.Select(row => row.Id));
        Assert.Equal(2, giver.Counts[BookingTab.ComingUp]);
    }

    [Fact]
    public async Task Contacts_show_only_after_both_agreed_and_each_look_is_noted()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(market.Giver, new LookAtContacts.Command(BookingKey.Of(id))));
        await site.SendAsync(market.Giver, Yes(id));
        Assert.Null(await site.SendAsync(market.Giver, new LookAtContacts.Query(BookingKey.Of(id))));

        await site.SendAsync(market.Giver, new LookAtContacts.Command(BookingKey.Of(id)));
        await site.SendAsync(market.Leader, new LookAtContacts.Command(BookingKey.Of(id)));

        Assert.Equal(new LookAtContacts.View("Samira Haddad", market.LeaderEmail, "01632 960147"), await site.SendAsync(market.Giver, new LookAtContacts.Query(BookingKey.Of(id))));
        Assert.Equal(new LookAtContacts.View("Priya Raman", market.Volunteer.Email!, ""), await site.SendAsync(market.Leader, new LookAtContacts.Query(BookingKey.Of(id))));
        Assert.Equal(2, await site.InDatabaseAsync(db => db.ContactLooks.CountAsync(look => look.BookingId == id)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(market.Reader, new LookAtContacts.Command(BookingKey.Of(id))));
    }
}
