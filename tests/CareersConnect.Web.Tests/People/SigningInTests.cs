using System.Net;
using CareersConnect.Application.People;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Web.Pages.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.People;

public sealed class SigningInTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Password = "lantern gravel Tuesday";

    [Fact]
    public async Task A_person_in_one_organisation_goes_straight_to_its_site()
    {
        var answer = await SignInAsync(site.Visitor(), await PersonAsync(Role.Provider));
        Assert.Equal("/providers", answer.Headers.Location!.OriginalString);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("careersconnect=", StringComparison.Ordinal) && cookie.Contains("httponly", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cookie_opens_the_session_and_signing_out_closes_it_on_the_server()
    {
        var browser = site.Visitor();
        var email = await PersonAsync(Role.Employer);
        await SignInAsync(browser, email);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/profile")).StatusCode);
        await browser.SubmitAsync("/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/profile")).StatusCode);
        Assert.True(await site.InDatabaseAsync(db => db.SignInSessions.AnyAsync(s => s.EndedAt != null && db.People.Any(p => p.Id == s.PersonId && p.Email == email))));
    }

    [Fact]
    public async Task Nobody_learns_from_the_answer_whether_an_address_has_an_account()
    {
        var known = await (await SignInAsync(site.Visitor(), await PersonAsync(Role.Employer), "not this one")).ErrorsAsync();
        var unknown = await (await SignInAsync(site.Visitor(), "nobody@nowhere.example", "not this one")).ErrorsAsync();
        Assert.Equal([SignInModel.Refusal], known);
        Assert.Equal(known, unknown);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_for_15_minutes_and_an_unknown_address_behaves_the_same(bool known)
    {
        var email = known ? await PersonAsync(Role.Hub) : "ghost@nowhere.example";
        for (var n = 0; n < SignInTries.BeforeLock; n++)
        {
            await SignInAsync(site.Visitor(), email, "not this one");
        }

        Assert.Equal([SignInModel.Refusal], await (await SignInAsync(site.Visitor(), email)).ErrorsAsync());
        var hash = SignInTries.HashOf(email);
        Assert.True(await site.InDatabaseAsync(db => db.SignInTries.AnyAsync(t => t.AddressHash == hash && t.LockedUntil != null)));
        site.Clock.Advance(SignInTries.LockedFor);
        Assert.Equal(known ? HttpStatusCode.Redirect : HttpStatusCode.OK, (await SignInAsync(site.Visitor(), email)).StatusCode);
        Assert.Equal(known ? 1 : 0, (await site.EmailsAsync(email)).Count(mail => mail.Kind == "AddressIsLocked"));
    }

    [Fact]
    public async Task The_same_form_sent_again_is_another_try()
    {
        var (browser, email) = (site.Visitor(), await PersonAsync(Role.Hub));
        var page = await browser.OpenAsync("/sign-in");
        for (var n = 0; n < 3; n++)
        {
            await browser.SubmitAsync(page, "/sign-in", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Email"] = email, ["Input.Password"] = "not this one" });
        }

        var hash = SignInTries.HashOf(email);
        Assert.Equal(3, await site.InDatabaseAsync(db => db.SignInTries.Where(t => t.AddressHash == hash).Select(t => t.Count).SingleAsync()));
    }

    [Theory]
    [InlineData("/profile?a=b", "/profile?a=b")]
    [InlineData("https://elsewhere.example/", "/hub")]
    [InlineData("//elsewhere.example", "/hub")]
    [InlineData("/\\elsewhere.example", "/hub")]
    [InlineData("javascript:alert(1)", "/hub")]
    public async Task Signing_in_leads_back_but_never_to_another_host(string returnUrl, string expected)
    {
        var answer = await SignInAsync(site.Visitor(), await PersonAsync(Role.Hub), Password, $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_person_in_two_organisations_chooses_and_may_go_straight_there_next_time()
    {
        var browser = site.Visitor();
        var email = await PersonAsync(Role.SchoolAdmin);
        var second = await site.PersonSignedInAs(Role.Employer);
        await JoinAsync(email, second.OrganisationId, Role.Employer);
        Assert.Equal("/organisations", (await SignInAsync(browser, email)).Headers.Location!.OriginalString);

        var page = await browser.OpenAsync("/organisations");
        var button = page.QuerySelector("button.cc-site-employers")!;
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.MembershipId"] = button.GetAttribute("value")!, ["Input.AlwaysHere"] = "true",
            ["__RequestVerificationToken"] = page.QuerySelector("main form [name=__RequestVerificationToken]")!.GetAttribute("value")!,
        };
        Assert.Equal("/employers", (await browser.PostAsync("/organisations", new FormUrlEncodedContent(form))).Headers.Location!.OriginalString);
        Assert.Equal("/employers", (await SignInAsync(site.Visitor(), email)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Nobody_switches_to_an_organisation_that_is_not_theirs()
    {
        var stranger = await site.PersonSignedInAs(Role.Employer);
        var browser = await site.SignedInAs(Role.SchoolAdmin);
        var page = await browser.OpenAsync("/organisations");
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.MembershipId"] = stranger.MembershipId.Value.ToString(),
            ["__RequestVerificationToken"] = page.QuerySelector("main form [name=__RequestVerificationToken]")!.GetAttribute("value")!,
        };
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/organisations", new FormUrlEncodedContent(form))).StatusCode);
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string email, string password = Password, string url = "/sign-in") =>
        browser.SubmitAsync(url, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Email"] = email, ["Input.Password"] = password });

    private async Task<string> PersonAsync(Role role)
    {
        var person = await site.PersonSignedInAs(role);
        return await site.InDatabaseAsync(async db =>
        {
            var row = await db.People.SingleAsync(p => p.Id == person.PersonId);
            row.TakePassword(new PasswordHasher<Person>().HashPassword(row, Password));
            await db.SaveChangesAsync();
            return row.Email!;
        });
    }

    private Task<int> JoinAsync(string email, OrganisationId organisation, Role role) => site.InDatabaseAsync(async db =>
    {
        var person = await db.People.SingleAsync(p => p.Email == email);
        db.Add(Membership.Join(person.Id, organisation, role.Kind(), role, DateTime.UnixEpoch));
        return await db.SaveChangesAsync();
    });
}
