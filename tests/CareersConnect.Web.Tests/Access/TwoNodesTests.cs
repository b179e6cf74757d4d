using System.Net;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.Access;

/// <summary>Two hosts on one database are one site: whatever stands behind the balancer, a press reaches it.</summary>
public sealed class TwoNodesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Members = "/schools/settings/members";
    private const string InviteForm = "main form[method=post]:has([name='Input.Email'])";

    [Fact]
    public async Task A_form_that_one_node_showed_is_answered_on_another_and_shown_by_both()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        await using var other = site.WithWebHostBuilder(_ => { });
        var there = other.BrowserOf(leader);
        var sent = await there.SubmitAsync(await leader.Client.OpenAsync(Members), Members, Invited("kit@thornmere.example"), InviteForm);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var back = await leader.Client.SubmitAsync(await there.OpenAsync(Members), Members, Invited("dee@thornmere.example"), InviteForm);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        foreach (var browser in new[] { leader.Client, there })
        {
            var page = (await browser.OpenAsync(Members)).QuerySelector("main")!.TextContent;
            Assert.Contains("kit@thornmere.example", page);
            Assert.Contains("dee@thornmere.example", page);
        }
    }

    [Fact]
    public async Task A_node_with_keys_of_its_own_refuses_the_others_forms()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        await using var other = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddDataProtection().UseEphemeralDataProtectionProvider()));
        var there = other.BrowserOf(leader);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync(Members)).StatusCode);
        var sent = await there.SubmitAsync(await leader.Client.OpenAsync(Members), Members, Invited("nobody@thornmere.example"), InviteForm);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_removed_or_suspended_on_one_node_is_out_at_the_next_request_of_another()
    {
        var (leader, hub, employer) = (await site.PersonSignedInAs(Role.SchoolAdmin), await site.SignedInAs(Role.Hub), await site.PersonSignedInAs(Role.Employer));
        var second = await site.PersonSignedInAs(Role.SchoolAdmin, leader.OrganisationId, "Priya Raman");
        await using var other = site.WithWebHostBuilder(_ => { });
        var (removed, suspended) = (other.BrowserOf(second), other.BrowserOf(employer));
        Assert.Equal(HttpStatusCode.OK, (await removed.GetAsync(Members)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await suspended.GetAsync("/employers/organisation/members")).StatusCode);

        await leader.Client.SubmitAsync($"{Members}/{second.MembershipId.Value}", form: "main form[action*=Remove]");
        await hub.SubmitAsync($"/hub/organisations/{employer.OrganisationId.Value}", PageForms.Given(("Input.Decision", "Suspend"), ("Input.Note", "A school reported a concern")));
        Assert.Equal(HttpStatusCode.NotFound, (await removed.GetAsync(Members)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await suspended.GetAsync("/employers/organisation/members")).StatusCode);
    }

    private static Dictionary<string, string> Invited(string email) => PageForms.Given(("Input.Email", email), ("Input.Role", nameof(Role.SchoolStaff)));
}
