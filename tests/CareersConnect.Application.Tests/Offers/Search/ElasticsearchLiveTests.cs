using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>The contract on a real cluster, whose address stands in CAREERSCONNECT_ELASTICSEARCH (and an API key in CAREERSCONNECT_ELASTICSEARCH_KEY); without one it is skipped.</summary>
public sealed class ElasticsearchLiveTests : OfferIndexContract, IAsyncDisposable
{
    private readonly List<string> _made = [];

    public ValueTask DisposeAsync() => Clusters.DeleteAsync(_made);

    protected override Task<IOfferIndex> NewAsync()
    {
        Assert.SkipWhen(Clusters.Live is null, Clusters.NoneHere);
        return Task.FromResult(Clusters.IndexOnLive(_made));
    }
}
