using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>The page looks for offers for pupils unless it is told otherwise; programs are told what they ask.</summary>
public sealed class ForWhomTests(ForWhomTests.Audiences site) : IClassFixture<ForWhomTests.Audiences>
{
    [Fact]
    public async Task Pupils_come_first_and_one_link_brings_the_others()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/offers?q=hospital&place=");
        Assert.Equal("1 offer of hospital", Heading(page));
        Assert.Contains(page.QuerySelectorAll(".cc-applied a"), tag => tag.TextContent.Contains("Pupils", StringComparison.Ordinal));
        var also = page.QuerySelectorAll("a").Single(link => link.TextContent == "Also for parents and carers and for school staff: 3 more");
        var all = await visitor.OpenAsync(also.GetAttribute("href")!);
        Assert.Equal("4 offers of hospital", Heading(all));
        Assert.DoesNotContain("Also for", all.Body!.TextContent);
        Assert.Contains("for=any", SearchFixture.AddressOf(all, "form[role=search]", ("q", "ward")));
    }

    [Fact]
    public async Task The_tag_takes_it_off_and_so_does_the_filter()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/offers?q=hospital&place=");
        Assert.Equal("4 offers of hospital", Heading(await visitor.OpenAsync(page.QuerySelector(".cc-applied a")!.GetAttribute("href")!)));
        page.QuerySelector("#for-pupils")!.RemoveAttribute("checked");
        Assert.Equal("4 offers of hospital", Heading(await visitor.OpenAsync(SearchFixture.AddressOf(page, "form[aria-label=Filters]"))));
    }

    [Theory]
    [InlineData("hospital+CPD", 2)]
    [InlineData("hospital+parents", 1)]
    [InlineData("hospital+teacher", 4)]
    public async Task Words_that_ask_for_others_bring_them(string typed, int offers) =>
        Assert.Equal(offers, (await site.Visitor().OpenAsync($"/offers?q={typed}&place=")).QuerySelectorAll(".cc-card").Length);

    [Fact]
    public async Task Other_words_are_read_anew()
    {
        var visitor = site.Visitor();
        var staff = await visitor.OpenAsync("/offers?q=hospital+CPD&place=");
        var address = SearchFixture.AddressOf(staff, "form[role=search]", ("q", "hospital"));
        Assert.DoesNotContain("for=", address);
        Assert.Equal("1 offer of hospital", Heading(await visitor.OpenAsync(address)));
    }

    [Fact]
    public async Task Where_nothing_is_for_pupils_the_page_says_how_many_there_are_for_anybody()
    {
        var page = await site.Visitor().OpenAsync("/offers?q=ward&place=");
        Assert.Equal("No offers of “ward”", Heading(page));
        Assert.Contains(page.QuerySelectorAll(".cc-empty tbody tr"), row => row.TextContent.Contains("For anybody", StringComparison.Ordinal) && row.QuerySelector("td")!.TextContent == "1");
    }

    [Fact]
    public async Task Programs_and_feeds_get_what_they_ask_for_and_the_page_s_own_feed_says_for_whom()
    {
        using var client = site.CreateClient();
        foreach (var (query, total) in new[] { ("q=hospital", 4), ("q=hospital&for=any", 4), ("q=hospital&for=staff", 2) })
        {
            Assert.Equal(total, (await client.GetFromJsonAsync<JsonElement>($"/api/v1/offers?{query}", TestContext.Current.CancellationToken)).GetProperty("total").GetInt32());
        }

        Assert.Equal(4, (await client.GetStringAsync("/offers/feed?q=hospital", TestContext.Current.CancellationToken)).Split("<entry>").Length - 1);
        var page = await site.Visitor().OpenAsync("/offers?q=hospital&place=");
        Assert.Contains("for=pupils", page.QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
    }

    private static string Heading(IDocument page) => page.QuerySelector("h1")!.TextContent;

    /// <summary>Four offers of a hospital.</summary>
    public sealed class Audiences : SearchFixture, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            var hospital = An.Employer().Named("Derwent Hospital").Build();
            await SaveAsync([hospital, .. new[] { ("Meet a nurse", OfferAudience.Pupils), ("CPD for teachers: biology", OfferAudience.Staff), ("CPD on the ward", OfferAudience.Staff), ("An evening for parents", OfferAudience.Parents) }
                .Select(one => An.Offer().From(hospital.Id).ByArrangement().With(details => details with { Title = one.Item1, Description = "At the hospital, with teacher and class.", Audience = one.Item2 }).Build())]);
            await TellDueAsync();
        }
    }
}
