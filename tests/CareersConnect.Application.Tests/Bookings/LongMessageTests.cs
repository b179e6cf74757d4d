using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>People write a purpose without a space: an address, a row of dashes, emoji.</summary>
public sealed class LongMessageTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Theory]
    [InlineData("https://thornmere.example/", "a")]
    [InlineData("One line\n", "-")]
    [InlineData("", "🚄")]
    [InlineData("Words ", "and words ")]
    public async Task A_long_message_keeps_nobody_from_being_told_and_is_shown_cut(string begin, string again)
    {
        var market = await site.MarketAsync();
        var offer = await market.OfferAsync(site, built => built.BookedAtOnce().OnDate(InSixWeeks));
        var message = begin + string.Concat(Enumerable.Repeat(again, 400 / again.Length));

        var id = await site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id) with { Message = message });

        Assert.Single(await site.EmailsAsync(market.LeaderEmail));
        Assert.Single(await site.EmailsAsync(market.Volunteer.Email));
        var booking = (await site.SendAsync(market.Leader, new ShowBooking.Query(id))).Booking;
        var purpose = Preparation.Of(booking, OfferBuilder.Now.DayInEngland()).Single(step => step.Title.StartsWith("Purpose", StringComparison.Ordinal)).Known;
        Assert.EndsWith(" …”", purpose, StringComparison.Ordinal);
        Assert.InRange(purpose.Length, 80, 164);
    }
}
