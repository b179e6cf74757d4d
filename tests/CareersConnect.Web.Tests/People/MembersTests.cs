using System.Net;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Web.Tests.People.Mailbox;

namespace CareersConnect.Web.Tests.People;

/// <summary>Who lets whom in, and out.</summary>
public sealed class MembersTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Url = "/schools/settings/members";
    private const string InviteForm = "main form[method=post]:has([name='Input.Email'])";

    [Fact]
    public async Task A_colleague_is_invited_joins_by_the_link_and_signs_in()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        await InviteAsync(leader.Client, "kit@thornmere.example", Role.SchoolStaff);
        var link = await site.LinkToAsync("kit@thornmere.example", "/invitations/");

        var newcomer = site.Visitor();
        Assert.Equal(["Enter your full name", "The password must be 10 characters or more"],
            await (await newcomer.SubmitAsync(link, PageForms.Given(("Input.FullName", ""), ("Input.Password", "short")))).ErrorsAsync());
        await newcomer.SubmitAsync(link, PageForms.Given(("Input.FullName", "Kit Marlowe"), ("Input.Password", "lantern gravel Tuesday")));
        var signedIn = await newcomer.SubmitAsync("/sign-in", PageForms.Given(("Input.Email", "kit@thornmere.example"), ("Input.Password", "lantern gravel Tuesday")));
        Assert.Equal("/schools", signedIn.Headers.Location!.OriginalString);
        Assert.Contains("This invitation was accepted", (await site.Visitor().OpenAsync(link)).Body!.TextContent);
        Assert.Contains("Kit Marlowe", (await leader.Client.OpenAsync(Url)).Body!.TextContent);
    }

    [Fact]
    public async Task Somebody_with_an_account_accepts_when_signed_in_and_nobody_else_accepts_for_them()
    {
        var (leader, employer, stranger) = (await site.PersonSignedInAs(Role.SchoolAdmin), await site.PersonSignedInAs(Role.Employer), await site.PersonSignedInAs(Role.Employer));
        var email = await EmailOfAsync(employer);
        await InviteAsync(leader.Client, email, Role.SchoolReader);
        var link = await site.LinkToAsync(email, "/invitations/");

        Assert.StartsWith("/sign-in?returnUrl=", (await site.Visitor().OpenAsync(link)).QuerySelector("main a.govuk-button")!.GetAttribute("href"));
        Assert.Null((await stranger.Client.OpenAsync(link)).QuerySelector("main form[method=post]"));
        Assert.Equal("/schools", (await employer.Client.SubmitAsync(link)).Headers.Location!.OriginalString);
        Assert.Equal(2, await site.InDatabaseAsync(db => db.Memberships.CountAsync(m => m.PersonId == employer.PersonId && m.EndedAt == null)));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        Assert.Equal(["Enter the e-mail address of your colleague", "Select what they may do"], await (await leader.Client.SubmitAsync(Url, form: InviteForm)).ErrorsAsync());
        var email = await EmailOfAsync(leader);
        Assert.Equal([$"{email} is a member already. Change their role below."], await (await InviteAsync(leader.Client, email, Role.SchoolStaff)).ErrorsAsync());
    }

    [Fact]
    public async Task Nobody_gives_a_role_that_is_not_theirs_to_give()
    {
        var hub = await site.PersonSignedInAs(Role.Hub);
        var answer = await hub.Client.SubmitAsync("/hub/members", PageForms.Given(("Input.Email", "boss@hub.example"), ("Input.Role", nameof(Role.Platform))), InviteForm);
        Assert.Equal(["Select what they may do"], await answer.ErrorsAsync());
        Assert.Empty(await site.EmailsAsync("boss@hub.example"));
    }

    [Fact]
    public async Task An_invitation_sent_again_has_a_new_link_and_one_taken_back_opens_nothing()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        await InviteAsync(leader.Client, "again@thornmere.example", Role.SchoolStaff);
        var first = await site.LinkToAsync("again@thornmere.example", "/invitations/");
        await leader.Client.SubmitAsync(Url, form: "main form[action*=Again]");
        var second = await site.LinkToAsync("again@thornmere.example", "/invitations/");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(first)).StatusCode);
        Assert.NotNull((await site.Visitor().OpenAsync(second)).QuerySelector("main form"));
        await leader.Client.SubmitAsync(Url, form: "main form[action*=Revoke]");
        Assert.Contains("was taken back", (await site.Visitor().OpenAsync(second)).Body!.TextContent);
        var history = (await site.InDatabaseAsync(db => db.Invitations.Include(i => i.History).SingleAsync(i => i.Email == "again@thornmere.example"))).History.OrderBy(entry => entry.Number);
        Assert.Equal(
            [(1, null, InvitationStatus.Sent, leader.PersonId), (2, InvitationStatus.Sent, InvitationStatus.Sent, leader.PersonId), (3, InvitationStatus.Sent, InvitationStatus.Revoked, leader.PersonId)],
            history.Select(entry => (entry.Number, entry.From, entry.To, entry.ByPersonId!.Value)));
    }

    [Fact]
    public async Task Whoever_is_removed_lets_nobody_in_any_more_and_others_invitations_stand()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        var second = await site.PersonSignedInAs(Role.SchoolAdmin, leader.OrganisationId);
        await InviteAsync(second.Client, "theirs@thornmere.example", Role.SchoolStaff);
        await InviteAsync(leader.Client, "mine@thornmere.example", Role.SchoolStaff);
        var (theirs, mine) = (await site.LinkToAsync("theirs@thornmere.example", "/invitations/"), await site.LinkToAsync("mine@thornmere.example", "/invitations/"));
        await leader.Client.SubmitAsync($"{Url}/{second.MembershipId.Value}", form: "main form[action*=Remove]");
        Assert.Contains("was taken back", (await site.Visitor().OpenAsync(theirs)).Body!.TextContent);
        Assert.NotNull((await site.Visitor().OpenAsync(mine)).QuerySelector("main form"));
    }

    [Fact]
    public async Task An_invitation_runs_out_after_14_days()
    {
        var leader = await site.PersonSignedInAs(Role.Employer);
        await leader.Client.SubmitAsync("/employers/organisation/members", PageForms.Given(("Input.Email", "late@pumps.example")), InviteForm);
        var link = await site.LinkToAsync("late@pumps.example", "/invitations/");
        site.Clock.Advance(TimeSpan.FromDays(Invitation.Days));
        Assert.Contains("This invitation ran out", (await site.Visitor().OpenAsync(link)).Body!.TextContent);
    }

    [Fact]
    public async Task A_removed_member_is_kept_out_from_the_next_request_on()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        var second = await site.PersonSignedInAs(Role.SchoolAdmin, leader.OrganisationId, "Priya Raman");
        Assert.Equal(HttpStatusCode.OK, (await second.Client.GetAsync(Url)).StatusCode);
        await leader.Client.SubmitAsync($"{Url}/{second.MembershipId.Value}", form: "main form[action*=Remove]");
        Assert.Equal(HttpStatusCode.NotFound, (await second.Client.GetAsync(Url)).StatusCode);
    }

    [Fact]
    public async Task The_last_Careers_Leader_stays()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        var answer = await leader.Client.SubmitAsync($"{Url}/{leader.MembershipId.Value}", form: "main form[action*=Remove]");
        Assert.Equal(["Nobody else could let people in. Make somebody else Careers Leader first."], await answer.ErrorsAsync());
    }

    [Fact]
    public async Task A_role_is_changed_and_counts_at_the_next_request()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        var reader = await site.PersonSignedInAs(Role.SchoolReader, leader.OrganisationId);
        await leader.Client.SubmitAsync($"{Url}/{reader.MembershipId.Value}", PageForms.Given(("Input.Role", nameof(Role.SchoolAdmin))), "main form:has([name='Input.Role'])");
        Assert.Equal(HttpStatusCode.OK, (await reader.Client.GetAsync(Url)).StatusCode);
    }

    [Fact]
    public async Task Another_organisations_members_and_invitations_are_not_found()
    {
        var (mine, theirs) = (await site.PersonSignedInAs(Role.SchoolAdmin), await site.PersonSignedInAs(Role.SchoolAdmin));
        await InviteAsync(theirs.Client, "canary@theirs.example", Role.SchoolStaff);
        Assert.Equal(HttpStatusCode.NotFound, (await mine.Client.GetAsync($"{Url}/{theirs.MembershipId.Value}")).StatusCode);
        Assert.DoesNotContain("canary@theirs.example", (await mine.Client.OpenAsync(Url)).Body!.TextContent);

        await InviteAsync(mine.Client, "own@mine.example", Role.SchoolStaff);
        var page = await mine.Client.OpenAsync(Url);
        var foreign = await site.InDatabaseAsync(db => db.Invitations.Where(i => i.Email == "canary@theirs.example").Select(i => i.Id).SingleAsync());
        page.QuerySelector("main form[action*=Revoke] [name=invitation]")!.SetAttribute("value", foreign.Value.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await mine.Client.SubmitAsync(page, Url, form: "main form[action*=Revoke]")).StatusCode);
    }

    [Fact]
    public async Task A_colleges_two_teams_look_after_their_own()
    {
        var provider = await site.PersonSignedInAs(Role.Provider);
        await site.InDatabaseAsync(async db =>
        {
            (await db.Organisations.SingleAsync(o => o.Id == provider.OrganisationId)).Become(OrganisationKinds.School);
            return await db.SaveChangesAsync();
        });
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin, provider.OrganisationId);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Client.GetAsync($"{Url}/{provider.MembershipId.Value}")).StatusCode);
    }

    private static Task<HttpResponseMessage> InviteAsync(HttpClient browser, string email, Role role) =>
        browser.SubmitAsync(Url, PageForms.Given(("Input.Email", email), ("Input.Role", role.ToString())), InviteForm);

    private Task<string> EmailOfAsync(SignedInPerson person) => site.InDatabaseAsync(db => db.People.Where(p => p.Id == person.PersonId).Select(p => p.Email!).SingleAsync());
}
