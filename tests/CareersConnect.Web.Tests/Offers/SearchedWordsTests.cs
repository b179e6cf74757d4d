using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>What the page makes of what is typed, and tells of it.</summary>
public sealed class SearchedWordsTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task A_year_group_that_is_typed_is_the_filter_and_one_link_makes_words_of_it_again()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/offers?q=year+8+bridge&place=&year=12");
        Assert.Equal("1 offer of bridge", Heading(page));
        Assert.Equal("bridge", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("#year-8")!.HasAttribute("checked"));
        Assert.False(page.QuerySelector("#year-12")!.HasAttribute("checked"));
        Assert.StartsWith("We read “year 8” as the year group.", Note(page, "We read"));

        var words = await visitor.OpenAsync(page.QuerySelectorAll(".cc-note a").Single().GetAttribute("href")!);
        Assert.Equal("\"year 8\" bridge", words.QuerySelector("#q")!.GetAttribute("value"));
        Assert.True(words.QuerySelector("#year-12")!.HasAttribute("checked"));
        Assert.DoesNotContain(words.QuerySelectorAll(".cc-note"), note => note.TextContent.Contains("We read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BM5", "benchmark-5", "the benchmark that it counts towards")]
    [InlineData("free", "free-yes", "offers that cost nothing")]
    [InlineData("virtual", "where-online", "offers that are live online")]
    public async Task Other_filters_are_read_too_and_nothing_is_left_to_be_looked_for(string typed, string ticked, string said)
    {
        var page = await site.Visitor().OpenAsync($"/offers?q={typed}&place=");
        Assert.True(page.QuerySelector($"#{ticked}")!.HasAttribute("checked"));
        Assert.Contains(said, Note(page, "We read"));
        Assert.Equal("", page.QuerySelector("#q")!.GetAttribute("value") ?? "");
        Assert.DoesNotContain(" of ", Heading(page));
    }

    [Fact]
    public async Task Where_no_offer_has_all_words_the_page_says_so_and_shows_those_with_the_most()
    {
        var page = await site.Visitor().OpenAsync("/offers?q=bridge+engineer+submarine&place=");
        Assert.Equal("1 offer with most of “bridge engineer submarine”", Heading(page));
        Assert.Equal("No offer has all of your words. These have most of them: 2 of 3. No offer says “submarine”.", Note(page, "No offer has all"));
    }

    [Fact]
    public async Task The_heading_says_the_word_that_was_looked_for_and_none_where_there_is_none()
    {
        var visitor = site.Visitor();
        Assert.Equal("1 offer of bridge", Heading(await visitor.OpenAsync("/offers?q=brigde&place=")));
        var page = await visitor.OpenAsync("/offers?q=%3F&place=");
        Assert.DoesNotContain("?", Heading(page));
        Assert.StartsWith("48 offers", Heading(page));
    }

    [Fact]
    public async Task Whatever_is_cut_off_is_told()
    {
        var visitor = site.Visitor();
        Assert.Contains("Only the first 16 words and 200 characters", Note(await visitor.OpenAsync($"/offers?place=&q={string.Join('+', Enumerable.Range(1, 20).Select(n => $"word{n}"))}"), "passed over"));
        Assert.Contains("Only the first 16 words and 200 characters", Note(await visitor.OpenAsync($"/offers?place=&q={new string('a', 10_000)}"), "passed over"));
        Assert.Contains("Only the first 20 answers of “language”", Note(await visitor.OpenAsync($"/offers?place=&language={string.Join(',', Enumerable.Range(1, 30))}"), "passed over"));
        Assert.Contains("No offer has the language", Note(await visitor.OpenAsync($"/offers?place=&language={new string('x', 300)}"), "passed over"));
        var filters = string.Join('&', Enumerable.Range(0, 500).Select(n => $"without={Guid.NewGuid()}"));
        Assert.Contains("Only the first 100 answers of “without”", Note(await visitor.OpenAsync($"/offers?place=&{filters}"), "passed over"));
        Assert.Contains("page is “1000000000”: say a number, 1 to 500", Note(await visitor.OpenAsync("/offers?place=&page=1000000000"), "passed over"));
    }

    [Theory]
    [InlineData("the of and")]
    [InlineData("\0")]
    [InlineData("\u202E8 raey\u202C")]
    [InlineData("\"bridge")]
    [InlineData("title:bridge^2 AND (a OR [b TO c]) ~3")]
    [InlineData("'; DROP TABLE Offers; --")]
    public async Task Whatever_is_typed_the_page_answers(string typed) =>
        Assert.NotEmpty(Heading(await site.Visitor().OpenAsync($"/offers?place=&q={Uri.EscapeDataString(typed)}")));

    [Fact]
    public async Task A_day_that_nobody_plans_for_is_refused_at_its_field()
    {
        var page = await site.Visitor().OpenAsync("/offers?place=&from=1/1/2190");
        Assert.Contains("Offers have days in the next 2 years only", page.QuerySelector(".govuk-error-message")!.TextContent);
    }

    [Fact]
    public async Task Saving_is_offered_only_where_the_search_says_enough()
    {
        var visitor = site.Visitor();
        Assert.False(Saves(await visitor.OpenAsync("/offers?place=")));
        Assert.False(Saves(await visitor.OpenAsync("/offers?place=&year=8")));
        Assert.True(Saves(await visitor.OpenAsync("/offers?place=Derby&year=8")));
    }

    [Fact]
    public async Task Programs_are_told_the_same()
    {
        var read = await JsonAsync("q=year+8+bridje&take=5");
        Assert.Equal("year 8", read.GetProperty("read")[0].GetProperty("typed").GetString());
        Assert.Equal("8", read.GetProperty("read")[0].GetProperty("values")[0].GetString());
        Assert.Equal("bridge", read.GetProperty("corrected")[0].GetProperty("taken").GetString());
        var fewer = (await JsonAsync("q=bridge+engineer+submarine")).GetProperty("fewer");
        Assert.Equal((2, 3, "submarine"), (fewer.GetProperty("having").GetInt32(), fewer.GetProperty("of").GetInt32(), fewer.GetProperty("unknown")[0].GetString()));
        Assert.False((await JsonAsync("q=bridge")).TryGetProperty("fewer", out _));
    }

    private async Task<JsonElement> JsonAsync(string query)
    {
        using var client = site.CreateClient();
        return await client.GetFromJsonAsync<JsonElement>($"/api/v1/offers?{query}", TestContext.Current.CancellationToken);
    }

    private static bool Saves(IDocument page) => page.QuerySelectorAll("a").Any(link => link.TextContent == "Save this search");

    private static string Heading(IDocument page) => page.QuerySelector("h1")!.TextContent;

    private static string Note(IDocument page, string part) => string.Join(' ', page.QuerySelectorAll(".cc-note").Select(note => note.TextContent).Single(note => note.Contains(part, StringComparison.Ordinal)).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
