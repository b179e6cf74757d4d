using System.Net;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Web.Tests.People.Mailbox;

namespace CareersConnect.Web.Tests.People;

/// <summary>A college has learners of its own and teaches other schools' pupils: one organisation, two sites.</summary>
public sealed class CollegeOnBothSitesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static int _urn = 140_000;

    [Fact]
    public async Task The_hub_lets_a_college_offer_training_and_its_Careers_Leader_uses_both_sites_as_one_organisation()
    {
        var (hub, college) = (await site.SignedInAs(Role.Hub), await CollegeAsync("Trent College", "10001234"));
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin, college.Id);
        var email = await site.InDatabaseAsync(db => db.People.Where(p => p.Id == leader.PersonId).Select(p => p.Email!).SingleAsync());
        var url = $"/hub/organisations/{leader.OrganisationId.Value}";
        const string Form = "main form[action*=Training]";
        Assert.Equal(["Enter the e-mail address of whoever looks after it"], await (await hub.SubmitAsync(url, form: Form)).ErrorsAsync());
        await hub.SubmitAsync(url, PageForms.Given(("Input.Email", email)), Form);
        Assert.Null((await hub.OpenAsync(url)).QuerySelector(Form));

        Assert.Equal(HttpStatusCode.NotFound, (await leader.Client.GetAsync("/providers")).StatusCode);
        await leader.Client.SubmitAsync(await site.LinkToAsync(email, "/invitations/"));
        Assert.Equal(HttpStatusCode.OK, (await leader.Client.GetAsync("/providers")).StatusCode);
        var choice = await leader.Client.OpenAsync("/organisations");
        Assert.Equal(2, choice.QuerySelectorAll(".cc-orgs button").Length);
        await leader.Client.SubmitAsync(choice, "/organisations", PageForms.Given(("Input.MembershipId", leader.MembershipId.Value.ToString())));
        Assert.Equal(HttpStatusCode.OK, (await leader.Client.GetAsync("/schools")).StatusCode);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Organisations.CountAsync(o => o.SchoolId == college.Id)));
    }

    [Fact]
    public async Task Whoever_registers_as_a_provider_with_the_number_of_a_college_that_takes_part_makes_no_second_organisation()
    {
        var college = await CollegeAsync("Dove College", "10005678");
        await site.PersonSignedInAs(Role.SchoolAdmin, college.Id);
        Assert.Contains("has this UKPRN and takes part here already", Assert.Single(await (await RegisterAsync("10005678")).ErrorsAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await RegisterAsync("10009999")).StatusCode);
    }

    [Fact]
    public async Task A_school_that_nobody_has_looked_at_and_an_employer_are_not_let_offer_training()
    {
        var hub = await site.SignedInAs(Role.Hub);
        var employer = await site.PersonSignedInAs(Role.Employer);
        Assert.Null((await hub.OpenAsync($"/hub/organisations/{employer.OrganisationId.Value}")).QuerySelector("main form[action*=Training]"));
    }

    private async Task<HttpResponseMessage> RegisterAsync(string ukprn)
    {
        var browser = site.Visitor();
        await browser.SubmitAsync("/register/you?side=Provider", PageForms.Given(("Input.FullName", "Ruth Adeyemi"), ("Input.Email", $"ruth@{ukprn}.example")));
        return await browser.SubmitAsync("/register/organisation", PageForms.Given(("Input.Name", "Dove College Training"), ("Input.Postcode", "DE1 1AA"), ("Input.Ukprn", ukprn)));
    }

    private Task<School> CollegeAsync(string name, string ukprn) => site.InDatabaseAsync(async db =>
    {
        var college = School.Enter(
            new RegisterFacts { Urn = new Urn($"{Interlocked.Increment(ref _urn)}"), Name = name, LocalAuthorityCode = "831", TypeCode = 18, LowestAge = 16, HighestAge = 19, Ukprn = new Ukprn(ukprn) }, new DateOnly(2026, 9, 1));
        db.Add(college);
        await db.SaveChangesAsync();
        return college;
    });
}
