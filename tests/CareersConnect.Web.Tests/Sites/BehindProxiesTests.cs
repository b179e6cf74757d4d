using CareersConnect.Application.Offers.Search;
using System.Net;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.Sites;

/// <summary>The host as it is deployed: Production, spoken to without TLS by a proxy that has it.</summary>
public sealed class BehindProxiesTests : IClassFixture<SiteFixture>
{
    private readonly SiteFixture _site;

    public BehindProxiesTests(SiteFixture site) => _site = site;

    [Theory]
    [InlineData("127.0.0.1", "", false, "https", true)] // The proxy of the same machine is believed.
    [InlineData("10.1.2.3", "", false, "https", false)]
    [InlineData("10.1.2.3", "10.1.2.3", false, "https", true)]
    [InlineData("10.1.2.3", "10.0.0.0/8", false, "https", true)]
    [InlineData("203.0.113.9", "10.0.0.0/8", false, "https", false)]
    [InlineData("203.0.113.9", "", true, "https", true)]
    [InlineData("127.0.0.1", "", false, "http", false)]
    [InlineData("127.0.0.1", "", true, null, false)]
    public async Task A_page_with_a_form_is_served_when_a_known_proxy_says_that_the_visitor_came_over_tls(string from, string known, bool trustsAll, string? said, bool served)
    {
        await using var production = Production(from, known, trustsAll);
        var visitor = Visitor(production, said);

        var page = await visitor.GetAsync("/sign-in");

        Assert.Equal(served ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest, page.StatusCode);
        Assert.Contains(served ? "name=\"Input.Email\"" : "Proxies:Known", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);
        if (served)
        {
            Assert.All(page.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task What_a_setting_names_must_be_an_address_or_a_network()
    {
        await using var production = Production("127.0.0.1", "the-proxy", trustsAll: false);
        Assert.Contains("Proxies:Known", (await Assert.ThrowsAnyAsync<Exception>(() => Visitor(production, "https").GetAsync("/"))).GetBaseException().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_on_pages_and_for_programs_are_the_configured_ones_whatever_host_the_visitor_names()
    {
        await using var production = Production("127.0.0.1", "", trustsAll: false);
        var visitor = Visitor(production, "https");
        visitor.DefaultRequestHeaders.Host = "evil.example";
        var market = await Marketplace.OpenAsync(_site);
        var offer = await market.OfferAsync(_site, built => built.ByArrangement());
        await production.Services.GetRequiredService<IndexFollower>().CatchUpAsync(TestContext.Current.CancellationToken);

        var page = await visitor.OpenAsync($"/offers/{offer.Id.Value}");
        Assert.Equal($"https://careers.example/offers/{offer.Id.Value}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain("evil.example", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var found = await visitor.GetStringAsync("/api/v1/offers");
        Assert.Contains($"https://careers.example/offers/{offer.Id.Value}", found, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", found, StringComparison.Ordinal);
    }

    private static HttpClient Visitor(WebApplicationFactory<Program> production, string? said)
    {
        var visitor = production.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (said is not null)
        {
            visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", said);
        }

        return visitor;
    }

    private WebApplicationFactory<Program> Production(string from, string known, bool trustsAll) => _site.WithWebHostBuilder(host =>
    {
        host.UseEnvironment("Production");
        host.UseSetting("Sites:Address", "https://careers.example");
        host.UseSetting("Proxies:TrustAll", trustsAll.ToString());
        if (known.Length > 0)
        {
            host.UseSetting("Proxies:Known:0", known);
        }

        host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(from))));
    });

    private sealed class ComesFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
