using System.Net;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Sites;

public sealed class FrameTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Every_page_says_that_it_is_not_a_government_service()
    {
        var page = await site.Visitor().OpenAsync("/");
        Assert.Contains("is not a government service", page.QuerySelector("footer")!.TextContent);
        Assert.Equal("Bring the world of work into school - CareersConnect", page.Title);
        Assert.Equal("#main", page.QuerySelector(".govuk-skip-link")!.GetAttribute("href"));
    }

    [Fact]
    public async Task No_link_of_the_frame_leads_to_a_page_that_is_not_there()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/");
        foreach (var link in page.QuerySelectorAll("header a, nav a, footer a").Select(link => link.GetAttribute("href")!))
        {
            Assert.NotEqual(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).StatusCode);
        }
    }

    [Fact]
    public async Task Style_script_and_fonts_come_from_our_own_host()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/");
        foreach (var address in page.QuerySelectorAll("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
        {
            Assert.StartsWith("/", address);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).StatusCode);
        }

        Assert.Equal("font/woff2", (await visitor.GetAsync("/built/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2")).Content.Headers.ContentType!.MediaType);
    }
}
