using CareersConnect.Application.Bookings;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>The hub stops a giver: no link opens a door into a school any more, and no school is left to wait or to count on them.</summary>
public sealed class SuspendedGiverTests : IDisposable
{
    private readonly TradeFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_link_of_a_stopped_giver_answers_moves_and_shows_nothing()
    {
        var market = await _site.MarketAsync();
        await _site.AskedAsync(market);
        var ask = await _site.TokenAsync(market.Volunteer.Email, "Could you help");
        var agreed = await _site.AskedAsync(market);
        await _site.SendAsync(market.Giver, Yes(agreed));
        var change = await _site.TokenAsync(market.Volunteer.Email, "Confirmed");
        await StandAsync(market, (giver, now) => giver.Suspend("A school reported a concern", Who.System, now));

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(null, Answered(BookingKey.By(ask), Answer.Yes)));
        Assert.Equal("Trentside Rail does not take part at the moment, so nothing can be answered or changed for it. Ask the careers hub.", refused.Message);
        await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(null, new CancelBooking.Command(BookingKey.By(change), "illness", null)));
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(null, new LookAtContacts.Command(BookingKey.By(change))));
        var open = (await _site.SendAsync(null, new OpenLink.Query(change)))!;
        Assert.False(open.May.Change || open.May.SeeContacts);
        Assert.NotNull(open.WhyShut);
    }

    [Fact]
    public async Task What_waits_is_closed_and_the_school_is_told()
    {
        var market = await _site.MarketAsync();
        var id = await _site.AskedAsync(market);
        await StandAsync(market, (giver, now) => giver.Suspend("A school reported a concern", Who.System, now));
        var mail = Assert.Single(await _site.EmailsAsync(market.LeaderEmail), mail => mail.Kind == "FellThroughEmail");
        Assert.DoesNotContain("concern", mail.Text);
        Assert.Equal(BookingStatus.Expired, (await _site.BookingAsync(id)).Status);
    }

    [Fact]
    public async Task What_was_agreed_stays_and_each_school_is_told_at_once()
    {
        var market = await _site.MarketAsync();
        var (first, second) = (await _site.BookedAsync(market), await _site.BookedAsync(market));
        await StandAsync(market, (giver, now) => giver.Suspend("A school reported a concern", Who.System, now));
        Assert.Equal(2, (await _site.EmailsAsync(market.LeaderEmail)).Count(mail => mail.Kind == "InDoubtEmail"));
        Assert.All([first, second], booked => Assert.Equal(BookingStatus.Confirmed, _site.BookingAsync(booked.Booking).GetAwaiter().GetResult().Status));
    }

    [Fact]
    public async Task When_they_are_reinstated_each_school_with_something_that_stands_is_told_once()
    {
        var (market, other) = (await _site.MarketAsync(), await _site.MarketAsync());
        var ((first, offer), (second, _)) = (await _site.BookedAsync(market, InSixWeeks.AddDays(1)), await _site.BookedAsync(market));
        var elsewhere = await _site.SendAsync(other.Leader, For(offer, offer.Sessions[1].Id));
        var asked = await _site.AskedAsync(market);
        await StandAsync(market, (giver, now) => giver.Suspend("A school reported a concern", Who.System, now));
        await _site.TellDueAsync();
        await _site.SendAsync(market.Leader, new CancelBooking.Command(BookingKey.Of(second), "timetable-change", null));
        Assert.True((await _site.SendAsync(market.Leader, new ShowBooking.Query(first))).Booking is { IsAgreed: true, GiverTakesPart: false });
        await StandAsync(market, (giver, now) => giver.Reinstate("It was cleared up", Who.System, now));

        var mail = Assert.Single(await _site.EmailsAsync(market.LeaderEmail), mail => mail.Kind == "GiverIsBackEmail");
        Assert.Equal("Trentside Rail takes part again: 22 February stands", mail.Subject);
        Assert.DoesNotContain("cleared up", mail.Text, StringComparison.Ordinal);
        Assert.Single(await _site.EmailsAsync(other.LeaderEmail), mail => mail.Kind == "GiverIsBackEmail");
        Assert.Equal(BookingStatus.Expired, (await _site.BookingAsync(asked)).Status);
        Assert.True((await _site.SendAsync(market.Leader, new ShowBooking.Query(first))).Booking.GiverTakesPart);
        Assert.False((await _site.BookingAsync(elsewhere)).IsInDoubt);
    }

    [Fact]
    public async Task Whoever_was_never_in_doubt_hears_nothing_of_a_reinstatement()
    {
        var market = await _site.MarketAsync();
        await StandAsync(market, (giver, now) => giver.Suspend("A school reported a concern", Who.System, now));
        await StandAsync(market, (giver, now) => giver.Reinstate("", Who.System, now));
        await _site.TellDueAsync();
        await _site.BookedAsync(market);
        Assert.DoesNotContain(await _site.EmailsAsync(market.LeaderEmail), mail => mail.Kind is "GiverIsBackEmail" or "InDoubtEmail");
    }

    [Fact]
    public async Task What_is_past_when_they_are_reinstated_is_not_spoken_of()
    {
        var market = await _site.MarketAsync();
        var (id, _) = await _site.BookedAsync(market);
        await StandAsync(market, (giver, now) => giver.Suspend("A school reported a concern", Who.System, now));
        await _site.TellDueAsync();
        _site.Clock.MoveTo(new DateTimeOffset(InSixWeeks.AddDays(1), new TimeOnly(8, 30), TimeSpan.Zero));
        await StandAsync(market, (giver, now) => giver.Reinstate("", Who.System, now));
        Assert.DoesNotContain(await _site.EmailsAsync(market.LeaderEmail), mail => mail.Kind == "GiverIsBackEmail");
        Assert.False((await _site.BookingAsync(id)).IsInDoubt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_is_told_that_a_stopped_giver_comes_tomorrow(bool suspended)
    {
        var market = await _site.MarketAsync();
        var (booking, _) = await _site.BookedAsync(market);
        if (suspended)
        {
            await StandAsync(market, (giver, now) => giver.Suspend("A school reported a concern", Who.System, now));
        }

        _site.Clock.MoveTo(new DateTimeOffset(InSixWeeks.AddDays(-1), new TimeOnly(8, 30), TimeSpan.Zero));
        var due = await _site.SendAsync(new SystemMember(), new Reminders.Query(Reminder.Tomorrow));
        Assert.Equal(!suspended, due.Contains(booking));
    }

    private Task StandAsync(Marketplace market, Action<Organisation, DateTime> change) => _site.InDatabaseAsync(async db =>
    {
        change(await db.Organisations.SingleAsync(o => o.Id == market.Employer.Id), _site.Clock.GetUtcNow().UtcDateTime);
        return await db.SaveChangesAsync();
    });
}
