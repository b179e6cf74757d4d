using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>What every engine behind <see cref="IOfferIndex"/> is held to. An engine's own tests derive from it.</summary>
public abstract partial class OfferIndexContract
{
    private static readonly DateOnly Today = RandomOffers.Today;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>An index of this engine that was never built.</summary>
    protected abstract Task<IOfferIndex> NewAsync();

    [Theory]
    [Trait("Kind", "Long")]
    [InlineData(1, 300, 200)]
    [InlineData(2, 40, 250)]
    [InlineData(3, 1000, 30)]
    public Task Many_searches_find_what_a_plain_look_at_every_offer_finds(int seed, int offers, int searches) =>
        Totals_sets_order_and_counts_are_those_of_a_plain_look_at_every_offer(seed, offers, searches);

    [Theory]
    [InlineData(1, 300, 40)]
    [InlineData(2, 40, 60)]
    [InlineData(3, 1000, 6)]
    public async Task Totals_sets_order_and_counts_are_those_of_a_plain_look_at_every_offer(int seed, int offers, int searches)
    {
        var random = new RandomOffers(seed);
        List<OfferDocument> all = [.. Enumerable.Range(0, offers).Select(_ => random.Offer())];
        var index = await WithAsync([.. all]);
        for (var n = 0; n < searches; n++)
        {
            var search = random.Search();
            var found = await index.FindAsync(search, Now);
            var expected = LinqOracle.Ordered(all, search);
            Assert.True(expected.Count == found.Total, $"Search {n}: {search} found {found.Total}, expected {expected.Count}.");
            Assert.Equal(expected.Skip(search.Skip).Take(search.Take), found.Hits.Select(hit => hit.Id));
            CheckHits(all, search, found.Hits);
            CheckFacets(all, search, found.Facets!);
            CheckRelaxations(all, search, found);
        }
    }

