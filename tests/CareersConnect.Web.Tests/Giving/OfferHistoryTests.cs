using System.Net;
using AngleSharp.Dom;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Giving;

/// <summary>What became of an offer stands on its giver's page, on both sites.</summary>
public sealed class OfferHistoryTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(Role.Employer)]
    [InlineData(Role.Provider)]
    public async Task The_givers_page_says_who_did_what_and_why_and_nobody_elses_is_found(Role role)
    {
        var (giver, stranger) = (await Giver.InAsync(site, role), await Giver.InAsync(site, role));
        var offer = await giver.PublishAsync();
        var page = $"{giver.Root}/offers/{offer}";
        await giver.Browser.SubmitAsync(page, form: "form[action*=Pause]");
        await giver.Browser.SubmitAsync($"{page}/withdraw", PageForms.Given(("Input.Reason", "Our <b>workshop</b> has closed.")));

        var shown = await giver.OpenAsync($"/offers/{offer}");
        Assert.Equal(
            ["Begun as a draft by Samira Haddad", "Published by Samira Haddad", "Paused by Samira Haddad", "Withdrawn by Samira Haddad"],
            shown.QuerySelectorAll("main details li b").Select(entry => entry.TextContent));
        Assert.Equal("History, 4 entries", shown.QuerySelector("main details summary")!.TextContent.Trim());
        Assert.EndsWith(". Our <b>workshop</b> has closed.", shown.QuerySelectorAll("main details li")[^1].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync(page)).StatusCode);
        Assert.DoesNotContain("has closed", (await site.Visitor().OpenAsync($"/offers/{offer}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_refused_beside_its_field_and_stays_typed()
    {
        var giver = await Giver.InAsync(site);
        var offer = await giver.PublishAsync();
        var typed = new string('x', Offer.ReasonLimit + 1);

        var refused = await giver.Browser.SubmitAsync($"/employers/offers/{offer}/withdraw", PageForms.Given(("Input.Reason", typed)));

        Assert.Equal(["Keep the reason to 400 characters."], await refused.ErrorsAsync());
        Assert.Equal(typed, (await refused.DocumentAsync()).QuerySelector("[name='Input.Reason']")!.GetAttribute("value"));
        Assert.Equal(OfferStatus.Published, (await giver.OfferAsync(offer)).Status);
    }

    [Fact]
    public async Task A_draft_is_thrown_away_without_being_asked_why()
    {
        var giver = await Giver.InAsync(site);
        var draft = await giver.BeginAsync();
        Assert.Null((await giver.OpenAsync($"/offers/{draft}/withdraw")).QuerySelector("[name='Input.Reason']"));
    }
}
