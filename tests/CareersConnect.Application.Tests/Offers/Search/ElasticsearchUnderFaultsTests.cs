using CareersConnect.Application.Offers.Search;
using CareersConnect.Testing.Search;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>The same contract on a cluster that turns requests away, is away, loses half a bulk and cuts connections: two of every five requests meet with it.</summary>
public sealed class ElasticsearchUnderFaultsTests : OfferIndexContract, IAsyncLifetime
{
    private StrictCluster _cluster = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await StrictCluster.StartAsync(Clusters.Record);
        _cluster.Faults.Keep(ClusterFault.TooMany, ClusterFault.HalfABulk, ClusterFault.Away, ClusterFault.CutMidBody);
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        Assert.Empty(_cluster.Invalid);
        Assert.InRange(_cluster.Faults.Met, 1, int.MaxValue);
    }

    protected override Task<IOfferIndex> NewAsync() => Task.FromResult(Clusters.IndexOn(_cluster.Address));
}
