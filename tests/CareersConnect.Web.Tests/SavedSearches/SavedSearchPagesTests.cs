using System.Net;
using AngleSharp.Dom;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Testing;
using CareersConnect.Web.Tests.Offers;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.SavedSearches;

public sealed class SavedSearchPagesTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task The_search_that_is_seen_is_saved_under_a_name_that_is_proposed_from_it()
    {
        var leader = await LeaderAsync();
        var results = await leader.OpenAsync("/offers?q=bridge&year=8&place=Derby");
        var save = results.QuerySelectorAll("a").Single(link => link.TextContent == "Save this search").GetAttribute("href")!;
        var form = await leader.OpenAsync(save);
        Assert.Equal("bridge, Year 8, within 15 miles of Derby", form.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Contains("It finds 1 offer now.", form.Body!.TextContent, StringComparison.Ordinal);

        var saved = await leader.SubmitAsync(form, save, PageForms.Given(("Input.HowOften", "Weekly")));
        Assert.Equal("/saved-searches", saved.Headers.Location!.OriginalString);
        var list = await leader.OpenAsync("/saved-searches");
        Assert.Contains("The search is saved. We e-mail you", list.QuerySelector("#told")!.TextContent, StringComparison.Ordinal);
        var card = Assert.Single(list.QuerySelectorAll(".cc-card"));
        Assert.Contains("Tells you on Mondays", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Finds 1 offer now.", card.TextContent, StringComparison.Ordinal);

        var opened = await leader.GetAsync(card.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Equal("1 offer of bridge", (await leader.OpenAsync(opened.Headers.Location!.OriginalString)).QuerySelector("h1")!.TextContent);
        Assert.Contains("year=8", opened.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_filter_comes_back_when_the_search_is_opened()
    {
        const string Filters = "q=bridge&place=Derby&within=50&year=8&kind=employer-workshop&for=pupils&where=school&size=10-249&subject=physics&self=yes&stem=yes&free=yes&language=English&benchmark=5&access=send&from=1%2F3%2F2027&until=30%2F4%2F2027";
        var leader = await LeaderAsync();
        await leader.SubmitAsync($"/saved-searches/new?{Filters}");
        var open = (await leader.OpenAsync("/saved-searches")).QuerySelector(".cc-card h2 a")!.GetAttribute("href");
        var query = (await leader.GetAsync(open)).Headers.Location!.OriginalString.Split('?')[1].Split('&').Order(StringComparer.Ordinal);
        Assert.Equal(Filters.Split('&').Order(StringComparer.Ordinal), query);
    }

    [Fact]
    public async Task A_search_that_says_one_thing_is_refused_with_a_way_back()
    {
        var leader = await LeaderAsync();
        var page = await leader.OpenAsync("/saved-searches/new?q=bridge&place=");
        Assert.Contains("This search says one thing only. Add one more", page.QuerySelector(".cc-note")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[method=post]"));
        Assert.Equal("/offers?q=bridge&place=", page.QuerySelector("a.govuk-button")!.GetAttribute("href"));
        var form = await leader.OpenAsync("/saved-searches/new?q=bridge&place=Derby");
        form.QuerySelector("main form[method=post]")!.SetAttribute("action", "/saved-searches/new?q=bridge&place=");
        Assert.Contains("Add one more", Assert.Single(await (await leader.SubmitAsync(form, "")).ErrorsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_is_kept_already_is_shown_with_the_way_to_it_and_not_saved_twice()
    {
        var leader = await LeaderAsync();
        var form = await leader.OpenAsync("/saved-searches/new?year=9&place=Derby");
        await leader.SubmitAsync("/saved-searches/new?year=9&place=Derby");
        var change = Card(await leader.OpenAsync("/saved-searches")).QuerySelector(".cc-card__side a")!.GetAttribute("href");
        var page = await leader.OpenAsync("/saved-searches/new?year=9&place=Derby&page=2");
        Assert.Contains("You keep this search already, as", page.QuerySelector(".cc-note")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[method=post]"));
        Assert.Equal(change, page.QuerySelector("main a.govuk-button")!.GetAttribute("href"));
        form.QuerySelector("main form[method=post]")!.SetAttribute("action", "/saved-searches/new?year=9&place=Derby");
        Assert.Contains("You keep this search already, as", Assert.Single(await (await leader.SubmitAsync(form, "")).ErrorsAsync()), StringComparison.Ordinal);
        Card(await leader.OpenAsync("/saved-searches"));
    }

    [Fact]
    public async Task A_saved_search_is_renamed_stopped_started_again_and_deleted_after_a_question()
    {
        var leader = await LeaderAsync();
        await leader.SubmitAsync("/saved-searches/new?year=8&place=Derby");
        var card = Card(await leader.OpenAsync("/saved-searches"));
        var change = card.QuerySelector(".cc-card__side a")!.GetAttribute("href")!;
        Assert.Equal(["Enter a name for the search"], await (await leader.SubmitAsync(change, PageForms.Given(("Input.Name", "")))).ErrorsAsync());
        await leader.SubmitAsync(change, PageForms.Given(("Input.Name", "Year 8 near Derby"), ("Input.HowOften", "AtOnce")));
        Assert.Contains("Tells you at once", Card(await leader.OpenAsync("/saved-searches")).TextContent, StringComparison.Ordinal);

        await leader.SubmitAsync("/saved-searches", form: ".cc-card form");
        card = Card(await leader.OpenAsync("/saved-searches"));
        Assert.Contains("You stopped it on 11 January 2027.", card.TextContent, StringComparison.Ordinal);
        Assert.Null(card.QuerySelector("form"));
        Assert.Contains("Start the e-mails again", (await leader.OpenAsync(change)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await leader.SubmitAsync(change);
        Assert.Contains("Tells you at once", Card(await leader.OpenAsync("/saved-searches")).TextContent, StringComparison.Ordinal);

        var delete = Card(await leader.OpenAsync("/saved-searches")).QuerySelectorAll(".cc-card__side a")[^1].GetAttribute("href")!;
        Assert.Contains("Its e-mails end with it.", (await leader.OpenAsync(delete)).Body!.TextContent, StringComparison.Ordinal);
        await leader.SubmitAsync(delete);
        Assert.Contains("You have saved no search yet", (await leader.OpenAsync("/saved-searches")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync(delete)).StatusCode);
    }

    [Fact]
    public async Task Another_members_search_answers_404_to_a_colleague_too()
    {
        var leader = await LeaderAsync();
        await leader.SubmitAsync("/saved-searches/new?year=8&place=Derby");
        var change = Card(await leader.OpenAsync("/saved-searches")).QuerySelector(".cc-card__side a")!.GetAttribute("href")!;
        var colleague = await LeaderAsync();
        foreach (var address in new[] { change, change + "/delete", change + "/open" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(address)).StatusCode);
            Assert.NotEqual(HttpStatusCode.NotFound, (await leader.GetAsync(address)).StatusCode);
        }
    }

    [Theory]
    [InlineData(Role.SchoolReader, true)]
    [InlineData(Role.Hub, true)]
    [InlineData(Role.Employer, false)]
    [InlineData(Role.Provider, false)]
    public async Task Whoever_looks_on_behalf_of_pupils_is_shown_how_to_save(Role role, bool shown)
    {
        var member = await site.SignedInAs(role);
        Assert.Equal(shown, (await member.OpenAsync("/offers?year=8&place=Derby")).QuerySelectorAll("a").Any(link => link.TextContent == "Save this search"));
        Assert.Equal(shown, (await member.OpenAsync("/profile")).QuerySelector("a[href='/saved-searches']") is not null);
    }

    [Fact]
    public async Task Signed_out_the_link_leads_to_sign_in_and_back_to_saving()
    {
        var visitor = site.Visitor();
        var save = (await visitor.OpenAsync("/offers?year=8&place=Derby")).QuerySelectorAll("a").Single(link => link.TextContent == "Save this search").GetAttribute("href")!;
        var answer = await visitor.GetAsync(save);
        Assert.StartsWith("/sign-in?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("/saved-searches/new?"), answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static IElement Card(IDocument page) => Assert.Single(page.QuerySelectorAll(".cc-card"));

    private Task<HttpClient> LeaderAsync() => site.SignedInAs(Role.SchoolAdmin, site.School.Id);
}
