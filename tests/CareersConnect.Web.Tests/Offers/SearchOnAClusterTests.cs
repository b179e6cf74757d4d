using System.Net;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Search;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>The host with its offers on a cluster.</summary>
public sealed class OnACluster : SearchFixture, IAsyncLifetime
{
    internal StrictCluster Cluster { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        Cluster = await StrictCluster.StartAsync();
        await InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Cluster.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Search:Engine", "Elasticsearch");
        builder.UseSetting("Search:Elasticsearch:Address", Cluster.Address.ToString());
        builder.UseSetting("Search:Elasticsearch:Pause", "00:00:00.001");
        builder.UseSetting("Search:Elasticsearch:Rest", "00:00:01");
    }
}

public sealed class SearchOnAClusterTests(OnACluster site) : IClassFixture<OnACluster>
{
    [Fact]
    public async Task A_search_is_answered_by_the_cluster()
    {
        var page = await site.Visitor().OpenAsync("/offers?q=engineer&place=");
        Assert.Equal("1 offer of engineer", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("engineer", page.QuerySelector(".cc-card mark")!.TextContent);
        Assert.NotNull(page.QuerySelector("form[aria-label=Filters]"));
        Assert.Equal("Healthy", await HealthAsync());
        Assert.Empty(site.Cluster.Invalid);
    }

    [Fact]
    public async Task While_it_is_away_pages_say_so_and_show_the_newest_and_once_it_is_back_nothing_is_lost()
    {
        site.Cluster.Faults.Plan(ClusterFault.Red, 10_000);
        var page = await site.Visitor().OpenAsync("/offers?q=engineer&place=");
        Assert.StartsWith("Search is not available at the moment", page.Title);
        Assert.Equal("The newest offers", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Search is not available at the moment.", page.QuerySelector("main")!.TextContent);
        Assert.Equal(SearchOffers.PageSize, page.QuerySelectorAll(".cc-card").Length);
        Assert.Null(page.QuerySelector("form[aria-label=Filters]"));
        var workshops = await site.Visitor().OpenAsync("/offers?place=&kind=employer-workshop");
        Assert.Equal("The bridge that holds: build, load, break", Assert.Single(workshops.QuerySelectorAll(".cc-card h2 a")).TextContent);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync($"/offers/{site.Bridge.Id.Value}")).StatusCode);
        var api = await site.Visitor().GetAsync("/api/v1/offers?q=engineer");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (api.StatusCode, api.Headers.RetryAfter is not null));
        Assert.StartsWith("Degraded", await HealthAsync());

        var late = An.Offer().From(site.Visit.OrganisationId).ByArrangement().With(details => details with { Title = "Zeppelins over Derby" }).Build();
        await site.SaveAsync(late);
        await Assert.ThrowsAsync<IndexAwayException>(site.TellDueAsync);

        site.Cluster.Faults.Clear();
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        await site.TellDueAsync();
        Assert.Equal("1 offer of zeppelins", (await site.Visitor().OpenAsync("/offers?q=zeppelins&place=")).QuerySelector("h1")!.TextContent);
        Assert.Equal("Healthy", await HealthAsync());
    }

    private async Task<string> HealthAsync()
    {
        var answer = await site.Visitor().GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n')[0];
    }
}
