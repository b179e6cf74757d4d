using System.Net;
using CareersConnect.Testing;
using CareersConnect.Web.Security;
using Microsoft.AspNetCore.Hosting;

namespace CareersConnect.Web.Tests.People;

/// <summary>The host with limits that bite soon.</summary>
public sealed class StrictFixture : SiteFixture
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Limits:Mails", "2");
        builder.UseSetting("Limits:SignIns", "3");
    }
}

/// <summary>Nobody writes to strangers through us, or tries one password on every address.</summary>
public sealed class ClientLimitsTests(StrictFixture strict, SiteFixture generous) : IClassFixture<StrictFixture>, IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_client_that_asks_for_mail_too_often_is_told_to_wait_and_no_mail_is_written()
    {
        var browser = strict.Visitor();
        var form = await browser.OpenAsync("/forgotten-password");
        HttpResponseMessage answer = null!;
        for (var time = 1; time <= 3; time++)
        {
            answer = await browser.SubmitAsync(form, "/forgotten-password", PageForms.Given(("Input.Email", $"person{time}@firm.example")));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(10), answer.Headers.RetryAfter!.Delta);
        Assert.Equal("That was too often, too fast", (await answer.DocumentAsync()).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/forgotten-password")).StatusCode);
    }

    [Fact]
    public async Task One_password_is_not_tried_on_every_address()
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, await SprayAsync(strict));
        Assert.Equal(HttpStatusCode.OK, await SprayAsync(generous));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void A_client_is_an_address_or_the_network_of_a_house(string one, string other, bool same) =>
        Assert.Equal(same, ClientLimits.ClientOf(IPAddress.Parse(one)) == ClientLimits.ClientOf(IPAddress.Parse(other)));

    private static async Task<HttpStatusCode> SprayAsync(SiteFixture site)
    {
        var browser = site.Visitor();
        var form = await browser.OpenAsync("/sign-in");
        for (var time = 1; time <= 3; time++)
        {
            await browser.SubmitAsync(form, "/sign-in", PageForms.Given(("Input.Email", $"person{time}@firm.example"), ("Input.Password", "Winter2027!")));
        }

        return (await browser.SubmitAsync(form, "/sign-in", PageForms.Given(("Input.Email", "last@firm.example"), ("Input.Password", "Winter2027!")))).StatusCode;
    }
}
