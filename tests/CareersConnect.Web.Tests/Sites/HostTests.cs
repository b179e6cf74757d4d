using System.Net;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Sites;

public sealed class HostTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_home_page_is_served() => Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync("/")).StatusCode);

    [Fact]
    public async Task A_page_that_is_not_there_answers_404() => Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/no-such-page")).StatusCode);
}
