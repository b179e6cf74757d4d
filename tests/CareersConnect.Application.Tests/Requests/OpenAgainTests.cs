using CareersConnect.Application.Bookings;
using CareersConnect.Application.Encounters;
using CareersConnect.Application.Requests;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Trade;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Requests;

/// <summary>A request that is open though somebody was asked says what became of them, on its page, in the list and on the dashboard.</summary>
public sealed class OpenAgainTests : IAsyncLifetime
{
    private readonly TradeFixture _site = new();
    private Marketplace _market = null!;
    private Marketplace _other = null!;
    private RequestId _request;
    private IReadOnlyList<BookingId> _asked = [];

    public async ValueTask InitializeAsync()
    {
        (_market, _other) = (await _site.MarketAsync(), await _site.MarketAsync());
        var offers = new[] { await _market.OfferAsync(_site, built => built.ByArrangement()), await _other.OfferAsync(_site, built => built.ByArrangement()) };
        _request = await _site.SendAsync(_market.Leader, RaisingRequestsTests.Raise);
        await SaysAsync(null, "Nobody was asked yet. Request ");
        var asks = offers.Select(offer => new AskSeveral.One(offer.Id, null, InSixWeeks, new TimeOnly(10, 0), DeliveryModes.InPerson, 30)).ToList();
        _asked = await _site.SendAsync(_market.Leader, new AskSeveral.Command(_request, asks, "Ms Okafor", null, null));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task After_a_cancellation_it_says_who_cancelled()
    {
        await _site.SendAsync(_other.Giver, Yes(_asked[1]));
        await _site.SendAsync(_other.Giver, new CancelBooking.Command(BookingKey.Of(_asked[1]), "illness", null));

        await SaysAsync("Open again: Kwame Osei cancelled", "Open again: Kwame Osei cancelled. Request ");
    }

    [Fact]
    public async Task After_what_did_not_take_place_it_says_so()
    {
        await _site.SendAsync(_other.Giver, Yes(_asked[1]));
        _site.Clock.MoveTo(new DateTimeOffset(2027, 2, 22, 18, 0, 0, TimeSpan.Zero));
        await _site.SendAsync(_market.Leader, new RecordAttendance.Command(_asked[1], false, [], "host-did-not-come", null));

        await SaysAsync("Open again: it did not take place", "Open again: it did not take place. Request ");
    }

    [Fact]
    public async Task Where_all_said_no_it_says_so_and_not_before()
    {
        await _site.SendAsync(_market.Giver, No(_asked[0]));
        await SaysAsync(null, null);
        await _site.SendAsync(_other.Giver, No(_asked[1]));

        await SaysAsync("Everybody who was asked said no", "Everybody who was asked said no. Request ");
    }

    private async Task SaysAsync(string? became, string? toDo)
    {
        Assert.Equal(became, (await _site.SendAsync(_market.Reader, new ShowRequest.Query(_request))).Became.InWords);
        Assert.Equal(became, Assert.Single((await _site.SendAsync(_market.Reader, new ListRequests.Query())).Rows).Became.InWords);
        var next = (await _site.SendAsync(_market.Reader, new ShowDashboard.Query())).Next.Where(action => action.Kind == NextActionKind.Choose).ToList();
        Assert.Equal(toDo is null ? 0 : 1, next.Count);
        Assert.All(next, action => Assert.StartsWith(toDo!, action.Note, StringComparison.Ordinal));
    }
}
