using CareersConnect.Application.Matching;
using CareersConnect.Application.SignedIn;
using CareersConnect.Application.Tests.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;
using CareersConnect.Infrastructure.Search;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Infrastructure.Search.Percolator;
using CareersConnect.Infrastructure.Search.Standing;
using CareersConnect.Testing.Search;
using CareersConnect.Testing.Trade;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>The host whose open requests are found by a cluster's percolator.</summary>
public abstract class OpenRequestsOnAStrictCluster : OpenRequestsContract
{
    /// <summary>For these years nobody asked for anything: the database does not look at year groups and finds the requests, the cluster does not.</summary>
    /// <summary>The indices of requests: the host has one of offers, too.</summary>
    protected IEnumerable<string> OfRequests() => Cluster.Indices.Where(name => name.Contains("-requests-", StringComparison.Ordinal));

    private static readonly OfferFacts ForOtherYears = Fitting with { YearGroups = YearGroups.Range(YearGroup.Year10, YearGroup.Year11) };

    protected StrictCluster Cluster { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Cluster = await StrictCluster.StartAsync(Clusters.Record);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Cluster.DisposeAsync();
        Assert.Empty(Cluster.Invalid);
        GC.SuppressFinalize(this);
    }

    protected override TradeFixture NewSite() => new SiteOnACluster(Cluster.Address);

    protected override IOpenRequests Engine(IServiceProvider services)
    {
        var engine = services.GetRequiredService<IOpenRequests>();
        Assert.IsType<OpenRequestsOnACluster>(engine);
        return engine;
    }

    protected async Task<bool> TheDatabaseAnswersAsync() => (await FoundAsync(ForOtherYears)).Count > 0;

    private sealed class SiteOnACluster(Uri address) : TradeFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Search:Engine", "Elasticsearch");
            builder.UseSetting("Search:Elasticsearch:Percolate", "true");
            builder.UseSetting("Search:Elasticsearch:Address", address.ToString());
            builder.UseSetting("Search:Elasticsearch:Pause", "00:00:00.001");
            builder.UseSetting("Search:Elasticsearch:Rest", "00:00:00.6");
            builder.UseSetting("Search:Elasticsearch:Timeout", "00:00:10");
        }
    }
}

/// <summary>The cluster holds to it, for each of several processes, and whatever goes wrong.</summary>
public sealed class OpenRequestsOnAClusterTests : OpenRequestsOnAStrictCluster
{
    [Fact]
    public async Task While_the_cluster_is_away_the_database_answers_and_once_it_is_back_nothing_is_lost()
    {
        var first = await RaisedAsync();
        Assert.Equal([first], await FoundAsync());
        Assert.False(await TheDatabaseAnswersAsync());
        Cluster.Faults.Plan(ClusterFault.Away, 10_000);
        var second = await RaisedAsync();
        Assert.Equal([first, second], (await FoundAsync()).OrderBy(id => id.Value));
        Assert.True(await TheDatabaseAnswersAsync());

        Cluster.Faults.Clear();
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal([first, second], (await FoundAsync()).OrderBy(id => id.Value));
        Assert.False(await TheDatabaseAnswersAsync());
    }

    [Theory]
    [InlineData(ClusterFault.HalfABulk, 4, false)]
    [InlineData(ClusterFault.CutMidBody, 1, false)]
    [InlineData(ClusterFault.TooMany, 2, false)]
    [InlineData(ClusterFault.BadLines, 1, true)]
    [InlineData(ClusterFault.Red, 6, true)]
    public async Task What_could_not_be_written_is_answered_by_the_database_and_written_the_next_time(ClusterFault fault, int times, bool isAway)
    {
        var first = await RaisedAsync();
        await FoundAsync();
        var (second, third) = (await RaisedAsync(), await RaisedAsync());
        Cluster.Faults.Plan(fault, times, "_bulk");
        Assert.Equal(isAway, await TheDatabaseAnswersAsync());
        Assert.Equal([first, second, third], (await FoundAsync()).OrderBy(id => id.Value));
        Assert.False(await TheDatabaseAnswersAsync());
        Assert.InRange(Cluster.Faults.Met, 1, times);
    }

    [Fact]
    public async Task A_process_that_starts_takes_the_index_that_is_there_and_builds_it_anew_when_that_is_a_day_old()
    {
        var first = await RaisedAsync();
        await FoundAsync();
        var built = Assert.Single(OfRequests());
        var second = await RaisedAsync();
        Assert.Equal([first, second], (await OtherAsync()).OrderBy(id => id.Value));
        Assert.Equal(built, Assert.Single(OfRequests()));

        Site.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        Assert.Equal([first, second], (await OtherAsync()).OrderBy(id => id.Value));
        Assert.NotEqual(built, Assert.Single(OfRequests()));
        var third = await RaisedAsync();
        Assert.Equal([first, second, third], (await FoundAsync()).OrderBy(id => id.Value));
    }

