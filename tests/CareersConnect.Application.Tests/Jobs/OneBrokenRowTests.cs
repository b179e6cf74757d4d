using CareersConnect.Application.Offers;
using CareersConnect.Application.Requests;
using CareersConnect.Application.Tests.Requests;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Jobs;

/// <summary>Of the rows that a job works through in a night, one that cannot be dealt with keeps none of the others back, is logged, and is tried again.</summary>
public sealed class OneBrokenRowTests : IDisposable
{
    private readonly BrokenFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task One_request_that_cannot_be_closed_keeps_no_other_from_closing()
    {
        var market = await _site.MarketAsync();
        var ids = new List<RequestId>();
        for (var n = 0; n < 3; n++)
        {
            ids.Add(await _site.SendAsync(market.Leader, RaisingRequestsTests.Raise));
        }

        _site.Broken.Breaks = request => request is CloseOldRequests.Command close && close.RequestId == ids[0];
        await RunAtAsync(RaisingRequestsTests.Raise.Until!.Value.AddDays(1));
        Assert.Equal([RequestStatus.Open, RequestStatus.Closed, RequestStatus.Closed], await Task.WhenAll(ids.Select(StatusAsync)));
        await CheckFailureAsync("close-old-requests", ids[0].Value);

        await TryAgainAsync();
        Assert.Equal(RequestStatus.Closed, await StatusAsync(ids[0]));
    }

    [Fact]
    public async Task One_offer_that_cannot_be_marked_keeps_no_other_from_ending()
    {
        var market = await _site.MarketAsync();
        var day = new DateOnly(2027, 3, 10);
        var offers = new List<Offer>();
        for (var n = 0; n < 3; n++)
        {
            offers.Add(await market.OfferAsync(_site, built => built.OnDate(day)));
        }

        _site.Broken.Breaks = request => request is ExpireOffers.Command expire && expire.OfferId == offers[0].Id;
        await RunAtAsync(day.AddDays(1));
        Assert.Equal([OfferStatus.Published, OfferStatus.Expired, OfferStatus.Expired], await Task.WhenAll(offers.Select(StatusAsync)));
        await CheckFailureAsync("expire-offers", offers[0].Id.Value);

        await TryAgainAsync();
        Assert.Equal(OfferStatus.Expired, await StatusAsync(offers[0]));
    }

    private async Task RunAtAsync(DateOnly day)
    {
        _site.Clock.MoveTo(day.ToUtc(new TimeOnly(4, 0)));
        await _site.RunDueJobsAsync();
    }

    private async Task CheckFailureAsync(string job, Guid row)
    {
        Assert.Equal(1, await _site.InDatabaseAsync(db => db.JobLeases.Where(lease => lease.Name == job).Select(lease => lease.Failures).SingleAsync()));
        Assert.Contains(_site.Errors, line => line.StartsWith($"The job {job} could not do", StringComparison.Ordinal) && line.Contains(row.ToString(), StringComparison.Ordinal));
    }

    private async Task TryAgainAsync()
    {
        _site.Broken.Mend();
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.RunDueJobsAsync();
    }

    private Task<RequestStatus> StatusAsync(RequestId id) => _site.InDatabaseAsync(db => db.Requests.Where(request => request.Id == id).Select(request => request.Status).SingleAsync());

    private Task<OfferStatus> StatusAsync(Offer offer) => _site.InDatabaseAsync(db => db.Offers.Where(o => o.Id == offer.Id).Select(o => o.Status).SingleAsync());
}