    [Fact]
    public async Task Going_on_behind_the_last_one_seen_repeats_and_loses_nothing()
    {
        var random = new RandomOffers(7);
        List<OfferDocument> all = [.. Enumerable.Range(0, 200).Select(_ => random.Offer())];
        var index = await WithAsync([.. all]);
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var search = new OfferSearch { Today = Today, Words = "blat", Near = all.Find(offer => offer.Location is not null)!.Location, Order = order, Take = 7, CountFacets = false };
            var expected = LinqOracle.Ordered(all, search);
            var seen = new List<OfferId>();
            while (await index.FindAsync(search, Now) is { Hits.Count: > 0 } page)
            {
                seen.AddRange(page.Hits.Select(hit => hit.Id));
                search = search with { After = page.Hits[^1].Cursor };
            }

            Assert.Equal(expected, seen);
        }
    }

    [Fact]
    public async Task Keys_alone_are_had_without_counts_and_texts_and_for_one_audience()
    {
        var parents = Offer("Bridges") with { Audience = OfferAudience.Parents };
        var index = await WithAsync(parents, Offer("Tunnels"));
        var found = await index.FindAsync(new OfferSearch { Today = Today, Audiences = [OfferAudience.Parents], CountFacets = false, ReadTexts = false, Take = 300 }, Now);
        Assert.Null(found.Facets);
        var hit = Assert.Single(found.Hits);
        Assert.Equal(parents.Id, hit.Id);
        Assert.Empty(hit.Title);
    }

    [Fact]
    public async Task A_new_version_takes_the_place_of_the_old_one()
    {
        var index = await WithAsync(Offer("Bridges"));
        var offer = Offer("Tunnels");
        await index.PutAsync([offer, Offer("Roads")], Now);
        await index.PutAsync([offer with { Title = "Canals", YearGroups = YearGroups.Of(YearGroup.Year13) }], Now);

        Assert.Equal(0, await TotalAsync(index, "tunnels"));
        Assert.Equal(1, await TotalAsync(index, "canals"));
        Assert.Equal(3, (await index.FindAsync(new OfferSearch { Today = Today }, Now)).Total);
        Assert.Equal(1, (await index.FindAsync(new OfferSearch { Today = Today }, Now)).Facets!.YearGroups[YearGroup.Year13]);
    }

    [Fact]
    public async Task What_is_put_into_an_empty_index_is_found_and_counted()
    {
        var index = await WithAsync();
        for (var n = 1; n <= 20; n++)
        {
            await index.PutAsync([Offer("Bridges")], Now);
            var found = await index.FindAsync(new OfferSearch { Today = Today, Words = "bridge" }, Now);
            Assert.Equal((n, n), (found.Total, found.Hits.Count));
        }
    }

    [Fact]
    public async Task What_is_removed_is_no_longer_found_and_may_be_removed_twice()
    {
        var offer = Offer("Tunnels");
        var index = await WithAsync(offer, Offer("Roads"));
        await index.RemoveAsync([offer.Id], Now);
        await index.RemoveAsync([offer.Id, OfferId.New()], Now);
        Assert.Equal(1, (await index.FindAsync(new OfferSearch { Today = Today }, Now)).Total);
        Assert.Equal(0, await TotalAsync(index, "tunnels"));
    }

    [Fact]
    public async Task An_index_that_was_never_built_is_away_and_a_rebuild_says_up_to_where_it_goes()
    {
        var index = await NewAsync();
        Assert.Null(await index.PositionAsync(Now));
        await Assert.ThrowsAsync<IndexAwayException>(() => index.FindAsync(new OfferSearch { Today = Today }, Now));
        await index.RebuildAsync(Documents(Offer("Bridges")), new LogPosition("a log", 41), Now);
        Assert.Equal(1, await TotalAsync(index, "bridges"));
        Assert.Equal(new LogPosition("a log", 41), await index.PositionAsync(Now));
        await index.NoteAsync(new LogPosition("a log", 42), Now);
        Assert.Equal(new LogPosition("a log", 42), await index.PositionAsync(Now));
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_what_was_there()
    {
        var index = await WithAsync(Offer("Bridges"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => index.RebuildAsync(Breaking(), new LogPosition("", 9), Now));
        Assert.Equal(1, await TotalAsync(index, "bridges"));
        Assert.Equal(1, (await index.PositionAsync(Now))!.Number);
    }

    [Fact]
    public async Task While_it_is_rebuilt_it_serves_what_was_there_before()
    {
        var index = await WithAsync(Offer("Bridges"));
        await index.RebuildAsync(Looking(index, "bridges", 1), new LogPosition("", 2), Now);
        Assert.Equal(0, await TotalAsync(index, "bridges"));
        Assert.Equal(1, await TotalAsync(index, "tunnels"));
    }

    private static async IAsyncEnumerable<OfferDocument> Looking(IOfferIndex index, string words, int expected)
    {
        yield return Offer("Tunnels");
        Assert.Equal(expected, await TotalAsync(index, words));
    }

    private static async IAsyncEnumerable<OfferDocument> Breaking()
    {
        yield return Offer("Tunnels");
        await Task.Yield();
        throw new InvalidOperationException("The database went away.");
    }

    private static async IAsyncEnumerable<OfferDocument> Documents(params OfferDocument[] offers)
    {
        await Task.CompletedTask;
        foreach (var offer in offers)
        {
            yield return offer;
        }
    }

    private async Task<IOfferIndex> WithAsync(params OfferDocument[] offers)
    {
        var index = await NewAsync();
        await index.RebuildAsync(Documents(offers), new LogPosition("", 1), Now);
        return index;
    }

    private static async Task<int> TotalAsync(IOfferIndex index, string words) => (await index.FindAsync(new OfferSearch { Today = Today, Words = words }, Now)).Total;

    private static OfferDocument Offer(string title, string description = "An hour with people who do the job.") => new()
    {
        Id = OfferId.New(),
        OrganisationId = OrganisationId.New(),
        Title = title,
        Organisation = "Trentside Works",
        Kind = "Careers talk",
        Description = description,
        ActivityType = ActivityTypeId.CareersTalk,
        YearGroups = YearGroups.Range(YearGroup.Year7, YearGroup.Year9),
        Ways = MeetingWays.LiveOnline,
        NoticeDays = 7,
        ArrangementDays = Weekdays.SchoolDays,
    };
}
