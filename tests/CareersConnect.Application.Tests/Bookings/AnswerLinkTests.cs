using CareersConnect.Application.Bookings;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>Links in e-mails, by which a giver answers, moves and cancels without an account.</summary>
public sealed class AnswerLinkTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task The_link_of_the_mail_answers_once_and_then_says_what_is_true()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        var token = await site.TokenAsync(market.Volunteer.Email, "Could you help");

        await site.SendAsync(null, Answered(BookingKey.By(token), Answer.Yes));

        var booking = await site.BookingAsync(id);
        Assert.Equal((BookingStatus.Confirmed, "Priya Raman"), (booking.Status, booking.History[^1].ByName));
        var again = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(null, Answered(BookingKey.By(token), Answer.No)));
        Assert.Equal(BookingDoor.LinkIsOver, again.Message);
        Assert.False((await site.SendAsync(null, new OpenLink.Query(token)))!.May.Answer);
        await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(null, new CancelBooking.Command(BookingKey.By(token), "illness", null)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(null, new LookAtContacts.Command(BookingKey.By(token))));
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        var token = await site.TokenAsync(market.Volunteer.Email, "Could you help");
        for (var scanner = 0; scanner < 5; scanner++)
        {
            Assert.True((await site.SendAsync(null, new OpenLink.Query(token)))!.May.Answer);
        }

        Assert.Equal(1, (await site.BookingAsync(id)).Version);
    }

    [Fact]
    public async Task A_link_is_overtaken_by_the_next_turn()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        var first = await site.TokenAsync(market.Volunteer.Email, "Could you help");
        await site.SendAsync(null, Answered(BookingKey.By(first), Answer.AnotherTime) with { Day = InSixWeeks.AddDays(3), Time = new TimeOnly(9, 0) });
        await site.SendAsync(market.Leader, AnotherTime(id, InSixWeeks.AddDays(4)));
        var second = await site.TokenAsync(market.Volunteer.Email, "Another time");

        await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(null, Answered(BookingKey.By(first), Answer.Yes)));
        await site.SendAsync(null, Answered(BookingKey.By(second), Answer.Yes));

        Assert.Equal(InSixWeeks.AddDays(4), (await site.BookingAsync(id)).Day);
    }

    [Fact]
    public async Task A_link_that_is_too_late_or_of_a_withdrawn_ask_answers_nothing()
    {
        var market = await site.MarketAsync();
        var (late, withdrawn) = (await site.AskedAsync(market), await site.AskedAsync(market));
        var tokens = await site.TokensAsync(market.Volunteer.Email, "Could you help");
        await site.SendAsync(market.Leader, new WithdrawAsk.Command(withdrawn, "no-longer-needed"));
        var now = site.Clock.GetUtcNow();
        try
        {
            await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(null, Answered(BookingKey.By(tokens[1]), Answer.Yes)));
            site.Clock.MoveTo(now.AddDays(8));
            await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(null, Answered(BookingKey.By(tokens[0]), Answer.Yes)));
        }
        finally
        {
            site.Clock.MoveTo(now);
        }

        Assert.Equal(BookingStatus.Requested, (await site.BookingAsync(late)).Status);
    }

    [Fact]
    public async Task The_link_of_the_confirmation_moves_cancels_and_shows_whom_to_call()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        await site.SendAsync(market.Giver, Yes(id));
        var token = await site.TokenAsync(market.Volunteer.Email, "Confirmed");

        await site.SendAsync(null, new LookAtContacts.Command(BookingKey.By(token)));
        Assert.Equal("Samira Haddad", (await site.SendAsync(null, new LookAtContacts.Query(BookingKey.By(token))))!.Name);
        await site.SendAsync(null, new MoveBooking.Command(BookingKey.By(token), null, InSixWeeks.AddDays(2), new TimeOnly(9, 0), "A site meeting"));
        await site.SendAsync(null, new CancelBooking.Command(BookingKey.By(token), "illness", null));

        Assert.Equal(BookingStatus.Cancelled, (await site.BookingAsync(id)).Status);
        Assert.False((await site.SendAsync(null, new OpenLink.Query(token)))!.May.Change);
    }

    [Fact]
    public async Task A_link_that_was_never_sent_opens_nothing()
    {
        Assert.Null(await site.SendAsync(null, new OpenLink.Query("made-up")));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(null, Answered(BookingKey.By("made-up"), Answer.Yes)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(null, new CalendarOfBooking.Query(BookingKey.By("made-up"))));
    }

    [Fact]
    public async Task Only_the_hash_of_a_token_is_kept()
    {
        var market = await site.MarketAsync();
        await site.AskedAsync(market);
        var token = await site.TokenAsync(market.Volunteer.Email, "Could you help");
        Assert.Equal(0, await site.InDatabaseAsync(db => db.AnswerLinks.CountAsync(link => link.TokenHash == token)));
        Assert.Equal(1, await site.InDatabaseAsync(db => db.AnswerLinks.CountAsync(link => link.TokenHash == LinkSecret.HashOf(token))));
    }
}
