using CareersConnect.Application.Bookings;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Kernel;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>Whoever has no part in a booking any more acts on it by no link, however new the link is.</summary>
public sealed class ShutLinksTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task Whoever_is_no_longer_sent_answers_by_no_link_and_the_next_mail_goes_to_a_member()
    {
        var market = await site.MarketAsync();
        await site.AskedAsync(market);
        var token = await site.TokenAsync(market.Volunteer.Email, "Could you help");
        Assert.Null((await site.SendAsync(null, new OpenLink.Query(token)))!.WhyShut);
        await site.InDatabaseAsync(async db =>
        {
            (await db.Volunteers.SingleAsync(v => v.Id == market.Volunteer.Id)).StandDown();
            return await db.SaveChangesAsync();
        });
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(null, Answered(BookingKey.By(token), Answer.Yes)));
        Assert.Equal("You do not act for Trentside Rail any more, so this link does nothing. Somebody else there can answer.", refused.Message);

        await site.AskedAsync(market);
        var member = await site.TokenAsync(market.GiverEmail, "Could you help");
        Assert.Null((await site.SendAsync(null, new OpenLink.Query(member)))!.WhyShut);
        await site.InDatabaseAsync(db => db.Memberships.Where(m => m.PersonId == market.Giver.PersonId).ExecuteUpdateAsync(m => m.SetProperty(one => one.EndedAt, site.Clock.GetUtcNow().UtcDateTime)));
        Assert.NotNull((await site.SendAsync(null, new OpenLink.Query(member)))!.WhyShut);
    }

    [Fact]
    public async Task Whoever_handed_over_to_a_colleague_changes_nothing_any_more_and_the_colleague_does()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        await site.SendAsync(market.Giver, Yes(id));
        var before = await site.TokenAsync(market.Volunteer.Email, "Confirmed");
        await site.SendAsync(null, new SayWhoComes.Command(BookingKey.By(before), null, true, "Ngozi Eze", "welder", "ngozi.eze@trentside-rail.example"));

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(null, new CancelBooking.Command(BookingKey.By(before), "illness", null)));
        Assert.Equal("Trentside Rail has named somebody else to come, so this link does nothing any more.", refused.Message);
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(null, new LookAtContacts.Command(BookingKey.By(before))));
        var open = (await site.SendAsync(null, new OpenLink.Query(before)))!;
        Assert.False(open.May.Change || open.May.SeeContacts || open.May.Prepare || open.May.SayWho);

        var colleague = await site.TokenAsync("ngozi.eze@trentside-rail.example", "You are named");
        await site.SendAsync(null, new CancelBooking.Command(BookingKey.By(colleague), "illness", null));
    }
}
