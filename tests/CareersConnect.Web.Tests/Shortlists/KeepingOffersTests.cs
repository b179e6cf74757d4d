using System.Net;
using CareersConnect.Domain.Shortlists;
using CareersConnect.Testing;
using CareersConnect.Web.Tests.Offers;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Web.Tests.Shortlists.ShortlistSite;

namespace CareersConnect.Web.Tests.Shortlists;

/// <summary>A school's shortlist: what a press does, who sees it, what is refused.</summary>
public sealed class KeepingOffersTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    private const string Search = "/offers?q=bridge&place=Derby";

    [Fact]
    public async Task A_press_beside_an_offer_keeps_it_for_the_school_and_leads_back_to_it()
    {
        var school = await OpenAsync(site);
        var told = await school.Leader.SubmitAsync(Search, form: Form("Add", site.Bridge));
        Assert.Equal($"{Search}#on-{site.Bridge.Id.Value}", told.Headers.Location!.ToString());

        var card = (await school.Colleague.OpenAsync(Search)).QuerySelector($"#on-{site.Bridge.Id.Value}")!;
        Assert.Contains("On your shortlist", card.TextContent);
        var listed = (await school.Reader.OpenAsync(Address)).QuerySelector("main")!;
        Assert.Equal("1 offer on your shortlist", listed.QuerySelector("h1")!.TextContent);
        Assert.Contains("Added by Samira Haddad on 11 January 2027.", listed.QuerySelector(".cc-card")!.TextContent);
    }

    [Fact]
    public async Task The_page_of_an_offer_has_the_button_too()
    {
        var school = await OpenAsync(site);
        var address = $"/offers/{site.Visit.Id.Value}";
        var told = await school.Leader.SubmitAsync(address, form: Form("Add", site.Visit));
        Assert.Equal($"{address}#on-{site.Visit.Id.Value}", told.Headers.Location!.ToString());
        var page = await school.Leader.OpenAsync(address);
        Assert.Contains("On your shortlist", page.QuerySelector($"#on-{site.Visit.Id.Value}")!.TextContent);
        await school.Leader.SubmitAsync(page, address, form: Form("Remove", site.Visit));
        Assert.NotNull((await school.Leader.OpenAsync(address)).QuerySelector(Form("Add", site.Visit)));
    }

    [Fact]
    public async Task The_same_press_three_times_and_a_colleagues_press_is_one_entry()
    {
        var school = await OpenAsync(site);
        var (page, other) = (await school.Leader.OpenAsync(Search), await school.Colleague.OpenAsync(Search));
        var told = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => school.Leader.SubmitAsync(page, Search, form: Form("Add", site.Bridge))));
        Assert.All(told.Append(await school.Colleague.SubmitAsync(other, Search, form: Form("Add", site.Bridge))), answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(await school.RowsAsync());
    }

    [Fact]
    public async Task Nobody_else_sees_it_and_who_reads_only_has_no_button()
    {
        var (school, other) = (await OpenAsync(site), await OpenAsync(site));
        await school.KeepAsync(site.Bridge);
        Assert.Contains("Nothing is on the shortlist yet", (await other.Leader.OpenAsync(Address)).QuerySelector("main")!.TextContent);
        Assert.NotNull((await other.Leader.OpenAsync(Search)).QuerySelector(Form("Add", site.Bridge)));
        foreach (var (browser, address) in new[] { (school.Reader, Address), (school.Reader, Search), (site.Visitor(), Search) })
        {
            Assert.Empty((await browser.OpenAsync(address)).QuerySelectorAll("main form[method=post]"));
        }
    }

    [Fact]
    public async Task What_is_taken_off_can_be_put_back_with_its_note_and_who_added_it()
    {
        var school = await OpenAsync(site);
        await school.KeepAsync(site.Visit, site.Bridge);
        await school.Leader.SubmitAsync($"{Address}/{site.Bridge.Id.Value}/note", PageForms.Given(("Input.Note", "For year 8")));
        var told = await school.Colleague.SubmitAsync(Address, form: Form("Remove", site.Bridge));
        Assert.Equal($"{Address}?off={site.Bridge.Id.Value}#off", told.Headers.Location!.ToString());

        var page = await school.Colleague.OpenAsync(told.Headers.Location!.ToString());
        Assert.Contains("is off the shortlist", page.QuerySelector("#off")!.TextContent);
        Assert.Equal("1 offer on your shortlist", page.QuerySelector("h1")!.TextContent);
        await school.Colleague.SubmitAsync(page, Address, form: Form("PutBack", site.Bridge));
        var card = (await school.Leader.OpenAsync(Address)).QuerySelector($"#on-{site.Bridge.Id.Value}")!.TextContent;
        Assert.All(["For year 8", "Added by Samira Haddad"], words => Assert.Contains(words, card));
    }

    [Fact]
    public async Task What_was_taken_off_long_ago_is_forgotten_and_cannot_be_put_back()
    {
        var school = await OpenAsync(site);
        await school.KeepAsync(site.Visit, site.Bridge);
        await site.InDatabaseAsync(async db =>
        {
            (await db.ShortlistedOffers.SingleAsync(entry => entry.SchoolId == school.School.Id && entry.OfferId == site.Visit.Id)).TakeOff(site.Clock.GetUtcNow().UtcDateTime.AddDays(-2));
            return await db.SaveChangesAsync();
        });
        Assert.Null((await school.Leader.OpenAsync($"{Address}?off={site.Visit.Id.Value}")).QuerySelector("#off"));
        await school.Leader.SubmitAsync(Address, form: Form("Remove", site.Bridge));
        Assert.Equal(site.Bridge.Id, Assert.Single(await school.RowsAsync()).OfferId);
    }

    [Fact]
    public async Task A_full_list_refuses_kindly_and_shows_itself()
    {
        var school = await OpenAsync(site);
        var others = Enumerable.Range(0, ShortlistedOffer.Most).Select(_ => school.Another()).ToList();
        await site.SaveAsync(others);
        await school.KeepAsync(others);
        var refused = await school.Leader.SubmitAsync(Search, form: Form("Add", site.Bridge));
        Assert.Equal(["Your school’s shortlist is full: it holds 100 offers. Take one off first."], await refused.ErrorsAsync());
        Assert.Equal("100 offers on your shortlist", (await refused.DocumentAsync()).QuerySelector("h1")!.TextContent);
        Assert.Equal(ShortlistedOffer.Most, (await school.RowsAsync()).Count);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task The_way_back_never_leaves_the_site(string back)
    {
        var school = await OpenAsync(site);
        var told = await school.Leader.SubmitAsync(Search, PageForms.Given(("Input.Back", back)), Form("Add", site.Bridge));
        Assert.Equal($"{Address}#on-{site.Bridge.Id.Value}", told.Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_was_never_published_cannot_be_kept()
    {
        var school = await OpenAsync(site);
        var draft = school.Another(built => built.AsDraft());
        await site.SaveAsync(draft);
        var refused = await school.Leader.SubmitAsync(Search, PageForms.Given(("Input.OfferId", draft.Id.Value.ToString())), Form("Add", site.Bridge));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Empty(await school.RowsAsync());
    }
}
