using CareersConnect.Application.Bookings;
using CareersConnect.Application.Matching;
using CareersConnect.Application.Requests;
using CareersConnect.Application.Schools;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Requests;

public sealed class MatchesTests : IAsyncLifetime
{
    private readonly TradeFixture _site = new();
    private Marketplace _market = null!;

    public async ValueTask InitializeAsync()
    {
        _market = await _site.MarketAsync();
        await _site.SendAsync(_market.Leader, new EnterRolls.Command([.. YearGroups.Secondary.ToList().Select(year => new EnterRolls.RollAnswer(year, 60))], []));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_fits_is_listed_best_first_with_its_reasons_and_what_does_not_is_not()
    {
        var near = await _market.OfferAsync(_site, offer => offer.OnDate(new DateOnly(2027, 3, 12)));
        var far = await _market.OfferAsync(_site, offer => offer.OnDate(new DateOnly(2027, 3, 12)).With(details => details with { Location = new GridPoint(438_000, 355_000) }));
        await _market.OfferAsync(_site, offer => offer.OnDate(new DateOnly(2027, 4, 12)));
        await _market.OfferAsync(_site, offer => offer.OnDate(new DateOnly(2027, 3, 12)).With(details => details with { Audience = OfferAudience.Parents }));
        await _market.OfferAsync(_site, offer => offer.OnDate(new DateOnly(2027, 3, 12)).AsDraft());

        var view = await RaisedAsync();

        Assert.Equal([near.Id, far.Id], view.Matches.Select(match => match.OfferId));
        Assert.Equal("Closes the employer encounter for all 30 pupils in year 8", view.Matches[0].Reasons[0].Sentence);
        Assert.Equal((new DateOnly(2027, 3, 12), near.Sessions[0].Id, 30), (view.Matches[0].Day, view.Matches[0].SessionId!.Value, view.Matches[0].Pupils));
        Assert.Contains(view.Changes, change => change.Key == "until-weeks-2" && change.Adds == 1);
    }

    [Fact]
    public async Task An_organisation_that_is_not_checked_fits_nothing()
    {
        var unchecked_ = An.Employer().Named("Newcomers").Unverified().Build();
        await _site.AddAsync(unchecked_, An.Offer().From(unchecked_.Id).OnDate(new DateOnly(2027, 3, 12)).Build());

        Assert.Equal(0, (await RaisedAsync()).Fitting);
    }

    [Fact]
    public async Task Whoever_was_asked_leaves_the_list_and_stands_above_it()
    {
        var offer = await _market.OfferAsync(_site, one => one.ByArrangement());
        var view = await RaisedAsync();
        var match = Assert.Single(view.Matches);
        await _site.SendAsync(_market.Leader, new AskSeveral.Command(view.Id, [new(offer.Id, null, match.Day, new TimeOnly(10, 0), match.Way, match.Pupils)], "Ms Okafor", null, null));

        var after = await _site.SendAsync(_market.Leader, new ShowRequest.Query(view.Id));

        Assert.Equal((0, Request.AskLimit - 1, RequestStatus.Matched), (after.Fitting, after.MayAsk, after.Status));
        Assert.True(Assert.Single(after.Asked).IsWaiting);
    }

    [Fact]
    public async Task A_volunteer_who_was_asked_too_often_this_term_fits_no_request_until_the_next()
    {
        var offer = await _market.OfferAsync(_site, one => one.ByArrangement());
        for (var n = 0; n < ContactBudget.Usual; n++)
        {
            await _site.AddAsync(offer.Ask(A.AskingSchool(), An.Ask(day: new DateOnly(2027, 3, n < 5 ? 1 + n : 8)), "Somebody else", PersonId.New(), OfferBuilder.Now));
        }

        var view = await RaisedAsync();
        Assert.Equal((0, "budget-spent"), (view.Fitting, view.WhyNothing!));

        _site.Clock.MoveTo(new DateTimeOffset(2027, 4, 5, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, (await RaisedAsync(RaisingRequestsTests.Raise with { From = new DateOnly(2027, 5, 1), Until = new DateOnly(2027, 6, 30) })).Fitting);
    }

    [Fact]
    public async Task What_happened_before_ranks_and_is_said()
    {
        var offer = await _market.OfferAsync(_site, one => one.ByArrangement());
        for (var n = 0; n < 3; n++)
        {
            var booking = offer.Ask(A.AskingSchool(), An.Ask(day: new DateOnly(2027, 3, 1 + n)), "Somebody else", PersonId.New(), OfferBuilder.Now);
            booking.Accept(new Domain.Bookings.Actor(Domain.Bookings.Side.Giver, "Priya Raman"), OfferBuilder.Now);
            await _site.AddAsync(booking);
        }

        var sentences = Assert.Single((await RaisedAsync()).Matches).Reasons.Select(reason => reason.Sentence).ToList();
        Assert.Contains("Answered 3 of the last 3 requests", sentences);
        Assert.Contains("First employer of 10 to 249 people, first employer in science, technology, engineering or maths that your pupils meet this school year", sentences);
    }

    [Fact]
    public async Task A_page_of_matches_takes_few_statements_however_many_offers_there_are()
    {
        for (var n = 0; n < 55; n++)
        {
            await _market.OfferAsync(_site, offer => offer.OnDate(new DateOnly(2027, 3, 12)).OnDate(new DateOnly(2027, 3, 15)));
        }

        var id = (await RaisedAsync()).Id;
        using var counted = _site.Statements.Count();
        var view = await _site.SendAsync(_market.Leader, new ShowRequest.Query(id));

        // The fifth is the session's row, which a page reads.
        counted.AtMost(4);
        Assert.Equal((55, ShowRequest.Most), (view.Fitting, view.Matches.Count));
        Assert.Equal(Enumerable.Range(1, ShowRequest.Most), view.Matches.Select(match => match.Rank));
    }

    [Fact]
    public async Task A_new_offer_finds_the_open_requests_that_it_fits_and_no_others()
    {
        var fitting = (await RaisedAsync()).Id;
        var other = (await RaisedAsync(RaisingRequestsTests.Raise with { YearGroups = [YearGroup.Year13] })).Id;
        Assert.Equal(2, await NoMatchesAsync());

        using var counted = _site.Statements.Count();
        var offer = await _market.OfferAsync(_site, one => one.OnDate(new DateOnly(2027, 3, 12)));
        await _site.TellDueAsync();

        Assert.DoesNotContain(counted.Statements, statement => statement.Contains("RequestHistory", StringComparison.Ordinal));
        Assert.DoesNotContain(counted.Statements, statement => statement.Contains("FROM \"OfferHistory\"", StringComparison.Ordinal) || statement.Contains("JOIN \"OfferHistory\"", StringComparison.Ordinal));
        Assert.Equal([(fitting, offer.Id)], await _site.InDatabaseAsync(async db => (await db.Suggestions.ToListAsync()).Select(one => (one.RequestId, one.OfferId)).ToList()));
        Assert.Equal(1, await NoMatchesAsync());
        Assert.Equal("no-type", (await _site.InDatabaseAsync(db => db.NoMatches.SingleAsync(one => one.RequestId == other))).Reason);
        Assert.Equal(1, (await _site.SendAsync(_market.Reader, new ListRequests.Query())).Rows.Single(row => row.Id == fitting).Fresh);
    }

    private Task<int> NoMatchesAsync() => _site.InDatabaseAsync(db => db.NoMatches.CountAsync(one => one.EndedAt == null));

    private async Task<ShowRequest.View> RaisedAsync(RaiseRequest.Command? command = null)
    {
        await _site.TellDueAsync();
        var id = await _site.SendAsync(_market.Leader, command ?? RaisingRequestsTests.Raise);
        await _site.TellDueAsync();
        return await _site.SendAsync(_market.Leader, new ShowRequest.Query(id));
    }
}
