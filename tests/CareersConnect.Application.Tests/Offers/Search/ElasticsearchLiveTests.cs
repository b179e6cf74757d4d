using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>The contract on a real cluster, whose address stands in CAREERSCONNECT_ELASTICSEARCH (and an API key in CAREERSCONNECT_ELASTICSEARCH_KEY); without one it is skipped.</summary>
public sealed class ElasticsearchLiveTests : OfferIndexContract, IAsyncDisposable
{
    private readonly List<string> _made = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var index in _made)
        {
            await Clusters.DeleteAsync(index);
        }
    }

    protected override Task<IOfferIndex> NewAsync()
    {
        Assert.SkipWhen(Clusters.Live is null, "There is no cluster: CAREERSCONNECT_ELASTICSEARCH is not set.");
        return Task.FromResult(Clusters.IndexOn(Clusters.Live!, options =>
        {
            (options.ApiKey, options.AllowPlain) = (Clusters.LiveKey, true);
            _made.Add(options.Index);
        }));
    }
}
