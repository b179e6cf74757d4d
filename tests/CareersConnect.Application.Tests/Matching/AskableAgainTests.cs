using CareersConnect.Application.Jobs;
using CareersConnect.Application.Matching;
using CareersConnect.Application.Requests;
using CareersConnect.Application.SignedIn;
using CareersConnect.Application.Tests.Requests;
using CareersConnect.Application.Volunteers;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>Offers that may be asked for again find the requests that were raised meanwhile, without anybody changing them.</summary>
public sealed class AskableAgainTests : IAsyncLifetime
{
    private static readonly DateOnly Last = new(2027, 1, 31);
    private static readonly DateTime After = new(2027, 2, 1, 4, 10, 0, DateTimeKind.Utc);
    private readonly TradeFixture _site = new();
    private Marketplace _market = null!;

    public async ValueTask InitializeAsync()
    {
        _market = await _site.MarketAsync();
        await _site.RunDueJobsAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    [InlineData(true, 2)]
    public async Task When_quiet_days_are_over_the_requests_raised_meanwhile_are_told_also_days_late_and_once(bool ofTheVolunteer, int daysLate)
    {
        var offer = await _market.OfferAsync(_site, built => built.ByArrangement());
        await QuietAsync(ofTheVolunteer, null, Last);
        var request = await RaisedAsync();
        await AtAsync(After.AddDays(-1));
        Assert.Empty(await ToldAsync(request));

        await AtAsync(After.AddDays(daysLate));
        Assert.Equal(offer.Id, Assert.Single(await ToldAsync(request)).OfferId);
        var told = await RowAsync(offer, request);

        await RunAgainAsync("mind-quiet-days");
        Assert.Equal(told, await RowAsync(offer, request));
        Assert.Empty(await _site.Services.SendAsync(new SystemMember(), new MindQuietDays.Query()));
    }

    [Fact]
    public async Task Quiet_days_that_are_taken_back_are_over_at_once()
    {
        await _market.OfferAsync(_site, built => built.ByArrangement());
        await QuietAsync(true, null, Last);
        var request = await RaisedAsync();
        Assert.Empty(await ToldAsync(request));
        await QuietAsync(true, null, null);
        Assert.Single(await ToldAsync(request));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task What_was_told_ends_when_quiet_days_begin_and_dates_booked_at_once_go_on(bool onDate, bool atOnce)
    {
        var request = await RaisedAsync();
        await _market.OfferAsync(_site, built => atOnce ? (onDate ? built.OnDate(InSixWeeks) : built.ByArrangement()).BookedAtOnce() : built.ByArrangement());
        await _site.TellDueAsync();
        Assert.Single(await ToldAsync(request));
        await QuietAsync(true, new DateOnly(2027, 1, 20), Last);
        Assert.Single(await ToldAsync(request));

        await AtAsync(new DateTime(2027, 1, 21, 4, 10, 0, DateTimeKind.Utc));
        Assert.Equal(onDate ? 1 : 0, (await ToldAsync(request)).Count);
        Assert.Empty(await _site.Services.SendAsync(new SystemMember(), new MindQuietDays.Query()));
    }

    [Fact]
    public async Task Quiet_days_that_have_not_begun_or_not_passed_are_left_as_they_are()
    {
        await QuietAsync(true, new DateOnly(2027, 1, 20), Last);
        await _site.Services.SendAsync(new SystemMember(), new MindQuietDays.Command(_market.Employer.Id, _market.Volunteer.Id));
        Assert.Equal(Last, await _site.InDatabaseAsync(db => db.Volunteers.Where(one => one.Id == _market.Volunteer.Id).Select(one => one.QuietUntil).SingleAsync()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task In_a_new_term_whoever_was_asked_often_enough_finds_the_requests_raised_meanwhile_also_days_late_and_once(int daysLate)
    {
        var offer = await _market.OfferAsync(_site, built => built.ByArrangement().With(details => details with { VolunteerId = _market.Volunteer.Id }));
        var spare = await _market.OfferAsync(_site, built => built.ByArrangement().With(details => details with { VolunteerId = null }));
        await SpentAsync(offer);
        var request = await RaisedAsync(RaisingRequestsTests.Raise with { From = new DateOnly(2027, 4, 19), Until = new DateOnly(2027, 5, 28) });
        Assert.Equal(spare.Id, Assert.Single(await PossibleAsync(request)));

        await AtAsync(new DateTime(2027, 4, 1, 0, 19, 0, DateTimeKind.Utc).AddHours(-1));
        Assert.Empty(await ToldAsync(request));
        await AtAsync(new DateTime(2027, 4, 1, 0, 20, 0, DateTimeKind.Utc).AddDays(daysLate));
        Assert.Equal(offer.Id, Assert.Single(await ToldAsync(request)).OfferId);
        var told = await RowAsync(offer, request);
        await RunAgainAsync("match-in-new-term");
        Assert.Equal(told, await RowAsync(offer, request));
    }

    [Fact]
    public void A_new_term_is_looked_at_in_its_first_night_on_the_wall_in_England()
    {
        using var scope = _site.Services.CreateHostScope();
        var job = scope.ServiceProvider.GetServices<IRecurringJob>().Single(job => job.Name == "match-in-new-term");
        Assert.Equal(new DateTime(2027, 3, 31, 23, 20, 0, DateTimeKind.Utc), job.Next(new DateTime(2027, 1, 1, 0, 20, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateTime(2027, 8, 31, 23, 20, 0, DateTimeKind.Utc), job.Next(new DateTime(2027, 3, 31, 23, 20, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateTime(2028, 1, 1, 0, 20, 0, DateTimeKind.Utc), job.Next(new DateTime(2027, 9, 3, 9, 0, 0, DateTimeKind.Utc)));
    }

    /// <summary>Asks as often as anybody is asked in a term.</summary>
    private async Task SpentAsync(Offer offer)
    {
        foreach (var day in Enumerable.Range(1, ContactBudget.Usual).Select(week => InSixWeeks.AddDays(7 * (week % 4)).AddDays(week / 4)))
        {
            await _site.SendAsync(_market.Leader, For(offer) with { Day = day });
        }

        await _site.TellDueAsync();
    }

    private async Task QuietAsync(bool ofTheVolunteer, DateOnly? from, DateOnly? until)
    {
        await _site.SendAsync(_market.Giver, new KeepQuiet.Command(ofTheVolunteer ? _market.Volunteer.Id : null, from, until));
        await _site.TellDueAsync();
    }

    private async Task<RequestId> RaisedAsync(RaiseRequest.Command? command = null)
    {
        await _site.TellDueAsync();
        var id = await _site.SendAsync(_market.Leader, command ?? RaisingRequestsTests.Raise);
        await _site.TellDueAsync();
        return id;
    }

    private async Task AtAsync(DateTime utc)
    {
        _site.Clock.MoveTo(new DateTimeOffset(utc, TimeSpan.Zero));
        await _site.RunDueJobsAsync();
        await _site.TellDueAsync();
    }

    private async Task RunAgainAsync(string job)
    {
        _site.Clock.Advance(TimeSpan.FromMinutes(5));
        var now = _site.Clock.GetUtcNow().UtcDateTime;
        await _site.InDatabaseAsync(db => db.JobLeases.Where(row => row.Name == job).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, now)));
        Assert.True(await _site.RunDueJobsAsync() >= 1);
        await _site.TellDueAsync();
    }

    private async Task<IEnumerable<OfferId>> PossibleAsync(RequestId request) => (await _site.SendAsync(_market.Leader, new ShowRequest.Query(request))).Matches.Select(match => match.OfferId);

    private Task<List<Suggestion>> ToldAsync(RequestId request) => _site.InDatabaseAsync(db => db.Suggestions.AsNoTracking().Where(one => one.RequestId == request && one.EndedAt == null).ToListAsync());

    private Task<(DateTime NotedAt, DateTime? EndedAt)> RowAsync(Offer offer, RequestId request) => _site.InDatabaseAsync(async db =>
        await db.Suggestions.AsNoTracking().SingleAsync(one => one.OfferId == offer.Id && one.RequestId == request) is var row ? (row.NotedAt, row.EndedAt) : default);
}
