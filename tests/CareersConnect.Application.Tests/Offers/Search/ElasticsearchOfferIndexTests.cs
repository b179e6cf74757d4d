using CareersConnect.Application.Offers.Search;
using CareersConnect.Testing.Search;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>The engine on a cluster, held to the contract on the strict local server.</summary>
public sealed class ElasticsearchOfferIndexTests : OfferIndexContract, IAsyncLifetime
{
    private StrictCluster _cluster = null!;

    public async ValueTask InitializeAsync() => _cluster = await StrictCluster.StartAsync(Clusters.Record);

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        Assert.Empty(_cluster.Invalid);
    }

    protected override Task<IOfferIndex> NewAsync() => Task.FromResult(Clusters.IndexOn(_cluster.Address));
}
