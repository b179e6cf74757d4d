using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Trade;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>Contacts are there to be used, not to be collected.</summary>
public sealed class LookLimitTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task The_21st_school_of_a_day_is_refused_and_a_school_seen_before_is_not()
    {
        var market = await site.MarketAsync();
        var (id, _) = await site.BookedAsync(market);
        await LookedAsync(market, LookAtContacts.SchoolsADay, site.Clock.GetUtcNow().UtcDateTime);
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(market.Giver, new LookAtContacts.Command(BookingKey.Of(id))));
        Assert.Equal("You have looked at the contacts of 20 schools today. Look at this one tomorrow, or write to the school through its booking.", refused.Message);
    }

    [Fact]
    public async Task Twenty_are_let_through_and_yesterdays_do_not_count()
    {
        var (market, now) = (await site.MarketAsync(), site.Clock.GetUtcNow().UtcDateTime);
        var (id, _) = await site.BookedAsync(market);
        await LookedAsync(market, LookAtContacts.SchoolsADay - 1, now);
        await LookedAsync(market, 5, now.AddDays(-1));
        await site.SendAsync(market.Giver, new LookAtContacts.Command(BookingKey.Of(id)));
        await site.SendAsync(market.Giver, new LookAtContacts.Command(BookingKey.Of(id)));
        Assert.NotNull(await site.SendAsync(market.Giver, new LookAtContacts.Query(BookingKey.Of(id))));
    }

    /// <summary>The giver has looked at the contacts of so many schools.</summary>
    private async Task LookedAsync(Marketplace market, int schools, DateTime at)
    {
        var offer = await market.OfferAsync(site, built => built.ByArrangement());
        for (var n = 0; n < schools; n++)
        {
            var booking = offer.Ask(
                new AskingSchool(SchoolId.New(), "Thornmere Academy", YearGroups.Secondary, market.School.Location, ""),
                new Ask { YearGroups = YearGroups.Of(YearGroup.Year8), Pupils = 30, Day = InSixWeeks, Time = new TimeOnly(10, 0), Mode = DeliveryModes.InPerson },
                "Samira Haddad", market.Leader.PersonId!.Value, site.Clock.GetUtcNow().UtcDateTime);
            await site.AddAsync(booking, new ContactLook(booking.Id, Side.Giver, market.Giver.PersonId!.Value.Value, "Kwame Osei", at));
        }
    }
}
