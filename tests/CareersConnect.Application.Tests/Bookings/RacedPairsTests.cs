using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Trade;
using MediatR;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>Every pair of commands that change a booking, sent at the same moment: whichever comes first, the history is a chain and the places add up.</summary>
public sealed class RacedPairsTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    private delegate Task<bool> Act(Scene scene);

    private sealed record Scene(TradeFixture Site, Marketplace Market, Offer Offer, BookingId Booking);

    private static readonly (string Name, Act Act)[] WhileAsked =
    [
        ("yes", scene => SendAsync(scene, giver: true, Yes(scene.Booking))),
        ("no", scene => SendAsync(scene, giver: true, No(scene.Booking))),
        ("another time", scene => SendAsync(scene, giver: true, AnotherTime(scene.Booking, InSixWeeks.AddDays(7)))),
        ("withdraw", scene => SendAsync(scene, giver: false, new WithdrawAsk.Command(scene.Booking, "no-longer-needed"))),
        ("expire", scene => SendAsync(scene, null, new ExpireUnanswered.Command(scene.Booking))),
        ("rival takes the place", RivalAsync),
    ];

    private static readonly (string Name, Act Act)[] WhileAgreed =
    [
        ("school cancels", scene => SendAsync(scene, giver: false, new CancelBooking.Command(BookingKey.Of(scene.Booking), "weather", null))),
        ("giver cancels", scene => SendAsync(scene, giver: true, new CancelBooking.Command(BookingKey.Of(scene.Booking), "illness", null))),
        ("move to the other date", scene => SendAsync(scene, giver: false, new MoveBooking.Command(BookingKey.Of(scene.Booking), scene.Offer.Sessions[1].Id, null, null, "Why"))),
        ("move to a time", scene => SendAsync(scene, giver: true, new MoveBooking.Command(BookingKey.Of(scene.Booking), null, InSixWeeks.AddDays(9), new TimeOnly(14, 0), "Why"))),
        ("name staff", scene => SendAsync(scene, giver: false, new NameStaff.Command(scene.Booking, "Mr Reyes"))),
        ("rival takes the place", RivalAsync),
    ];

    [Fact]
    public Task Every_pair_raced_once() => RaceAsync(1);

    [Fact]
    [Trait("Kind", "Long")]
    public Task Every_pair_raced_a_hundred_times() => RaceAsync(100);

    private async Task RaceAsync(int times)
    {
        foreach (var (first, second, agreed) in Pairs())
        {
            for (var time = 0; time < times; time++)
            {
                var scene = await SetAsync(await site.MarketAsync(), agreed);
                var went = await Task.WhenAll(Task.Run(() => first.Act(scene)), Task.Run(() => second.Act(scene)));
                await CheckAsync(scene, $"{first.Name} against {second.Name}", went);
            }
        }
    }

    /// <summary>Within each of the two lists all pairs, the same twice among them; across them, on a booking that still waits.</summary>
    private static IEnumerable<((string Name, Act Act) First, (string Name, Act Act) Second, bool Agreed)> Pairs()
    {
        foreach (var (list, agreed) in new[] { (WhileAsked, false), (WhileAgreed, true) })
        {
            for (var first = 0; first < list.Length; first++)
            {
                for (var second = first; second < list.Length; second++)
                {
                    yield return (list[first], list[second], agreed);
                }
            }
        }

        foreach (var later in WhileAgreed[..5])
        {
            yield return (WhileAsked[0], later, false);
        }
    }

    private async Task<Scene> SetAsync(Marketplace market, bool agreed)
    {
        var offer = await market.OfferAsync(site, built => built.OnDate(InSixWeeks).OnDate(InSixWeeks.AddDays(1)));
        var id = await site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id, staff: ""));
        if (agreed)
        {
            await site.SendAsync(market.Giver, Yes(id));
        }

        return new Scene(site, market, offer, id);
    }

    private static async Task CheckAsync(Scene scene, string pair, bool[] went)
    {
        Assert.True(went.Contains(true), $"{pair}: both were refused");
        await scene.Site.InDatabaseAsync(async db =>
        {
            var bookings = await db.Bookings.AsNoTracking().Where(booking => booking.OfferId == scene.Offer.Id).ToListAsync();
            foreach (var booking in bookings)
            {
                Assert.True(IsChain(booking), $"{pair}: the history is no chain");
                var learnt = booking.History.Count(entry => entry.To is BookingStatus.Confirmed or BookingStatus.Cancelled || entry.From == entry.To);
                Assert.True(booking.CalendarSequence == learnt, $"{pair}: calendars were told {booking.CalendarSequence} times, {learnt} things changed");
            }

            foreach (var date in await db.Sessions.AsNoTracking().Where(session => session.OfferId == scene.Offer.Id).ToListAsync())
            {
                var agreed = bookings.Where(booking => booking.SessionId == date.Id && booking.IsAgreed).Sum(booking => booking.Places);
                Assert.True(date.Taken == agreed && date.Taken is 0 or 1, $"{pair}: {date.Taken} taken, {agreed} agreed");
            }

            return 0;
        });
    }

    private static bool IsChain(Booking booking) =>
        booking.History.Select(entry => entry.Number).SequenceEqual(Enumerable.Range(1, booking.History.Count))
        && booking.History.Skip(1).Select(entry => entry.From).SequenceEqual(booking.History.SkipLast(1).Select(entry => (BookingStatus?)entry.To))
        && booking.History[^1].To == booking.Status;

    /// <summary>Another ask for the same date, said yes to: it takes the place when it is free.</summary>
    private static async Task<bool> RivalAsync(Scene scene)
    {
        try
        {
            var rival = await scene.Site.SendAsync(scene.Market.Leader, For(scene.Offer, scene.Offer.Sessions[1].Id));
            return await SendAsync(scene, giver: true, Yes(rival));
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    private static async Task<bool> SendAsync<TResult>(Scene scene, bool? giver, IRequest<TResult> command)
    {
        try
        {
            await scene.Site.SendAsync(giver switch { true => scene.Market.Giver, false => scene.Market.Leader, null => new Application.SignedIn.SystemMember() }, command);
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }
}
