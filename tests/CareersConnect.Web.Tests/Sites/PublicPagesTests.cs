using System.Net;
using CareersConnect.Testing;
using Microsoft.AspNetCore.Hosting;

namespace CareersConnect.Web.Tests.Sites;

public sealed class PublicPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("/", "Every pupil, every year, someone who does the job.")]
    [InlineData("/help", "Get help")]
    [InlineData("/privacy", "Privacy")]
    [InlineData("/accessibility", "Accessibility statement for CareersConnect")]
    [InlineData("/how-matching-works", "How matching works")]
    [InlineData("/for-schools", "For schools: from a gap to a visit, in one place")]
    [InlineData("/for-employers", "For employers: an hour of yours, a class of theirs")]
    [InlineData("/for-providers", "For colleges and training providers")]
    public async Task A_public_page_has_one_heading_and_a_title_of_its_own(string address, string heading)
    {
        var response = await site.Visitor().GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await response.DocumentAsync();
        Assert.Equal(heading, Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.EndsWith(" - CareersConnect", page.Title);
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    public async Task Who_runs_the_site_is_a_setting(string address)
    {
        await using var hub = site.WithWebHostBuilder(host => host.UseSetting("Operator:Name", "Ashmoor Careers Hub").UseSetting("Operator:Email", "desk@ashmoor.example"));
        var page = await hub.CreateClient().OpenAsync(address);
        Assert.Contains("Ashmoor Careers Hub", page.QuerySelector("main")!.TextContent);
        Assert.NotNull(page.QuerySelector("a[href='mailto:desk@ashmoor.example']"));
    }

    [Fact]
    public async Task Every_link_of_the_public_pages_leads_somewhere()
    {
        var visitor = site.Visitor();
        foreach (var address in new[] { "/", "/help", "/privacy", "/accessibility", "/how-matching-works", "/for-schools", "/for-employers", "/for-providers", "/no-such-page" })
        {
            foreach (var link in (await visitor.OpenAsync(address)).QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!))
            {
                Assert.True((await visitor.GetAsync(link)).StatusCode != HttpStatusCode.NotFound, $"{address} links to {link}, which is not there.");
            }
        }
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_without_a_code_in_its_heading()
    {
        var response = await site.Visitor().GetAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await response.DocumentAsync();
        Assert.Equal("There is no page here", page.QuerySelector("h1")!.TextContent);
        Assert.Matches("Page not found, 404. Reference for the help desk: [0-9A-Z:]+", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_what_to_do()
    {
        var response = await site.Visitor().PostAsync("/dev/patterns", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("This form is no longer valid", (await response.DocumentAsync()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Nobody_opens_the_problem_page_itself() => Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/problem?status=200")).StatusCode);
}
