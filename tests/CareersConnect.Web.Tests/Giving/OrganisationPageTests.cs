using System.Net;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Giving;

/// <summary>What an employer says of itself, and how it puts right what the hub asked about.</summary>
public sealed class OrganisationPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Page = "/employers/organisation";

    [Theory]
    [InlineData("ZZ99 9ZZ")]
    [InlineData("NOT A POSTCODE")]
    public async Task A_field_that_was_accepted_before_and_is_not_changed_never_blocks_what_is(string postcode)
    {
        var employer = await SentBackAsync("Which Osei?", postcode);
        var saved = await employer.Browser.SubmitAsync(Page, PageForms.Given(("Input.Website", "www.osei.example")));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var organisation = await OrganisationAsync(employer);
        Assert.Equal((postcode, "https://www.osei.example/", null), (organisation.Postcode, organisation.Website, organisation.SentBackNote));
        Assert.Equal(
            ["We do not know ZZ98 8ZZ. Check it, or enter the postcode of a place nearby."],
            await (await employer.Browser.SubmitAsync(Page, PageForms.Given(("Input.Postcode", "ZZ98 8ZZ")))).ErrorsAsync());
    }

    [Fact]
    public async Task A_postcode_that_nobody_knew_is_put_on_the_map_when_it_is_known()
    {
        var employer = await SentBackAsync("Which Osei?", "DE1 3HQ");
        Assert.Equal(HttpStatusCode.Redirect, (await employer.Browser.SubmitAsync(Page)).StatusCode);
        Assert.Equal("Derby", (await OrganisationAsync(employer)).Town);
    }

    [Fact]
    public async Task Another_postcode_that_is_known_only_roughly_is_said_to_be()
    {
        var employer = await Giver.InAsync(site);
        await employer.Browser.SubmitAsync(Page, PageForms.Given(("Input.Postcode", "LE1 1AA")));
        Assert.Contains("We know LE1 1AA only roughly, as near Leicester.", (await employer.Browser.OpenAsync(Page)).Body!.TextContent);
    }

    [Fact]
    public async Task What_the_hub_asked_stands_on_top_and_its_answer_stands_in_the_hubs_queue()
    {
        var employer = await SentBackAsync("Which of the two Oseis are you?", "DE1 3HQ");
        var name = (await OrganisationAsync(employer)).Name;
        var form = (await employer.Browser.OpenAsync(Page)).QuerySelector("main form")!;
        Assert.True(form.InnerHtml.IndexOf("Which of the two Oseis are you?", StringComparison.Ordinal) is var at and > 0 && at < form.InnerHtml.IndexOf("Input.Name", StringComparison.Ordinal), "The note stands above the fields.");

        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await employer.Browser.SubmitAsync(Page, PageForms.Given(("Input.Answer", "The one in Long Eaton, company 1234.")));

        Assert.Contains("Your answer is sent, and the hub looks again.", (await employer.Browser.OpenAsync(Page)).Body!.TextContent);
        Assert.Null((await employer.Browser.OpenAsync(Page)).QuerySelector("[name='Input.Answer']"));
        var hub = await site.SignedInAs(Role.Hub);
        Assert.Contains("The one in Long Eaton, company 1234.", (await hub.OpenAsync($"/hub/organisations?words={name}")).QuerySelector("tbody")!.TextContent);
        var look = (await hub.OpenAsync($"/hub/organisations/{employer.Person.OrganisationId.Value}")).QuerySelector("main")!.TextContent;
        Assert.Contains("You asked: Which of the two Oseis are you?", look);
        Assert.Contains("The one in Long Eaton, company 1234.", look);
    }

    [Fact]
    public async Task Too_long_an_answer_is_refused_and_the_question_stays()
    {
        var employer = await SentBackAsync("Which Osei?", "DE1 3HQ");
        var refused = await employer.Browser.SubmitAsync(Page, PageForms.Given(("Input.Answer", new string('a', Organisation.NoteLimit + 1))));
        Assert.Equal(["Your answer to the hub must be 1000 characters or fewer."], await refused.ErrorsAsync());
        Assert.Equal("Which Osei?", (await OrganisationAsync(employer)).SentBackNote);
    }

    [Fact]
    public async Task Today_says_that_an_offer_waits_for_the_hub_until_it_has_looked()
    {
        var employer = await Giver.InAsync(site, verified: false);
        await employer.PublishAsync();
        Assert.Contains("1 offer waits for the hub’s check", (await employer.OpenAsync("")).Body!.TextContent);
        Assert.DoesNotContain("1 offer is published", (await employer.OpenAsync("")).Body!.TextContent);
        await ChangeAsync(employer, organisation => organisation.CheckIdentity("", Who.System, site.Clock.GetUtcNow().UtcDateTime));
        Assert.Contains("1 offer is published", (await employer.OpenAsync("")).Body!.TextContent);
        Assert.DoesNotContain("waits for the hub", (await employer.OpenAsync("")).Body!.TextContent);
    }

    [Fact]
    public async Task The_hub_reads_the_offers_that_wait_and_what_was_taken_from_what_they_say()
    {
        var employer = await Giver.InAsync(site, verified: false);
        await employer.PublishAsync();
        var look = (await (await site.SignedInAs(Role.Hub)).OpenAsync($"/hub/organisations/{employer.Person.OrganisationId.Value}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Offers that wait for you", look);
        Assert.Contains("The bridge that holds", look);
        Assert.Contains("What we take from that", look);
    }

    private async Task<Giver> SentBackAsync(string question, string postcode)
    {
        var employer = await Giver.InAsync(site, verified: false);
        await ChangeAsync(employer, organisation =>
        {
            organisation.MoveTo(postcode, null, null);
            organisation.SendBack(question, Who.System, site.Clock.GetUtcNow().UtcDateTime);
        });
        return employer;
    }

    private Task<int> ChangeAsync(Giver employer, Action<Organisation> change) => site.InDatabaseAsync(async db =>
    {
        change(await db.Organisations.SingleAsync(o => o.Id == employer.Person.OrganisationId));
        return await db.SaveChangesAsync();
    });

    private Task<Organisation> OrganisationAsync(Giver employer) => site.InDatabaseAsync(db => db.Organisations.AsNoTracking().SingleAsync(o => o.Id == employer.Person.OrganisationId));
}
