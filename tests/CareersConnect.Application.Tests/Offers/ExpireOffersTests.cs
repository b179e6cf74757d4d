using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Offers;

public sealed class ExpireOffersTests : IDisposable
{
    private static readonly DateOnly Day = new(2027, 3, 10);
    private readonly TradeFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task In_the_night_after_its_last_date_an_offer_is_over_and_what_can_still_be_had_stays_published()
    {
        var market = await _site.MarketAsync();
        var dated = await market.OfferAsync(_site, built => built.OnDate(Day));
        var longer = await market.OfferAsync(_site, built => built.OnDate(Day).OnDate(Day.AddDays(2)));
        var arranged = await market.OfferAsync(_site, built => built.ByArrangement().OnDate(Day));
        var until = await market.OfferAsync(_site, built => built.ByArrangement().With(details => details with { ArrangementUntil = Day }));
        var draft = await market.OfferAsync(_site, built => built.OnDate(Day).AsDraft());

        await RunAtAsync(Day);
        Assert.Equal(OfferStatus.Published, await StatusAsync(dated));

        await RunAtAsync(Day.AddDays(1));
        Assert.Equal(
            [OfferStatus.Expired, OfferStatus.Published, OfferStatus.Published, OfferStatus.Expired, OfferStatus.Draft],
            [await StatusAsync(dated), await StatusAsync(longer), await StatusAsync(arranged), await StatusAsync(until), await StatusAsync(draft)]);
    }

    private async Task RunAtAsync(DateOnly day)
    {
        _site.Clock.MoveTo(day.ToUtc(new TimeOnly(4, 0)));
        await _site.RunDueJobsAsync();
    }

    private Task<OfferStatus> StatusAsync(Offer offer) => _site.InDatabaseAsync(db => db.Offers.Where(o => o.Id == offer.Id).Select(o => o.Status).SingleAsync());
}
