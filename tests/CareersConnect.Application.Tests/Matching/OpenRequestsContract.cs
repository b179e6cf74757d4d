using CareersConnect.Application.Matching;
using CareersConnect.Application.Requests;
using CareersConnect.Application.SignedIn;
using CareersConnect.Application.Tests.Requests;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>What every engine behind <see cref="IOpenRequests"/> does: whatever was saved before the question is asked is seen.</summary>
public abstract class OpenRequestsContract : IAsyncLifetime
{
    protected static readonly OfferFacts Fitting = new()
    {
        OfferId = OfferId.New(), ActivityType = ActivityTypeId.CareersTalk, Benchmarks = [5], YearGroups = YearGroups.Range(YearGroup.Year7, YearGroup.Year9), Modes = DeliveryModes.InPerson, Place = MeetingPlace.AtSchool,
        Location = new GridPoint(435_000, 336_000), TravelMiles = 20, MinimumPupils = 1, MaximumPupils = 60, NoticeDays = 10, FreeDays = [new FreeDay(new DateOnly(2027, 3, 12), 60)], IsVerified = true,
    };

    protected TradeFixture Site => field ??= NewSite();

    protected Marketplace Market { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => Market = await Site.MarketAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Site.DisposeAsync();
    }

    [Fact]
    public async Task A_request_is_found_as_soon_as_it_is_raised_and_no_longer_when_it_is_closed()
    {
        Assert.Empty(await FoundAsync());
        var first = await RaisedAsync();
        Assert.Equal([first], await FoundAsync());
        var second = await RaisedAsync();
        Assert.Equal([first, second], (await FoundAsync()).OrderBy(id => id.Value));

        await ChangeAsync(first, request => request.Close(RequestClosure.Withdrawn, "Samira Haddad", "no-longer-needed", OfferBuilder.Now));
        Assert.Equal([second], await FoundAsync());
    }

    [Fact]
    public async Task A_request_that_was_asked_for_is_open_still_and_one_that_is_booked_is_not_until_that_falls_through()
    {
        var request = await RaisedAsync();
        await ChangeAsync(request, one => one.MarkAsked("Samira Haddad", OfferBuilder.Now));
        Assert.Equal([request], await FoundAsync());
        await ChangeAsync(request, one => one.MarkBooked("Samira Haddad", OfferBuilder.Now));
        Assert.Empty(await FoundAsync());
        await ChangeAsync(request, one => one.OpenAgain("Samira Haddad", "timetable-change", OfferBuilder.Now));
        Assert.Equal([request], await FoundAsync());
    }

    [Fact]
    public async Task A_request_whose_days_are_changed_is_found_by_its_new_days()
    {
        var request = await RaisedAsync();
        Assert.Equal([request], await FoundAsync());
        await ChangeAsync(request, one => one.Edit(one.ToNeed() with { From = new DateOnly(2027, 6, 1), Until = new DateOnly(2027, 6, 30) }, Market.School.YearGroups, OfferBuilder.Today));
        Assert.Empty(await FoundAsync());
        Assert.Equal([request], await FoundAsync(Fitting with { FreeDays = [new FreeDay(new DateOnly(2027, 6, 14), 60)] }));
    }

    [Fact]
    public async Task A_request_whose_last_day_is_today_is_not_found()
    {
        await RaisedAsync(RaisingRequestsTests.Raise with { Until = new DateOnly(2027, 3, 12) });
        Assert.Single(await FoundAsync());
        Site.Clock.MoveTo(new DateTimeOffset(2027, 3, 12, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty(await FoundAsync(Fitting with { ArrangementDays = Weekdays.SchoolDays, NoticeDays = 1 }));
    }

    [Fact]
    public async Task A_school_that_moves_is_found_where_it_is_now()
    {
        var request = await RaisedAsync();
        await MoveAsync(new GridPoint(147_000, 30_000));
        Assert.Empty(await FoundAsync());
        await MoveAsync(new GridPoint(438_000, 340_000));
        Assert.Equal([request], await FoundAsync());
    }

    [Fact]
    public async Task A_school_whose_place_is_not_known_is_too_far_from_nobody()
    {
        var request = await RaisedAsync();
        await MoveAsync(null);
        Assert.Equal([request], await FoundAsync(Fitting with { TravelMiles = 1 }));
    }

    [Fact]
    public async Task What_a_transaction_takes_back_is_not_found_and_what_comes_after_it_is()
    {
        await FoundAsync();
        await Site.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            db.Add(new Request(Market.School.Id, Market.School.YearGroups, Market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            Assert.Empty(await FoundAsync());
            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
            return 0;
        });
        Assert.Empty(await FoundAsync());
        var request = await RaisedAsync();
        Assert.Equal([request], await FoundAsync());
    }

    protected virtual TradeFixture NewSite() => new();

    protected abstract IOpenRequests Engine(IServiceProvider services);

    protected async Task<IReadOnlyList<RequestId>> FoundAsync(OfferFacts? offer = null)
    {
        await using var scope = Site.Services.CreateHostScope();
        return await Engine(scope.ServiceProvider).MayFitAsync(offer ?? Fitting, TestContext.Current.CancellationToken);
    }

    protected Task<RequestId> RaisedAsync(RaiseRequest.Command? command = null) => Site.SendAsync(Market.Leader, command ?? RaisingRequestsTests.Raise);

    protected Task<int> ChangeAsync(RequestId id, Action<Request> change) => Site.InDatabaseAsync(async db =>
    {
        change(await db.Requests.SingleAsync(one => one.Id == id, TestContext.Current.CancellationToken));
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private Task<int> MoveAsync(GridPoint? place) => Site.InDatabaseAsync(async db =>
    {
        var school = await db.Schools.SingleAsync(one => one.Id == Market.School.Id, TestContext.Current.CancellationToken);
        db.Entry(school).Property(one => one.Easting).CurrentValue = place?.Easting;
        db.Entry(school).Property(one => one.Northing).CurrentValue = place?.Northing;
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}

/// <summary>The database holds to it.</summary>
public sealed class OpenRequestsInDatabaseTests : OpenRequestsContract
{
    protected override IOpenRequests Engine(IServiceProvider services) => services.GetRequiredService<OpenRequestsInDatabase>();
}
