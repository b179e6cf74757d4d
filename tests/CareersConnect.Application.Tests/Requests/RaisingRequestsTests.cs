using CareersConnect.Application.Bookings;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Requests;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Trade;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Requests;

public sealed class RaisingRequestsTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    /// <summary>30 of year 8, in school, from 1 February to the end of March 2027.</summary>
    internal static readonly RaiseRequest.Command Raise = new()
    {
        YearGroups = [YearGroup.Year8], Pupils = 30, From = new DateOnly(2027, 2, 1), Until = new DateOnly(2027, 3, 31), Where = [MeetingWays.InOurSchool], Benchmark = 5,
        Purpose = "How maths is used at work",
    };

    [Fact]
    public async Task A_request_is_raised_once_however_often_the_button_is_pressed()
    {
        var market = await site.MarketAsync();
        var first = await site.SendAsync(market.Leader, Raise, "one press");
        var second = await site.SendAsync(market.Leader, Raise, "one press");

        Assert.Equal(first, second);
        var request = await site.InDatabaseAsync(db => db.Requests.SingleAsync(one => one.SchoolId == market.School.Id));
        Assert.Equal("Employer encounter for 30 pupils in year 8", request.Title);
        Assert.Equal((DeliveryModes.InPerson, true, 0), (request.Modes, request.AtSchool, request.TravelMiles!.Value));
    }

    [Fact]
    public async Task Every_missing_answer_is_told_at_once()
    {
        var market = await site.MarketAsync();
        var refusal = await Assert.ThrowsAsync<ValidationException>(() => site.SendAsync(market.Leader, new RaiseRequest.Command()));

        Assert.Equal(["From", "Pupils", "Until", "Where", "YearGroups"], refusal.Errors.Select(error => error.PropertyName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_year_group_that_the_school_does_not_have_is_refused_and_nothing_is_saved()
    {
        var market = await site.MarketAsync();
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(market.Leader, Raise with { YearGroups = [YearGroup.Year6] }));

        Assert.Equal("Your school has years 7 to 13. Select from these.", refusal.Message);
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Requests.CountAsync(one => one.SchoolId == market.School.Id)));
    }

    [Fact]
    public async Task Going_out_and_meeting_online_are_a_need_too()
    {
        var market = await site.MarketAsync();
        var id = await site.SendAsync(market.Leader, Raise with { Where = [MeetingWays.AtTheirWorkplace, MeetingWays.LiveOnline], TravelMiles = 12 });
        var need = (await site.InDatabaseAsync(db => db.Requests.SingleAsync(one => one.Id == id))).ToNeed();

        Assert.Equal((DeliveryModes.InPerson | DeliveryModes.LiveOnline | DeliveryModes.Hybrid, false, 12), (need.Modes, need.AtSchool, need.TravelMiles!.Value));
    }

    [Fact]
    public async Task Another_schools_request_is_not_found_by_any_of_its_pages()
    {
        var (market, other) = (await site.MarketAsync(), await site.MarketAsync());
        var id = await site.SendAsync(market.Leader, Raise);

        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(other.Leader, new ShowRequest.Query(id)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(other.Leader, new EditRequest.Query(id)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(other.Leader, (EditRequest.Command)Copy(new EditRequest.Command(id))));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(other.Leader, new CloseRequest.Query(id)));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(other.Leader, new CloseRequest.Command(id, "no-longer-needed")));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(other.Leader, new ChangeOneThing.Command(id, "online")));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(market.Reader, new CloseRequest.Command(id, "no-longer-needed")));
    }

    [Fact]
    public async Task A_request_is_changed_by_its_form_and_by_one_press()
    {
        var market = await site.MarketAsync();
        var id = await site.SendAsync(market.Leader, Raise);
        await site.SendAsync(market.Leader, (EditRequest.Command)Copy(new EditRequest.Command(id)) with { Pupils = 45 });
        await site.SendAsync(market.Leader, new ChangeOneThing.Command(id, "online"));
        var view = await site.SendAsync(market.Leader, new ShowRequest.Query(id));

        await site.TellDueAsync();

        Assert.Equal(45, view.Need.Pupils);
        Assert.NotNull(await site.InDatabaseAsync(db => db.NoMatches.SingleOrDefaultAsync(lacking => lacking.RequestId == id && lacking.EndedAt == null)));
        Assert.True(view.Need.Modes.HasFlag(DeliveryModes.LiveOnline));
        await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(market.Leader, new ChangeOneThing.Command(id, "online")));
    }

    [Fact]
    public async Task Taking_a_request_back_takes_back_what_waits_for_an_answer()
    {
        var market = await site.MarketAsync();
        var offer = await market.OfferAsync(site, one => one.ByArrangement());
        var id = await site.SendAsync(market.Leader, Raise);
        var asked = await site.SendAsync(market.Leader, new AskSeveral.Command(id, [new(offer.Id, null, new DateOnly(2027, 2, 8), new TimeOnly(10, 0), DeliveryModes.InPerson, 30)], "Ms Okafor", null, null));

        Assert.Equal(["Trentside Rail"], (await site.SendAsync(market.Leader, new CloseRequest.Query(id))).Waiting);
        await site.SendAsync(market.Leader, new CloseRequest.Command(id, "arranged-elsewhere"));

        Assert.Equal(BookingStatus.Withdrawn, (await site.BookingAsync(asked[0])).Status);
        var view = await site.SendAsync(market.Leader, new ShowRequest.Query(id));
        Assert.Equal((RequestStatus.Closed, RequestClosure.Withdrawn, "Arranged in another way"), (view.Status, view.Closure!.Value, view.History[^1].Reason));
    }

    [Fact]
    public async Task A_request_ends_the_day_after_its_last()
    {
        await using var later = new TradeFixture();
        var market = await later.MarketAsync();
        var id = await later.SendAsync(market.Leader, Raise);
        later.Clock.MoveTo(new DateTimeOffset(2027, 4, 1, 6, 0, 0, TimeSpan.Zero));
        await later.RunDueJobsAsync();

        Assert.Equal(RequestClosure.Expired, (await later.InDatabaseAsync(db => db.Requests.SingleAsync(one => one.Id == id))).Closure);
    }

    [Fact]
    public async Task The_list_counts_each_tab_and_pages()
    {
        var market = await site.MarketAsync();
        for (var n = 0; n < ListRequests.PageSize + 3; n++)
        {
            await site.SendAsync(market.Leader, Raise with { Title = $"Request {n}" });
        }

        var second = await site.SendAsync(market.Reader, new ListRequests.Query(RequestTab.Open, 2));
        Assert.Equal((3, 2, 2, ListRequests.PageSize + 3), (second.Rows.Count, second.Page, second.Pages, second.Counts[RequestTab.Open]));
        Assert.Equal("Request 2", second.Rows[0].Title);
    }

    private static NeedAnswers Copy(NeedAnswers command) => command with
    {
        YearGroups = Raise.YearGroups, Pupils = Raise.Pupils, From = Raise.From, Until = Raise.Until, Where = Raise.Where, Benchmark = Raise.Benchmark, Purpose = Raise.Purpose,
    };
}
