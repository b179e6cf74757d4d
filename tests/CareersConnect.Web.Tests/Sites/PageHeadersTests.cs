using System.Text.RegularExpressions;
using CareersConnect.Testing;
using Microsoft.AspNetCore.Hosting;

namespace CareersConnect.Web.Tests.Sites;

public sealed class PageHeadersTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Policy = "default-src 'none'; script-src 'self' 'nonce-*'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/built/site.css")]
    [InlineData("/dev/patterns")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        var response = await site.Visitor().GetAsync(address);
        Assert.Equal(Policy, Regex.Replace(Header(response, "Content-Security-Policy"), "nonce-[A-Za-z0-9+/]{22}==", "nonce-*", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(response, "Referrer-Policy"));
        Assert.Equal("camera=(), geolocation=(), microphone=(), payment=()", Header(response, "Permissions-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_one_inline_script_has_the_nonce_of_its_answer_and_every_answer_another()
    {
        var visitor = site.Visitor();
        var nonces = new List<string>();
        for (var n = 0; n < 2; n++)
        {
            var response = await visitor.GetAsync("/");
            var nonce = (await response.DocumentAsync()).QuerySelector("script:not([src])")!.GetAttribute("nonce")!;
            Assert.Contains($"'nonce-{nonce}'", Header(response, "Content-Security-Policy"));
            nonces.Add(nonce);
        }

        Assert.NotEqual(nonces[0], nonces[1]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/dev/patterns")]
    [InlineData("/no-such-page")]
    public async Task No_page_needs_inline_style_or_script(string address)
    {
        var page = await site.Visitor().OpenAsync(address);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([nonce]):not([type='application/ld+json'])"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_is_asked_for_again_each_time_and_a_built_file_with_its_fingerprint_is_kept()
    {
        var visitor = site.Visitor();
        var response = await visitor.GetAsync("/");
        Assert.True(response.Headers.CacheControl!.NoCache);
        var styles = (await response.DocumentAsync()).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Matches(@"^/built/site\.[a-z0-9]+\.css$", styles);
        Assert.NotNull((await visitor.GetAsync(styles)).Headers.ETag);
    }

    [Fact]
    public async Task In_Production_the_browser_is_told_to_stay_with_https()
    {
        await using var production = site.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        var response = await production.CreateDefaultClient(new Uri("https://careers.example")).GetAsync("/");
        Assert.Equal("max-age=31536000; includeSubDomains", Header(response, "Strict-Transport-Security"));
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : throw new InvalidOperationException($"There is no {name}.");
}
