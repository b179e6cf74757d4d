using System.Net;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Web.Tests.People.Mailbox;

namespace CareersConnect.Web.Tests.People;

/// <summary>The hub lets organisations, schools and Enterprise Advisers in.</summary>
public sealed class HubDoorTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Password = "lantern gravel Tuesday";
    private static int _urn = 130_000;

    [Fact]
    public async Task Whoever_has_confirmed_waits_oldest_first_and_nobody_else()
    {
        var (hub, waiting, unconfirmed) = (await site.SignedInAs(Role.Hub), await EmployerAsync("Waiting Works"), await EmployerAsync("Unconfirmed Works"));
        await site.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == unconfirmed.PersonId)).EmailConfirmed = false;
            return await db.SaveChangesAsync();
        });
        var page = await hub.OpenAsync("/hub/organisations");
        Assert.Contains("Waiting Works", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Unconfirmed Works", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Waiting Works", (await hub.OpenAsync("/hub/organisations?words=zebra")).QuerySelector("table")?.TextContent ?? "");
        Assert.NotNull(waiting);
    }

    [Fact]
    public async Task Whoever_has_waited_longest_comes_first()
    {
        var hub = await site.SignedInAs(Role.Hub);
        await RegisteredAsync("Order, the younger", hoursAgo: 1);
        await RegisteredAsync("Order, the elder", hoursAgo: 30);
        await RegisteredAsync("Order, the middle", hoursAgo: 5);
        var page = await hub.OpenAsync("/hub/organisations?words=Order,");
        Assert.Equal(["Order, the elder", "Order, the middle", "Order, the younger"], page.QuerySelectorAll("tbody th").Select(name => name.TextContent.Trim()));
    }

    [Fact]
    public async Task A_business_that_said_yes_by_a_link_waits_too_and_the_hub_sees_whom_to_ring()
    {
        var (hub, now) = (await site.SignedInAs(Role.Hub), site.Clock.UtcNow());
        var business = Organisation.Register(OrganisationKinds.Employer, "Mill Row Housing", Who.System, now);
        var consent = BusinessConsent.Ask(new Who(PersonId.New(), "Ade Bello"), business.Name, new BusinessContact("Ada Bell", "Director", "ada@mill.example"), Guid.NewGuid().ToString(), now);
        await AddAsync(business, consent);
        Assert.DoesNotContain("Mill Row Housing", (await hub.OpenAsync("/hub/organisations")).QuerySelector("main")!.TextContent);

        await site.InDatabaseAsync(async db =>
        {
            (await db.BusinessConsents.SingleAsync(c => c.Id == consent.Id)).Confirm(business.Id, now);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Mill Row Housing", (await hub.OpenAsync("/hub/organisations")).QuerySelector("main")!.TextContent);
        var look = (await hub.OpenAsync($"/hub/organisations/{business.Id.Value}")).QuerySelector("main")!.TextContent;
        Assert.Contains("ada@mill.example", look);
        Assert.Contains("Ade Bello may write their offers", look);
    }

    [Fact]
    public async Task A_hub_decides_on_no_other_hub_and_whoever_runs_the_platform_does()
    {
        var (hub, platform, other) = (await site.SignedInAs(Role.Hub), await site.SignedInAs(Role.Platform), await site.PersonSignedInAs(Role.Hub));
        var url = $"/hub/organisations/{other.OrganisationId.Value}";
        Assert.Empty((await hub.OpenAsync(url)).QuerySelectorAll("main form[method=post]"));
        var answer = await PostPastTheFormAsync(hub, url);
        Assert.Equal(["Only those who run the platform decide on a careers hub. Ask them."], await answer.ErrorsAsync());
        Assert.Equal(HttpStatusCode.OK, (await other.Client.GetAsync("/hub")).StatusCode);

        await DecideAsync(platform, url, "Suspend", "Under inquiry");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Client.GetAsync("/hub")).StatusCode);
    }

    [Fact]
    public async Task Careers_Leaders_are_told_when_the_hub_invites_another_and_a_new_school_has_nobody_to_tell()
    {
        var (hub, school, empty) = (await site.SignedInAs(Role.Hub), await SchoolAsync("Kestrel Brook School"), await SchoolAsync("Empty School"));
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin, school.Id);
        await hub.SubmitAsync($"/hub/schools/{school.Id.Value}/invite", PageForms.Given(("Input.Email", "second@kestrel.example")));
        var told = Assert.Single(await site.EmailsAsync(await EmailOfAsync(leader)), mail => mail.Kind == "HubInvitesCareersLeader");
        Assert.Contains("second@kestrel.example", told.Text);
        await hub.SubmitAsync($"/hub/schools/{empty.Id.Value}/invite", PageForms.Given(("Input.Email", "first@empty.example")));
        Assert.DoesNotContain(await site.EmailsAsync(), mail => mail.Kind == "HubInvitesCareersLeader" && mail.Text.Contains("first@empty.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_only_said_that_they_lead_a_school_learns_of_nobody_who_says_it_later_but_the_hub_does()
    {
        var (hub, school) = (await site.SignedInAs(Role.Hub), await SchoolAsync("Two Claims School"));
        await AskForAsync(school, "First Claimer", "first@claims.example");
        await AskForAsync(school, "Second Claimer", "second@claims.example");
        Assert.DoesNotContain(await site.EmailsAsync("first@claims.example"), mail => mail.Text.Contains("Second Claimer", StringComparison.Ordinal));
        Assert.DoesNotContain("Two Claims School", (await hub.OpenAsync("/hub/organisations")).QuerySelector("main")!.TextContent);

        await site.Visitor().SubmitAsync(await site.LinkToAsync("second@claims.example", "/confirm-address/"));
        var queue = await hub.OpenAsync("/hub/organisations?words=Two Claims");
        var look = await hub.OpenAsync(queue.QuerySelector("tbody th a")!.GetAttribute("href")!);
        Assert.Contains("Asked to join", look.Body!.TextContent);
        Assert.Contains("second@claims.example", look.Body.TextContent);
    }

    [Fact]
    public async Task Each_decision_is_made_by_the_form_kept_in_the_history_and_told_by_e_mail()
    {
        var (hub, employer) = (await site.SignedInAs(Role.Hub), await EmployerAsync("Osei Pumps"));
        var url = $"/hub/organisations/{employer.OrganisationId.Value}";
        var email = await EmailOfAsync(employer);
        Assert.Equal(["Enter what they should put right"], await (await DecideAsync(hub, url, "SendBack", "")).ErrorsAsync());
        await DecideAsync(hub, url, "SendBack", "Which Osei?");
        Assert.DoesNotContain("Osei Pumps", (await hub.OpenAsync("/hub/organisations")).QuerySelector("main")!.TextContent);
        await DecideAsync(hub, url, "CheckIdentity", "Companies House");
        await DecideAsync(hub, url, "Vouch", "");
        Assert.Equal(["PutThisRight", "YouAreVerified", "YouAreVerified"], (await site.EmailsAsync(email)).Select(mail => mail.Kind));
        var history = (await hub.OpenAsync(url)).Body!.TextContent;
        Assert.Contains("Companies House", history);
        Assert.Contains("Samira Haddad", history);
    }

    [Fact]
    public async Task A_suspended_organisation_is_out_at_the_next_request_told_why_and_can_come_back()
    {
        var (hub, employer) = (await site.SignedInAs(Role.Hub), await site.PersonSignedInAs(Role.Employer));
        var url = $"/hub/organisations/{employer.OrganisationId.Value}";
        const string Members = "/employers/organisation/members";
        Assert.Equal(HttpStatusCode.OK, (await employer.Client.GetAsync(Members)).StatusCode);
        await DecideAsync(hub, url, "Suspend", "A school reported a concern");
        Assert.Equal(HttpStatusCode.NotFound, (await employer.Client.GetAsync(Members)).StatusCode);
        Assert.Contains("Suspended by the careers hub", (await employer.Client.OpenAsync("/organisations")).Body!.TextContent);
        Assert.Contains(await site.EmailsAsync(await EmailOfAsync(employer)), mail => mail.Kind == "YouAreSuspended" && mail.Text.Contains("A school reported a concern", StringComparison.Ordinal));
        await DecideAsync(hub, url, "Reinstate", "");
        Assert.Equal(HttpStatusCode.OK, (await employer.Client.GetAsync(Members)).StatusCode);
    }

    [Fact]
    public async Task The_hub_does_not_decide_on_itself()
    {
        var hub = await site.PersonSignedInAs(Role.Hub);
        var answer = await PostPastTheFormAsync(hub.Client, $"/hub/organisations/{hub.OrganisationId.Value}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_hub_finds_a_school_and_invites_its_Careers_Leader()
    {
        var (hub, school) = (await site.SignedInAs(Role.Hub), await SchoolAsync("Redfern Grange"));
        var found = await hub.OpenAsync("/hub/schools?words=redfern");
        var invite = found.QuerySelector("main th a")!.GetAttribute("href") ?? $"/hub/schools/{school.Id.Value}/invite";
        Assert.Equal(["Enter the e-mail address of the Careers Leader"], await (await hub.SubmitAsync(invite)).ErrorsAsync());
        await hub.SubmitAsync(invite, PageForms.Given(("Input.Email", "leader@redfern.example")));
        var newcomer = site.Visitor();
        await newcomer.SubmitAsync(await site.LinkToAsync("leader@redfern.example", "/invitations/"), PageForms.Given(("Input.FullName", "Dilys Okafor"), ("Input.Password", Password)));
        await SignInAsync(newcomer, "leader@redfern.example");
        Assert.Equal(HttpStatusCode.OK, (await newcomer.GetAsync("/schools/settings/members")).StatusCode);
    }

    [Fact]
    public async Task Whoever_says_that_they_lead_a_schools_careers_work_is_in_only_when_the_hub_has_looked()
    {
        var (hub, school, browser) = (await site.SignedInAs(Role.Hub), await SchoolAsync("Mere Hill School"), site.Visitor());
        Assert.Contains("Mere Hill School", (await browser.OpenAsync($"/register/school?words={school.Urn.Value}")).Body!.TextContent);
        await browser.SubmitAsync($"/register/school/{school.Id.Value}", PageForms.Given(("Input.FullName", "Kit Marlowe"), ("Input.Email", "kit@merehill.example"), ("Input.Password", Password)));
        await browser.SubmitAsync(await site.LinkToAsync("kit@merehill.example", "/confirm-address/"));
        await SignInAsync(browser, "kit@merehill.example");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/schools/settings/members")).StatusCode);

        var organisation = await site.InDatabaseAsync(db => db.Organisations.Where(o => o.SchoolId == school.Id).Select(o => o.Id).SingleAsync());
        await DecideAsync(hub, $"/hub/organisations/{organisation.Value}", "CheckIdentity", "Rang the school");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/schools/settings/members")).StatusCode);
    }

    [Fact]
    public async Task Whoever_asks_to_join_a_school_that_takes_part_is_not_in_and_its_Careers_Leader_is_told()
    {
        var school = await SchoolAsync("Thornmere Academy");
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin, school.Id);
        await site.Visitor().SubmitAsync($"/register/school/{school.Id.Value}", PageForms.Given(("Input.FullName", "Pretend Er"), ("Input.Email", "pretend@elsewhere.example"), ("Input.Password", Password)));
        Assert.Contains(await site.EmailsAsync(await EmailOfAsync(leader)), mail => mail.Kind == "SomebodyAsksToJoin");
        Assert.False(await site.InDatabaseAsync(db => db.Memberships.AnyAsync(m => db.People.Any(p => p.Id == m.PersonId && p.Email == "pretend@elsewhere.example"))));
    }

    [Fact]
    public async Task An_Enterprise_Adviser_is_attached_and_ended_by_the_hub_and_both_sides_are_told()
    {
        var (hub, school, employer) = (await site.SignedInAs(Role.Hub), await SchoolAsync("Dovedale School"), await site.PersonSignedInAs(Role.Employer));
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin, school.Id);
        const string Url = "/hub/enterprise-advisers/attach?words=Dovedale";
        const string Form = "main form[method=post]";
        Assert.Equal(["Select at least one school", "Enter the e-mail address of the Enterprise Adviser", "Enter the first day"], await (await hub.SubmitAsync(Url, form: Form)).ErrorsAsync());
        Assert.Contains("Nobody who works for an employer here", Assert.Single(await (await AttachAsync(hub, Url, school, "nobody@nowhere.example")).ErrorsAsync()));

        var email = await EmailOfAsync(employer);
        await AttachAsync(hub, Url, school, email);
        Assert.Contains("in that time already", Assert.Single(await (await AttachAsync(hub, Url, school, email)).ErrorsAsync()));
        Assert.Contains("Dovedale School", (await hub.OpenAsync("/hub/enterprise-advisers")).Body!.TextContent);
        Assert.Contains(await site.EmailsAsync(email), mail => mail.Kind == "YouAreEnterpriseAdviser");
        Assert.Contains(await site.EmailsAsync(await EmailOfAsync(leader)), mail => mail.Kind == "EnterpriseAdviserIsAttached");

        var attachment = await site.InDatabaseAsync(db => db.EnterpriseAdviserAttachments.Where(a => a.PersonId == employer.PersonId).Select(a => a.Id).SingleAsync());
        await hub.SubmitAsync($"/hub/enterprise-advisers/{attachment.Value}/end");
        Assert.Contains(await site.EmailsAsync(email), mail => mail.Kind == "EnterpriseAdviserEnds");
        Assert.Contains("Dovedale School", (await hub.OpenAsync("/hub/enterprise-advisers?ended=true")).Body!.TextContent);
    }

    [Fact]
    public async Task The_hub_sees_the_schools_that_take_part_before_it_looks_for_any()
    {
        var (hub, school, empty) = (await site.SignedInAs(Role.Hub), await SchoolAsync("Aldermere School"), await SchoolAsync("Aaron Empty School"));
        await site.PersonSignedInAs(Role.SchoolAdmin, school.Id);
        await site.PersonSignedInAs(Role.SchoolStaff, school.Id);
        var row = Assert.Single((await hub.OpenAsync("/hub/schools")).QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Aldermere School", StringComparison.Ordinal));
        Assert.Equal(["2", "0", "0"], row.QuerySelectorAll("td").Skip(1).Select(cell => cell.TextContent.Trim()));
        Assert.DoesNotContain(empty.Name, (await hub.OpenAsync("/hub/schools")).QuerySelector("table")!.TextContent);
    }

    private Task<HttpResponseMessage> AskForAsync(School school, string name, string email) => site.Visitor().SubmitAsync(
        $"/register/school/{school.Id.Value}", PageForms.Given(("Input.FullName", name), ("Input.Email", email), ("Input.Password", Password)));

    private async Task RegisteredAsync(string name, int hoursAgo)
    {
        var organisation = Organisation.Register(OrganisationKinds.Employer, name, Who.System, site.Clock.UtcNow().AddHours(-hoursAgo));
        await AddAsync(organisation);
        await site.PersonSignedInAs(Role.Employer, organisation.Id);
    }

    /// <summary>Sends a decision with the token of another form, as somebody would who made up the form.</summary>
    private async Task<HttpResponseMessage> PostPastTheFormAsync(HttpClient hub, string url)
    {
        var page = await hub.OpenAsync($"/hub/organisations/{(await EmployerAsync("Form Giver")).OrganisationId.Value}");
        var token = page.QuerySelector("main form [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await hub.PostAsync(url, new FormUrlEncodedContent(PageForms.Given(("Input.Decision", "Suspend"), ("Input.Note", "Out"), ("__RequestVerificationToken", token))));
    }

    private Task<int> AddAsync(params object[] rows) => site.InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    private static Task<HttpResponseMessage> AttachAsync(HttpClient hub, string url, School school, string email) => hub.SubmitAsync(
        url, PageForms.Given(("Input.Schools", school.Id.Value.ToString()), ("Input.Email", email), ("Input.From", "11/1/2027"), ("Input.Until", "")));

    private static Task<HttpResponseMessage> DecideAsync(HttpClient hub, string url, string decision, string note) =>
        hub.SubmitAsync(url, PageForms.Given(("Input.Decision", decision), ("Input.Note", note)));

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string email) =>
        browser.SubmitAsync("/sign-in", PageForms.Given(("Input.Email", email), ("Input.Password", Password)));

    private async Task<SignedInPerson> EmployerAsync(string name)
    {
        var organisation = await site.InDatabaseAsync(async db =>
        {
            var made = db.Add(An.Employer().Named(name).Unverified().Build()).Entity;
            await db.SaveChangesAsync();
            return made.Id;
        });
        return await site.PersonSignedInAs(Role.Employer, organisation);
    }

    private Task<School> SchoolAsync(string name) => site.InDatabaseAsync(async db =>
    {
        var school = School.Enter(
            new RegisterFacts { Urn = new Urn($"{Interlocked.Increment(ref _urn)}"), Name = name, LocalAuthorityCode = "831", TypeCode = 34, LowestAge = 11, HighestAge = 18 }, new DateOnly(2026, 9, 1));
        db.Add(school);
        await db.SaveChangesAsync();
        return school;
    });

    private Task<string> EmailOfAsync(SignedInPerson person) => site.InDatabaseAsync(db => db.People.Where(p => p.Id == person.PersonId).Select(p => p.Email!).SingleAsync());
}
