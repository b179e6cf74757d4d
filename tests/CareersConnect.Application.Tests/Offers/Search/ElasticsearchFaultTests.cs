using System.Diagnostics;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Testing.Search;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>What the engine does when the cluster does not; each fault with its twin, the same without it or one step less of it.</summary>
public sealed class ElasticsearchFaultTests : IAsyncLifetime
{
    private StrictCluster _cluster = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _cluster = await StrictCluster.StartAsync(Clusters.Record);

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Theory]
    [InlineData(ClusterFault.TooMany, 2, true)]
    [InlineData(ClusterFault.TooMany, 3, false)]
    [InlineData(ClusterFault.Away, 2, true)]
    [InlineData(ClusterFault.Away, 3, false)]
    [InlineData(ClusterFault.CutMidBody, 2, true)]
    [InlineData(ClusterFault.CutMidBody, 3, false)]
    [InlineData(ClusterFault.Red, 3, false)]
    public async Task A_search_is_tried_three_times_and_then_the_index_is_away(ClusterFault fault, int times, bool isFound)
    {
        var index = await WithAsync(Offer("Bridges"));
        _cluster.Faults.Plan(fault, times, "_search");
        if (isFound)
        {
            Assert.Equal(1, await TotalAsync(index));
        }
        else
        {
            await Assert.ThrowsAsync<IndexAwayException>(() => TotalAsync(index));
        }

        Assert.Equal(1, await TotalAsync(index));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, false)]
    public async Task A_cluster_that_hangs_is_waited_for_no_longer_than_the_limit(int times, bool isFound)
    {
        var index = await WithAsync([Offer("Bridges")], options => options.Timeout = TimeSpan.FromSeconds(1));
        _cluster.Faults.Plan(ClusterFault.Hang, times, "_search");
        var watch = Stopwatch.StartNew();
        var search = TotalAsync(index);
        if (isFound)
        {
            Assert.Equal(1, await search);
        }
        else
        {
            await Assert.ThrowsAsync<IndexAwayException>(() => search);
        }

        Assert.InRange(watch.Elapsed.TotalSeconds, Math.Min(times, 2) * 0.9, 30);
    }

    [Fact]
    public async Task Of_those_who_come_while_it_hangs_two_wait_and_nobody_after_them_until_it_was_left_alone_for_a_while()
    {
        var index = await WithAsync([Offer("Bridges")], options =>
        {
            options.Timeout = TimeSpan.FromSeconds(1);
            options.Rest = TimeSpan.FromSeconds(2);
        });
        _cluster.Faults.Plan(ClusterFault.Hang, 100, "_search");
        await Assert.ThrowsAsync<IndexAwayException>(() => TotalAsync(index));
        await Assert.ThrowsAsync<IndexAwayException>(() => TotalAsync(index));

        var before = _cluster.Requests;
        await Assert.ThrowsAsync<IndexAwayException>(() => TotalAsync(index));
        Assert.Equal(before, _cluster.Requests);
        _cluster.Faults.Clear();
        await Task.Delay(TimeSpan.FromSeconds(2.5), Now);
        Assert.Equal(1, await TotalAsync(index));
    }

    [Fact]
    public async Task A_cluster_that_failed_several_times_is_left_alone_for_a_while_and_asked_again_after_it()
    {
        var index = await WithAsync([Offer("Bridges")], options => options.Rest = TimeSpan.FromSeconds(2));
        _cluster.Faults.Plan(ClusterFault.Away, 100, "_search");
        for (var n = 0; n < 4; n++)
        {
            await Assert.ThrowsAsync<IndexAwayException>(() => TotalAsync(index));
        }

        var before = _cluster.Requests;
        await Assert.ThrowsAsync<IndexAwayException>(() => TotalAsync(index));
        Assert.Equal(before, _cluster.Requests);
        _cluster.Faults.Clear();
        await Task.Delay(TimeSpan.FromSeconds(2.5), Now);
        Assert.Equal(1, await TotalAsync(index));
    }

    [Fact]
    public async Task A_cluster_that_nobody_can_reach_is_away()
    {
        var index = Clusters.IndexOn(new Uri("http://127.0.0.1:9"));
        await Assert.ThrowsAsync<IndexAwayException>(() => TotalAsync(index));
        await Assert.ThrowsAsync<IndexAwayException>(() => index.PositionAsync(Now));
        Assert.Null(await Clusters.IndexOn(_cluster.Address).PositionAsync(Now));
    }

    [Fact]
    public async Task An_index_that_was_never_built_is_away_and_writes_make_none()
    {
        var index = Clusters.IndexOn(_cluster.Address);
        await Assert.ThrowsAsync<IndexAwayException>(() => TotalAsync(index));
        await Assert.ThrowsAsync<IndexAwayException>(() => index.PutAsync([Offer("Bridges")], Now));
        Assert.Empty(_cluster.Indices);
    }

    [Theory]
    [InlineData(4, "tunnels")]
    [InlineData(5, "bridges")]
    [InlineData(6, "bridges")]
    public async Task What_was_read_earlier_never_takes_the_place_of_what_was_read_later(long late, string found)
    {
        var offer = Offer("Tunnels");
        var index = await WithAsync(Offer("Roads"));
        await index.RenewAsync([offer.Id], [offer], 5, Now);
        await index.RenewAsync([offer.Id], [offer with { Title = "Bridges" }], late, Now);
        Assert.Equal(1, await TotalAsync(index, found));
        Assert.Equal(2, await TotalAsync(index));
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(6, 2)]
    public async Task What_was_forgotten_later_is_not_brought_back_by_a_late_write(long late, int total)
    {
        var offer = Offer("Tunnels");
        var index = await WithAsync(offer, Offer("Roads"));
        await index.RenewAsync([offer.Id], [], 5, Now);
        await index.RenewAsync([offer.Id], [offer], late, Now);
        Assert.Equal(total, await TotalAsync(index));
    }

    [Theory]
    [InlineData(ClusterFault.HalfABulk, 5, 10)]
    [InlineData(ClusterFault.BadLines, 1, 6)]
    public async Task Lines_that_were_turned_away_are_sent_again_and_a_bad_one_holds_up_no_others(ClusterFault fault, int times, int total)
    {
        var index = await WithAsync(Offer("Roads"));
        _cluster.Faults.Plan(fault, times, "_bulk");
        List<OfferDocument> offers = [.. Enumerable.Range(0, 9).Select(n => Offer($"Tunnels {n}"))];
        await index.PutAsync(offers, Now);
        Assert.Equal(total, await TotalAsync(index));
    }

    [Fact]
    public async Task While_it_is_red_nothing_is_written_and_once_it_is_well_the_same_write_is()
    {
        var (index, offer) = (await WithAsync(Offer("Roads")), Offer("Tunnels"));
        _cluster.Faults.Plan(ClusterFault.Red, 6, "_bulk");
        await Assert.ThrowsAsync<IndexAwayException>(() => index.RenewAsync([offer.Id], [offer], 2, Now));
        Assert.Equal(1, await TotalAsync(index));
        await index.RenewAsync([offer.Id], [offer], 2, Now);
        Assert.Equal(2, await TotalAsync(index));
    }

    [Fact]
    public async Task A_rebuild_that_the_cluster_refuses_leaves_what_was_there_and_no_half_built_index()
    {
        var index = await WithAsync(Offer("Roads"));
        _cluster.Faults.Plan(ClusterFault.BadLines, 1, "_bulk");
        await Assert.ThrowsAsync<IndexAwayException>(() => index.RebuildAsync(All(Offer("Bridges"), Offer("Tunnels")), new LogPosition("", 2), Now));
        Assert.Single(_cluster.Indices);
        Assert.Equal(1, await TotalAsync(index, "roads"));
        await index.RebuildAsync(All(Offer("Bridges"), Offer("Tunnels")), new LogPosition("", 2), Now);
        Assert.Single(_cluster.Indices);
        Assert.Equal(2, await TotalAsync(index));
    }

    [Theory]
    [InlineData("_aliases")]
    [InlineData("_bulk")]
    [InlineData("_settings")]
    [InlineData("_doc/position")]
    public async Task A_rebuild_outlives_an_answer_that_is_lost(string path)
    {
        var index = await WithAsync(Offer("Roads"));
        _cluster.Faults.Plan(ClusterFault.CutMidBody, 1, path);
        await index.RebuildAsync(All(Offer("Bridges"), Offer("Tunnels")), new LogPosition("", 2), Now);
        Assert.Equal(1, _cluster.Faults.Met);
        Assert.Equal(2, await TotalAsync(index));
        Assert.Single(_cluster.Indices);
        Assert.Empty(_cluster.Invalid);
    }

    [Fact]
    public async Task Large_writes_go_in_pieces_and_are_found_when_the_last_is_in()
    {
        var index = await WithAsync(Offer("Roads"));
        var long_ = string.Join(' ', Enumerable.Range(0, 20_000).Select(n => $"w{n}"));
        var before = _cluster.Requests;
        await index.PutAsync([.. Enumerable.Range(0, 12).Select(n => Offer($"Tunnels {n}", long_))], Now);
        Assert.Equal(13, await TotalAsync(index));
        Assert.InRange(_cluster.Requests - before, 4, 12);
    }

    [Fact]
    public async Task The_position_never_goes_back()
    {
        var index = await WithAsync(Offer("Roads"));
        await index.NoteAsync(new LogPosition("", 7), Now);
        await index.NoteAsync(new LogPosition("", 6), Now);
        Assert.Equal(7, (await index.PositionAsync(Now))!.Number);
    }

    [Fact]
    public async Task More_than_can_be_paged_through_by_number_is_not_asked_for()
    {
        var index = await WithAsync(Offer("Roads"));
        var found = await index.FindAsync(new OfferSearch { Today = RandomOffers.Today, Skip = int.MaxValue - 20, Take = 20 }, Now);
        Assert.Equal((1, 0), (found.Total, found.Hits.Count));
        Assert.Empty(_cluster.Invalid);
    }

    private Task<IOfferIndex> WithAsync(params OfferDocument[] offers) => WithAsync(offers, _ => { });

    private async Task<IOfferIndex> WithAsync(OfferDocument[] offers, Action<ElasticsearchOptions> change)
    {
        var index = Clusters.IndexOn(_cluster.Address, change);
        await index.RebuildAsync(All(offers), new LogPosition("", 1), Now);
        return index;
    }

    private static IAsyncEnumerable<OfferDocument> All(params OfferDocument[] offers) => offers.ToAsyncEnumerable();

    private static async Task<int> TotalAsync(IOfferIndex index, string words = "") => (await index.FindAsync(new OfferSearch { Today = RandomOffers.Today, Words = words, CountFacets = false }, Now)).Total;

    private static OfferDocument Offer(string title, string description = "An hour with people who do the job.") => new()
    {
        Id = OfferId.New(), OrganisationId = OrganisationId.New(), Title = title, Organisation = "Trentside Works", Kind = "Careers talk", Description = description, ActivityType = ActivityTypeId.CareersTalk,
        YearGroups = YearGroups.Range(YearGroup.Year7, YearGroup.Year9), Ways = MeetingWays.LiveOnline, NoticeDays = 7, ArrangementDays = Weekdays.SchoolDays,
    };
}