    /// <summary>The builder saw a gap; whoever comes after it was filled sees none, and finds what was young then all the same. Its twin: what was not young any more waits for the next build.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(3, false)]
    public async Task A_process_that_starts_finds_what_was_committed_late_while_the_index_was_built(int minutes, bool isFound)
    {
        var hidden = await RaisedAsync();
        var line = await Site.InDatabaseAsync(db => db.StandingChanges.AsNoTracking().SingleAsync(one => one.RequestId == hidden, TestContext.Current.CancellationToken));
        await RaisedAsync();
        await Site.InDatabaseAsync(db => db.StandingChanges.Where(one => one.Number == line.Number).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        await StatusAsync(hidden, RequestStatus.Closed);
        Site.Clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.DoesNotContain(hidden, await FoundAsync());

        await StatusAsync(hidden, RequestStatus.Open);
        await Site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"INSERT INTO StandingChanges (Number, RequestId, At) VALUES ({line.Number}, {hidden.Value.ToString().ToUpperInvariant()}, {line.At})"));
        Assert.Equal(isFound, (await OtherAsync()).Contains(hidden));
    }

    [Theory]
    [InlineData("/_search")]
    [InlineData("/_bulk")]
    [InlineData("/_doc/position")]
    public async Task An_index_that_takes_the_place_of_the_one_that_was_brought_in_step_is_brought_in_step_too(string during)
    {
        var first = await RaisedAsync();
        await FoundAsync();
        var (other, last) = (Site.Services.GetRequiredService<RequestIndex>(), await LastAsync());
        var second = await RaisedAsync();
        Cluster.Meanwhile = async path =>
        {
            // Another process began to build before the second request was raised, and is ready at this very moment.
            if (path.EndsWith(during, StringComparison.Ordinal))
            {
                Cluster.Meanwhile = _ => Task.CompletedTask;
                await other.RebuildAsync(AsyncEnumerable.Empty<BulkWriter.Line>(), last, TestContext.Current.CancellationToken);
                await other.WriteAsync([await StoredAsync(first, last.Number)], TestContext.Current.CancellationToken);
            }
        };
        Assert.Equal([first, second], (await FoundAsync()).OrderBy(id => id.Value));
        Assert.False(await TheDatabaseAnswersAsync());
    }

    [Fact]
    public async Task A_log_that_was_cleared_has_the_index_built_anew()
    {
        var first = await RaisedAsync();
        await FoundAsync();
        var built = Assert.Single(OfRequests());
        var second = await RaisedAsync();
        await Site.InDatabaseAsync(db => db.StandingChanges.ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        Assert.Equal([first, second], (await FoundAsync()).OrderBy(id => id.Value));
        Assert.False(await TheDatabaseAnswersAsync());
        Assert.NotEqual(built, Assert.Single(OfRequests()));
    }

    [Fact]
    public async Task Until_the_host_has_built_the_index_the_database_answers()
    {
        var request = await RaisedAsync();
        using var percolator = Other(follow: true);
        Assert.Null(await percolator.MayFitAsync(Fitting, TestContext.Current.CancellationToken));
        await percolator.BuildAsync(TestContext.Current.CancellationToken);
        Assert.Equal([request], await percolator.MayFitAsync(Fitting, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_tables_in_memory_hold_no_request_that_the_cluster_finds()
    {
        await RaisedAsync();
        Assert.Single(await FoundAsync());
        Assert.Equal(0, (await Site.Services.GetRequiredService<StandingIndex>().InStepAsync(TestContext.Current.CancellationToken))!.Requests);
    }

    private Task<int> StatusAsync(RequestId id, RequestStatus status) =>
        Site.InDatabaseAsync(db => db.Requests.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Status, status), TestContext.Current.CancellationToken));

    private Task<StandingLog.Line> LastAsync() => Site.InDatabaseAsync(async db => (await StandingLog.AtEndAsync(db, Site.Clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken)).Last!);

    private Task<BulkWriter.Line> StoredAsync(RequestId id, long version) => Site.InDatabaseAsync(async db =>
    {
        var request = await db.WaitingAsync(db.Requests.Where(one => one.Id == id)).SingleAsync(TestContext.Current.CancellationToken);
        return BulkWriter.Put(StoredRequest.IdOf(id), StoredRequest.Of(id, request.Need, request.School), version);
    });

    /// <summary>Another process on the same index.</summary>
    private RequestPercolator Other(bool follow = false)
    {
        var options = new SearchOptions { Follow = follow, Elasticsearch = Site.Services.GetRequiredService<SearchOptions>().Elasticsearch };
        return new RequestPercolator(Site.Services, Site.Services.GetRequiredService<RequestIndex>(), options, Site.Clock);
    }

    private async Task<IReadOnlyList<RequestId>> OtherAsync()
    {
        using var other = Other();
        return (await other.MayFitAsync(Fitting, TestContext.Current.CancellationToken))!;
    }
}

/// <summary>The same on a cluster that turns requests away, loses half a bulk and cuts connections: two of every five requests meet with it. The database must not be what answers.</summary>
public sealed class OpenRequestsUnderFaultsTests : OpenRequestsOnAStrictCluster
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Cluster.Faults.Keep(ClusterFault.TooMany, ClusterFault.HalfABulk, ClusterFault.Away, ClusterFault.CutMidBody);
    }

    public override async ValueTask DisposeAsync()
    {
        Assert.InRange(Cluster.Faults.Met, 1, int.MaxValue);
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_but_the_cluster_answers()
    {
        await RaisedAsync();
        Assert.Single(await FoundAsync());
        Assert.False(await TheDatabaseAnswersAsync());
    }
}
