using CareersConnect.Application.Requests;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>The hub reads why requests find nothing: by count, and each of them, oldest first.</summary>
public sealed class NoMatchListTests : IDisposable
{
    private static readonly SignedInMember Hub = new() { PersonId = PersonId.New(), Name = "Rosa Lindqvist", OrganisationId = OrganisationId.New(), OrganisationName = "Derbyshire hub", Role = Role.Hub };
    private readonly TradeFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Reasons_come_by_count_with_their_schools_and_requests_oldest_first()
    {
        var (one, two) = (await Marketplace.OpenAsync(_site), await Marketplace.OpenAsync(_site, "Wrenbury School", "Wren Engineering"));
        await NotedAsync(one, "too-far", 3);
        await NotedAsync(two, "too-far", 9);
        await NotedAsync(two, "too-far", 5);
        await NotedAsync(one, "no-date", 30);

        var view = await _site.SendAsync(Hub, new ListNoMatches.Query(null, 1));

        Assert.Equal([("too-far", 3, 2), ("no-date", 1, 1)], view.Reasons.Select(reason => (reason.Id, reason.Requests, reason.Schools)));
        Assert.Equal(4, view.Total);
        Assert.Equal(view.Rows.OrderBy(row => row.Since), view.Rows);
        Assert.Equal(["Thornmere Academy", "Wrenbury School", "Wrenbury School", "Thornmere Academy"], view.Rows.Select(row => row.School));

        var chosen = await _site.SendAsync(Hub, new ListNoMatches.Query("too-far", 1));
        Assert.Equal((3, 4), (chosen.Rows.Count, chosen.Total));
        Assert.NotNull(chosen.Chosen);
    }

    [Fact]
    public async Task What_is_over_what_was_closed_and_an_unknown_reason_are_left_out()
    {
        var market = await Marketplace.OpenAsync(_site);
        var (ended, closed) = (await NotedAsync(market, "too-far", 3), await NotedAsync(market, "too-far", 4));
        await _site.InDatabaseAsync(async db =>
        {
            (await db.NoMatches.FindAsync(ended))!.End(OfferBuilder.Now);
            (await db.Requests.FindAsync(closed))!.Close(RequestClosure.Withdrawn, "Samira Haddad", "", OfferBuilder.Now);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, (await _site.SendAsync(Hub, new ListNoMatches.Query("zebra", 99))).Total);

        await NotedAsync(market, "no-date", 2);
        Assert.Equal((1, null, 1), await _site.SendAsync(Hub, new ListNoMatches.Query("zebra", 99)) is var view ? (view.Rows.Count, view.Chosen, view.Page) : default);
    }

    private async Task<RequestId> NotedAsync(Marketplace market, string reason, int daysAgo)
    {
        var request = new Request(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
        request.TakeEvents();
        await _site.AddAsync(request, new NoMatch(request.Id, market.School.Id, reason, OfferBuilder.Now.AddDays(-daysAgo)));
        return request.Id;
    }
}
