using System.Net;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Web.Tests.Giving;

public sealed class OwnOfferTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    public static TheoryData<string> PagesOfAnOffer => ["", "/what", "/where", "/check", "/published", "/edit", "/dates", "/dates/new?first=2027-03-08&from=10:00", "/withdraw"];

    [Theory]
    [MemberData(nameof(PagesOfAnOffer))]
    public async Task Another_organisations_offer_is_not_found(string page)
    {
        var owner = await Giver.InAsync(site);
        var stranger = await Giver.InAsync(site);
        var offer = await owner.PublishAsync();

        Assert.Equal(HttpStatusCode.OK, (await owner.Browser.GetAsync($"/employers/offers/{offer}{page}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync($"/employers/offers/{offer}{page}")).StatusCode);
    }

    [Theory]
    [InlineData("https://name:secret@rail.example")]
    [InlineData("ftp://rail.example")]
    [InlineData("rail")]
    public async Task A_website_that_is_none_or_carries_a_password_is_refused_and_stays(string typed)
    {
        var giver = await Giver.InAsync(site);
        var answer = await giver.Browser.SubmitAsync("/employers/organisation", PageForms.Given(("Input.Website", typed)));

        Assert.Contains("Enter a website like www.example.org, or leave it empty.", await answer.ErrorsAsync());
        Assert.Equal(typed, (await answer.DocumentAsync()).QuerySelector("[name='Input.Website']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Under_another_name_offers_are_not_found_until_the_hub_has_looked_and_the_form_says_so_before()
    {
        var (giver, hub) = (await Giver.InAsync(site), await site.SignedInAs(Role.Hub));
        var offer = await giver.PublishAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync($"/offers/{offer}")).StatusCode);
        Assert.Contains("the careers hub looks again", (await giver.OpenAsync("/organisation")).QuerySelector("main form")!.TextContent);
        Dictionary<string, string> named(string name) => PageForms.Given(("Input.Name", name), ("Input.Postcode", ""));

        await giver.Browser.SubmitAsync("/employers/organisation", named("Thornmere Pumps"));
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync($"/offers/{offer}")).StatusCode);
        await giver.Browser.SubmitAsync("/employers/organisation", named("Trusted Rail"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/offers/{offer}")).StatusCode);
        Assert.Contains("Trusted Rail", (await hub.OpenAsync("/hub/organisations?words=Trusted Rail")).QuerySelector("main table")!.TextContent);
        Assert.Contains("It was Thornmere Pumps.", (await hub.OpenAsync($"/hub/organisations/{giver.Person.OrganisationId.Value}")).Body!.TextContent);
    }

    [Fact]
    public async Task Schools_and_providers_find_no_page_of_the_Employers_site()
    {
        foreach (var role in new[] { Role.SchoolAdmin, Role.Provider, Role.Hub })
        {
            var other = await site.SignedInAs(role);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/employers")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/employers/offers/new")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync("/employers/offers")).StatusCode);
    }

    [Fact]
    public async Task Before_the_first_offer_both_pages_lead_to_the_guided_form()
    {
        var newcomer = await Giver.InAsync(site);
        foreach (var page in new[] { "", "/offers" })
        {
            Assert.NotNull((await newcomer.OpenAsync(page)).QuerySelector(".cc-empty a[href='/employers/offers/new']"));
        }
    }

    [Fact]
    public async Task Many_offers_are_paged_and_counted_by_status()
    {
        var employer = await Giver.InAsync(site);
        await site.InDatabaseAsync(db =>
        {
            db.AddRange(Enumerable.Range(1, 23).Select(n => An.Offer().From(employer.Person.OrganisationId).ByArrangement().With(details => details with { Title = $"Talk {n}" }).Build()));
            db.AddRange(Enumerable.Range(1, 4).Select(_ => An.Offer().From(employer.Person.OrganisationId).AsDraft().Build()));
            return db.SaveChangesAsync();
        });

        var all = await employer.OpenAsync("/offers");
        var second = await employer.OpenAsync("/offers?page=2");
        var drafts = await employer.OpenAsync("/offers?status=Draft");

        Assert.Equal("27 offers", all.QuerySelector("h1")!.TextContent);
        Assert.Equal((20, 7, 4), (Rows(all), Rows(second), Rows(drafts)));
        Assert.Equal("4 draft", drafts.QuerySelector("h1")!.TextContent);
        Assert.NotNull(all.QuerySelector(".govuk-pagination"));
    }

    [Fact]
    public async Task An_offer_is_paused_published_again_and_withdrawn()
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.PublishAsync();
        var page = $"/employers/offers/{offer}";

        await employer.Browser.SubmitAsync(page, form: "form[action*=Pause]");
        Assert.Equal(OfferStatus.Paused, (await employer.OfferAsync(offer)).Status);

        await employer.Browser.SubmitAsync(page, form: "main form:not([action*='handler='])");
        Assert.Equal(OfferStatus.Published, (await employer.OfferAsync(offer)).Status);

        await employer.Browser.SubmitAsync($"{page}/withdraw");
        Assert.Equal(OfferStatus.Withdrawn, (await employer.OfferAsync(offer)).Status);
        Assert.Equal(["The offer was withdrawn. Copy it to offer it again."], await (await employer.Browser.SubmitAsync($"{page}/edit")).ErrorsAsync());
    }

    [Fact]
    public async Task A_copy_is_a_new_draft_with_the_same_words()
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.PublishAsync();

        var copied = await employer.Browser.SubmitAsync("/employers/offers/new", form: "form[action*=Copy]");

        var copy = await employer.OfferAsync(Guid.Parse(copied.Headers.Location!.OriginalString.Split('/')[3]));
        Assert.NotEqual(offer, copy.Id.Value);
        Assert.Equal(("The bridge that holds", OfferStatus.Draft), (copy.Title, copy.Status));
    }

    [Fact]
    public async Task A_draft_is_thrown_away_for_good()
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.BeginAsync();

        await employer.Browser.SubmitAsync($"/employers/offers/{offer}/withdraw");

        Assert.Equal(HttpStatusCode.NotFound, (await employer.Browser.GetAsync($"/employers/offers/{offer}")).StatusCode);
    }

    private static int Rows(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll(".cc-card").Length;
}
