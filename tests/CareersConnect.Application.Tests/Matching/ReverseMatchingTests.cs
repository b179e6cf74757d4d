using CareersConnect.Application.Bookings;
using CareersConnect.Application.Offers;
using CareersConnect.Application.Requests;
using CareersConnect.Application.Schools;
using CareersConnect.Application.Tests.Bookings;
using CareersConnect.Application.Tests.Requests;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>An offer finds the open requests that it fits at each of its versions: told once for as long as it fits, and ended when it does not.</summary>
public sealed class ReverseMatchingTests : IAsyncLifetime
{
    private static readonly DateOnly Fitting = new(2027, 3, 12);
    private static readonly DateOnly TooLate = new(2027, 4, 12);
    private readonly TradeFixture _site = new();
    private Marketplace _market = null!;

    public async ValueTask InitializeAsync()
    {
        _market = await _site.MarketAsync();
        await _site.SendAsync(_market.Leader, new EnterRolls.Command([.. YearGroups.Secondary.ToList().Select(year => new EnterRolls.RollAnswer(year, 60))], []));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_published_offer_that_fits_is_told_and_a_change_that_keeps_it_fitting_tells_nothing_new()
    {
        var request = await RaisedAsync();
        var offer = await _market.OfferAsync(_site, one => one.OnDate(Fitting));
        await _site.TellDueAsync();
        var told = await SuggestionAsync(offer, request);
        Assert.Equal(1, await FreshAsync(request));

        _site.Clock.MoveTo(_site.Clock.GetUtcNow().AddHours(2));
        await ChangeAsync(offer, one => one.SetAside(new DateOnly(2027, 3, 15), new TimeOnly(10, 0), 1, OfferBuilder.Today));

        var after = await SuggestionAsync(offer, request);
        Assert.Equal((told.NotedAt, null), (after.NotedAt, after.EndedAt));
        Assert.Equal(1, await _site.InDatabaseAsync(db => db.Suggestions.CountAsync()));
    }

    [Fact]
    public async Task An_offer_that_is_changed_so_that_it_fits_is_told_and_the_hub_is_told_that_something_does()
    {
        var request = await RaisedAsync();
        var offer = await _market.OfferAsync(_site, one => one.OnDate(TooLate));
        await _site.TellDueAsync();
        Assert.Equal((0, 1), (await FreshAsync(request), await NothingFitsAsync()));

        await ChangeAsync(offer, one => one.SetAside(Fitting, new TimeOnly(10, 0), 1, OfferBuilder.Today));

        Assert.Equal((1, 0), (await FreshAsync(request), await NothingFitsAsync()));
    }

    [Fact]
    public async Task An_offer_that_is_changed_so_that_it_no_longer_fits_is_told_no_more_and_again_when_it_fits_again()
    {
        var request = await RaisedAsync();
        var offer = await _market.OfferAsync(_site, one => one.OnDate(Fitting).OnDate(TooLate));
        await _site.TellDueAsync();
        Assert.Equal(1, await FreshAsync(request));

        await ChangeAsync(offer, one => one.TakeBack(one.Sessions.Single(date => date.Day == Fitting).Id));
        Assert.Equal(0, await FreshAsync(request));
        Assert.NotNull((await SuggestionAsync(offer, request)).EndedAt);

        _site.Clock.MoveTo(_site.Clock.GetUtcNow().AddHours(2));
        await ChangeAsync(offer, one => one.SetAside(new DateOnly(2027, 3, 16), new TimeOnly(10, 0), 1, OfferBuilder.Today));
        var again = await SuggestionAsync(offer, request);
        Assert.Equal((_site.Clock.GetUtcNow().UtcDateTime, null), (again.NotedAt, again.EndedAt));
        Assert.Equal(1, await FreshAsync(request));
    }

    [Fact]
    public async Task A_paused_offer_ends_what_was_told_and_publishing_it_again_tells_it_anew()
    {
        var request = await RaisedAsync();
        var offer = await _market.OfferAsync(_site, one => one.OnDate(Fitting));
        await _site.TellDueAsync();

        await _site.SendAsync(_market.Giver, new PauseOffer.Command(offer.Id));
        await _site.TellDueAsync();
        Assert.Equal(0, await FreshAsync(request));

        await ChangeAsync(offer, one => one.Publish(OfferBuilder.Kwame, OfferBuilder.Now));
        Assert.Equal(1, await FreshAsync(request));
    }

    [Fact]
    public async Task Of_the_requests_that_it_fits_the_one_that_it_serves_best_is_first()
    {
        var plain = await RaisedAsync();
        var subject = await RaisedAsync(RaisingRequestsTests.Raise with { Subjects = ["mathematics"] });
        var other = await RaisedAsync(RaisingRequestsTests.Raise with { Benchmark = 6 });
        var offer = await _market.OfferAsync(_site, one => one.OnDate(Fitting).With(details => details with { Subjects = ["mathematics"] }));
        await _site.TellDueAsync();

        var ranked = await _site.InDatabaseAsync(db => db.Suggestions.Where(one => one.OfferId == offer.Id).OrderByDescending(one => one.Score).Select(one => one.RequestId).ToListAsync());
        Assert.Equal([subject, plain, other], ranked);
    }

    [Fact]
    public async Task A_request_that_is_changed_is_told_no_more_of_what_it_no_longer_fits_and_goes_on_with_what_it_does()
    {
        var request = await RaisedAsync();
        await _market.OfferAsync(_site, one => one.OnDate(Fitting));
        await _market.OfferAsync(_site, one => one.OnDate(new DateOnly(2027, 2, 26)));
        await _site.TellDueAsync();
        Assert.Equal(2, await FreshAsync(request));

        await _site.InDatabaseAsync(async db =>
        {
            var row = await db.Requests.SingleAsync(one => one.Id == request);
            row.Edit(row.ToNeed() with { Until = new DateOnly(2027, 3, 5) }, _market.School.YearGroups, OfferBuilder.Today);
            return await db.SaveChangesAsync();
        });
        await _site.TellDueAsync();
        Assert.Equal(1, await FreshAsync(request));
    }

    [Fact]
    public async Task A_draft_that_is_changed_finds_nothing()
    {
        await RaisedAsync();
        var draft = await _market.OfferAsync(_site, one => one.OnDate(Fitting).AsDraft());
        await ChangeAsync(draft, one => one.SetAside(new DateOnly(2027, 3, 15), new TimeOnly(10, 0), 1, OfferBuilder.Today));
        Assert.Equal(0, await _site.InDatabaseAsync(db => db.Suggestions.CountAsync()));
    }

    [Fact]
    public async Task An_organisation_that_is_verified_after_it_published_finds_the_open_requests_then()
    {
        var request = await RaisedAsync();
        var newcomer = An.Employer().Named("Newcomers").Unverified().Build();
        await _site.AddAsync(newcomer, An.Offer().From(newcomer.Id).OnDate(Fitting).Build());
        await _site.TellDueAsync();
        Assert.Equal(0, await FreshAsync(request));

        await OrganisationAsync(newcomer.Id, one => one.CheckIdentity("Looked at", Who.System, OfferBuilder.Now));
        Assert.Equal(1, await FreshAsync(request));
    }

    [Fact]
    public async Task A_suspension_ends_what_was_told_and_its_end_tells_it_anew()
    {
        var request = await RaisedAsync();
        await _market.OfferAsync(_site, one => one.OnDate(Fitting));
        await _site.TellDueAsync();
        Assert.Equal(1, await FreshAsync(request));

        await OrganisationAsync(_market.Employer.Id, one => one.Suspend("A concern", Who.System, OfferBuilder.Now));
        Assert.Equal(0, await FreshAsync(request));
        await OrganisationAsync(_market.Employer.Id, one => one.Reinstate("Settled", Who.System, OfferBuilder.Now));
        Assert.Equal(1, await FreshAsync(request));
        await OrganisationAsync(_market.Employer.Id, one => one.Close("Moved abroad", Who.System, OfferBuilder.Now));
        Assert.Equal(0, await FreshAsync(request));
    }

    [Fact]
    public async Task What_an_organisation_says_of_itself_ranks_its_offers_anew()
    {
        var request = await RaisedAsync();
        var offer = await _market.OfferAsync(_site, one => one.OnDate(Fitting));
        await _site.TellDueAsync();
        await _site.InDatabaseAsync(db => db.Suggestions.ExecuteUpdateAsync(set => set.SetProperty(one => one.Score, -1)));

        await OrganisationAsync(_market.Employer.Id, one => one.ChangeFacts(new EmployerFacts([Sectors.All[0].Id.Value], EmployerSize.From250, selfEmployed: false, cornerstone: false, Stem.Yes)));
        Assert.NotEqual(-1, (await SuggestionAsync(offer, request)).Score);
    }

    [Fact]
    public async Task A_date_that_comes_free_finds_the_open_requests()
    {
        var (booking, _) = await _site.BookedAsync(_market);
        var request = await RaisedAsync();
        Assert.Equal(0, await FreshAsync(request));
        await _site.SendAsync(_market.Leader, new CancelBooking.Command(BookingKey.Of(booking), "timetable-change", null));
        await _site.TellDueAsync();
        Assert.Equal(1, await FreshAsync(request));
    }

    [Fact]
    public async Task A_booking_that_is_moved_gives_its_date_back_and_takes_another()
    {
        var (booking, offer) = await _site.BookedAsync(_market, new DateOnly(2027, 6, 14));
        var request = await RaisedAsync();
        Assert.Equal(0, await FreshAsync(request));
        await _site.SendAsync(_market.Leader, new MoveBooking.Command(BookingKey.Of(booking), offer.Sessions[1].Id, null, null, "Mock examinations"));
        await _site.TellDueAsync();
        Assert.Equal(1, await FreshAsync(request));
    }

    private async Task OrganisationAsync(OrganisationId id, Action<Organisation> change)
    {
        await _site.InDatabaseAsync(async db =>
        {
            change(await db.Organisations.SingleAsync(one => one.Id == id));
            return await db.SaveChangesAsync();
        });
        await _site.TellDueAsync();
    }

    private async Task ChangeAsync(Offer offer, Action<Offer> change)
    {
        await _site.InDatabaseAsync(async db =>
        {
            change(await db.Offers.SingleAsync(one => one.Id == offer.Id));
            return await db.SaveChangesAsync();
        });
        await _site.TellDueAsync();
    }

    private async Task<RequestId> RaisedAsync(RaiseRequest.Command? command = null)
    {
        var id = await _site.SendAsync(_market.Leader, command ?? RaisingRequestsTests.Raise);
        await _site.TellDueAsync();
        return id;
    }

    private Task<Suggestion> SuggestionAsync(Offer offer, RequestId request) => _site.InDatabaseAsync(db => db.Suggestions.AsNoTracking().SingleAsync(one => one.OfferId == offer.Id && one.RequestId == request));

    private async Task<int> FreshAsync(RequestId request) => (await _site.SendAsync(_market.Reader, new ListRequests.Query())).Rows.Single(row => row.Id == request).Fresh;

    private Task<int> NothingFitsAsync() => _site.InDatabaseAsync(db => db.NoMatches.CountAsync(one => one.EndedAt == null));
}
