using System.Text.Json;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>An offer that fits more open requests than one turn tells: the best are told at once, the others where their schools would look at it.</summary>
public sealed class BoundedSuggestionsTests : IAsyncLifetime
{
    private const int Others = 25;
    private static readonly DateOnly Fitting = new(2027, 3, 12);
    private readonly TradeFixture _site = new();
    private Marketplace _market = null!;
    private List<RequestId> _best = [];
    private List<RequestId> _others = [];

    public async ValueTask InitializeAsync()
    {
        _market = await _site.MarketAsync();
        var named = RequestsOf(Suggestion.Most, "mathematics");
        var plain = RequestsOf(Others);
        await _site.AddAsync([.. plain, .. named]);
        (_best, _others) = ([.. named.Select(one => one.Id)], [.. plain.Select(one => one.Id)]);
        await _site.TellDueAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task One_turn_tells_the_requests_that_it_serves_best_and_leaves_the_others_for_a_turn_of_their_own()
    {
        var offer = await PublishedAsync();
        // A publication is told as one version or two, and each may leave the same turn.
        var left = await LeftAsync();
        Assert.InRange(left.Count, 1, 2);
        Assert.All(left, one => Assert.Equal((offer.Id, true), (one.OfferId, one.Requests.ToHashSet().SetEquals(_others))));
        Assert.Equal([.. _best, .. _others], (await ToldAsync(offer)).ToHashSet());
    }

    [Fact]
    public async Task A_request_that_has_ten_as_good_is_not_told_and_one_that_has_nine_is()
    {
        var (ten, nine, poor, ended) = (_others[0], _others[1], _others[2], _others[3]);
        await _site.AddAsync([.. Standing(ten, 10, 5000), .. Standing(nine, 9, 5000), .. Standing(poor, 10, 5), .. Standing(ended, 10, 5000, isOver: true), .. Standing(_best[0], 10, 5000)]);
        var offer = await PublishedAsync();
        var told = await ToldAsync(offer);
        Assert.DoesNotContain(ten, told);
        Assert.Equal([nine, poor, ended, _best[0]], new[] { nine, poor, ended, _best[0] }.Where(told.Contains));
        Assert.Equal(Suggestion.Most + Others - 1, told.Count);
    }

    [Fact]
    public async Task Equals_that_were_told_before_stand_before_it()
    {
        var offer = await PublishedAsync();
        var score = await _site.InDatabaseAsync(db => db.Suggestions.Where(one => one.OfferId == offer.Id && one.RequestId == _others[0]).Select(one => one.Score).SingleAsync());
        await _site.AddAsync([.. Standing(_others[0], Suggestion.First - 1, score), .. Standing(_others[1], Suggestion.First - 2, score)]);
        var twin = await PublishedAsync();
        var told = await ToldAsync(twin);
        Assert.DoesNotContain(_others[0], told);
        Assert.Contains(_others[1], told);
    }

    [Fact]
    public async Task The_same_version_told_twice_and_a_change_that_alters_nothing_tell_nobody_anew()
    {
        var offer = await PublishedAsync();
        var (before, left) = (await RowsAsync(offer), (await LeftAsync()).Count);
        _site.Clock.Advance(TimeSpan.FromHours(2));
        await _site.AddAsync(new OutboxMessage(new OfferFittedMore(offer.Id, _others), _site.Clock.GetUtcNow().UtcDateTime), new OutboxMessage(new OfferChanged(offer.Id), _site.Clock.GetUtcNow().UtcDateTime));
        await _site.TellDueAsync();
        Assert.Equal(before, await RowsAsync(offer));
        Assert.Equal(left + 1, (await LeftAsync()).Count);
    }

    [Fact]
    public async Task What_was_left_is_judged_again_in_its_own_turn()
    {
        var offer = await PublishedAsync(tell: false);
        await _site.InDatabaseAsync(db => db.OutboxMessages.ExecuteDeleteAsync());
        await _site.InDatabaseAsync(async db =>
        {
            (await db.Requests.SingleAsync(one => one.Id == _others[0])).Close(RequestClosure.Withdrawn, "Samira Haddad", "no-longer-needed", OfferBuilder.Now);
            return await db.SaveChangesAsync();
        });
        await _site.AddAsync([.. Standing(_others[1], 10, 5000), new OutboxMessage(new OfferFittedMore(offer.Id, _others), OfferBuilder.Now)]);
        await _site.TellDueAsync();
        Assert.Equal(_others.Skip(2).ToHashSet(), (await ToldAsync(offer)).ToHashSet());
    }

    [Fact]
    public async Task Something_fits_for_the_hub_also_where_a_school_is_not_told()
    {
        await _site.AddAsync([.. Standing(_others[0], 10, 5000)]);
        Assert.Equal(Suggestion.Most + Others, await _site.InDatabaseAsync(db => db.NoMatches.CountAsync(one => one.EndedAt == null)));
        await PublishedAsync();
        Assert.Equal(0, await _site.InDatabaseAsync(db => db.NoMatches.CountAsync(one => one.EndedAt == null)));
    }

    private List<Request> RequestsOf(int number, params string[] subjects) =>
    [
        .. Enumerable.Range(0, number).Select(_ => new Request(_market.School.Id, _market.School.YearGroups, _market.Leader.PersonId!.Value, "Samira Haddad", A.Need() with { Subjects = subjects }, OfferBuilder.Now)),
    ];

    private static IEnumerable<object> Standing(RequestId request, int number, int score, bool isOver = false) => Enumerable.Range(0, number).Select(_ =>
    {
        var row = new Suggestion(request, OfferId.New(), score, OfferBuilder.Now);
        if (isOver)
        {
            row.End(OfferBuilder.Now);
        }

        return row;
    });

    private async Task<Offer> PublishedAsync(bool tell = true)
    {
        var offer = await _market.OfferAsync(_site, one => one.OnDate(Fitting).With(details => details with { Subjects = ["mathematics"] }));
        if (tell)
        {
            await _site.TellDueAsync();
        }

        return offer;
    }

    private Task<List<RequestId>> ToldAsync(Offer offer) => _site.InDatabaseAsync(db => db.Suggestions.Where(one => one.OfferId == offer.Id).Select(one => one.RequestId).ToListAsync());

    private Task<List<(RequestId Request, DateTime NotedAt, int Score)>> RowsAsync(Offer offer) => _site.InDatabaseAsync(async db =>
        (await db.Suggestions.AsNoTracking().Where(one => one.OfferId == offer.Id).OrderBy(one => one.RequestId).ToListAsync()).ConvertAll(one => (one.RequestId, one.NotedAt, one.Score)));

    /// <summary>What turns left for turns of their own so far, with what a test wrote itself.</summary>
    private async Task<List<OfferFittedMore>> LeftAsync() =>
        [.. (await _site.InDatabaseAsync(db => db.OutboxMessages.Where(one => one.Type == nameof(OfferFittedMore)).OrderBy(one => one.Number).Select(one => one.Body).ToListAsync())).Select(body => JsonSerializer.Deserialize<OfferFittedMore>(body, EventTypes.Json)!)];
}
