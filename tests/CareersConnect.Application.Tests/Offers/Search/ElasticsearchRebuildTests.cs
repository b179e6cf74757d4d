using System.Runtime.CompilerServices;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Search;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>A cluster's index that is built while others search and edit.</summary>
public sealed class ElasticsearchRebuildTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _go = new();
    private StrictCluster _cluster = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _cluster = await StrictCluster.StartAsync(Clusters.Record);

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        Assert.Empty(_cluster.Invalid);
    }

    [Fact]
    public async Task Edits_made_while_it_is_built_are_in_it_from_the_moment_it_is_put_in_place()
    {
        var (index, bridges, tunnels, roads) = (Clusters.IndexOn(_cluster.Address), Offer("Bridges"), Offer("Tunnels"), Offer("Roads"));
        await index.RebuildAsync(new[] { bridges, tunnels }.ToAsyncEnumerable(), new LogPosition("a log", 1), Now);
        var building = index.RebuildAsync(WaitingAsync(bridges, tunnels), new LogPosition("a log", 1), Now);
        await _begun.Task;
        await index.RenewAsync([bridges.Id, tunnels.Id, roads.Id], [bridges with { Title = "Viaducts" }, roads], 4, Now);
        await index.RenewAsync([roads.Id], [roads with { Title = "Railways" }], 5, Now);
        Assert.Equal((1, 1, 2), (await TotalAsync(index, "viaducts"), await TotalAsync(index, "railways"), await TotalAsync(index, "")));

        _go.SetResult();
        await building;
        Assert.Equal((1, 1, 2), (await TotalAsync(index, "viaducts"), await TotalAsync(index, "railways"), await TotalAsync(index, "")));
        Assert.Single(_cluster.Indices);
    }

    [Fact]
    public async Task What_is_read_late_after_it_was_put_in_place_takes_the_place_of_nothing_newer()
    {
        var (index, bridges) = (Clusters.IndexOn(_cluster.Address), Offer("Bridges"));
        await index.RebuildAsync(new[] { bridges }.ToAsyncEnumerable(), new LogPosition("a log", 1), Now);
        var building = index.RebuildAsync(WaitingAsync(bridges), new LogPosition("a log", 1), Now);
        await _begun.Task;
        await index.RenewAsync([bridges.Id], [bridges with { Title = "Viaducts" }], 4, Now);
        _go.SetResult();
        await building;
        await index.RenewAsync([bridges.Id], [bridges], 3, Now);
        Assert.Equal(1, await TotalAsync(index, "viaducts"));
    }

    [Fact]
    public async Task Edits_made_while_a_rebuild_fails_stay_in_what_was_there_and_the_next_one_knows_nothing_of_them()
    {
        var (index, bridges, roads) = (Clusters.IndexOn(_cluster.Address), Offer("Bridges"), Offer("Roads"));
        await index.RebuildAsync(new[] { bridges }.ToAsyncEnumerable(), new LogPosition("a log", 1), Now);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Now);
        var building = index.RebuildAsync(WaitingAsync(bridges), new LogPosition("a log", 1), stop.Token);
        await _begun.Task;
        await index.RenewAsync([roads.Id], [roads], 4, Now);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => building);
        Assert.Equal(2, await TotalAsync(index, ""));
        await index.RebuildAsync(new[] { bridges }.ToAsyncEnumerable(), new LogPosition("a log", 5), Now);
        Assert.Equal(1, await TotalAsync(index, ""));
    }

    [Fact]
    public async Task Every_process_reads_which_line_about_everything_it_was_built_after_however_far_others_have_followed()
    {
        var (one, other) = (Clusters.IndexOn(_cluster.Address, options => options.Index = "shared"), Clusters.IndexOn(_cluster.Address, options => options.Index = "shared"));
        Assert.Equal((true, 0), (one.IsShared, await one.BuiltAfterAsync(Now)));
        await one.RebuildAsync(new[] { Offer("Bridges") }.ToAsyncEnumerable(), new LogPosition("a log", 3), Now);
        Assert.Equal(0, await other.BuiltAfterAsync(Now));
        await one.RebuildAsync(new[] { Offer("Bridges") }.ToAsyncEnumerable(), new LogPosition("a log", 3) { Everything = 7 }, Now);
        await other.NoteAsync(new LogPosition("a log", 9), Now);
        Assert.Equal((7, 9), (await other.BuiltAfterAsync(Now), (await one.PositionAsync(Now))!.Number));
        Assert.Equal(1, await TotalAsync(other, ""));
    }

    /// <summary>All offers, and then waits.</summary>
    private async IAsyncEnumerable<OfferDocument> WaitingAsync(OfferDocument first, OfferDocument? second = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return first;
        if (second is not null)
        {
            yield return second;
        }

        _begun.SetResult();
        await _go.Task.WaitAsync(cancellationToken);
    }

    private static async Task<int> TotalAsync(IOfferIndex index, string words) => (await index.FindAsync(new OfferSearch { Today = RandomOffers.Today, Words = words, CountFacets = false }, Now)).Total;

    private static OfferDocument Offer(string title) => new()
    {
        Id = OfferId.New(), OrganisationId = OrganisationId.New(), Title = title, Organisation = "Trentside Works", Kind = "Careers talk", Description = "An hour with people.", ActivityType = ActivityTypeId.CareersTalk,
        YearGroups = YearGroups.Range(YearGroup.Year7, YearGroup.Year9), Ways = MeetingWays.LiveOnline, NoticeDays = 7, ArrangementDays = Weekdays.SchoolDays,
    };
}
