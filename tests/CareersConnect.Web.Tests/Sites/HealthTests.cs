using System.Net;
using CareersConnect.Testing;
using Microsoft.AspNetCore.Hosting;

namespace CareersConnect.Web.Tests.Sites;

public sealed class HealthTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_host_with_its_database_is_alive_and_ready(string url) =>
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync(url)).StatusCode);

    [Fact]
    public async Task A_host_whose_database_holds_no_migration_is_alive_but_not_ready()
    {
        using var empty = site.WithWebHostBuilder(host =>
        {
            host.UseSetting("Database:Connection", "Data Source=empty;Mode=Memory");
            host.UseSetting("Database:MigrateOnStart", "false");
        });
        var client = empty.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
    }
}
