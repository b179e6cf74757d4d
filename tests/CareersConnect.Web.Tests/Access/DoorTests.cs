using System.Net;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.Access;

public sealed class DoorTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_page_for_one_person_is_kept_in_no_cache()
    {
        var answer = await (await site.SignedInAs(Role.Employer)).GetAsync("/");
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_cookie_that_opens_nothing_is_taken_away()
    {
        var visitor = site.Visitor();
        visitor.DefaultRequestHeaders.Add("Cookie", $"{site.Services.GetRequiredService<SessionCookie>().Name}=made-up");
        var answer = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("careersconnect=", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_cookie_is_bound_to_the_host_and_to_TLS_outside_Development()
    {
        var context = new DefaultHttpContext();
        var cookie = new SessionCookie(overHttp: false);
        cookie.Give(context.Response, "secret");
        Assert.Equal("__Host-careersconnect=secret; path=/; secure; samesite=lax; httponly", context.Response.Headers.SetCookie);
    }
}
