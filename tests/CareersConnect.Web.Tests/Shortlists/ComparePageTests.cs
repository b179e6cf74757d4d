using System.Net;
using AngleSharp.Dom;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Web.Tests.Offers;
using static CareersConnect.Web.Tests.Shortlists.ShortlistSite;

namespace CareersConnect.Web.Tests.Shortlists;

/// <summary>Two to four offers side by side.</summary>
public sealed class ComparePageTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task Each_offer_is_a_column_and_what_differs_comes_first()
    {
        var school = await OpenAsync(site);
        var page = await school.Colleague.OpenAsync(Of(site.Bridge, site.Visit));
        Assert.Equal("2 offers side by side", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["The bridge that holds: build, load, break", "Quiet machines & loud <b>ideas</b>"], page.QuerySelectorAll("thead th[scope=col]").Select(head => head.TextContent));
        Assert.Equal(["Employer workshop", "Workplace visit"], Row(page, "Kind"));
        Assert.Equal(["10 to 249 people", "Self-employed"], Row(page, "Size"));
        Assert.Equal(["Thu 11 Mar Fri 12 Mar", "By arrangement, Mondays from Mon 25 Jan"], Row(page, "Days free"));
        Assert.Equal("3.1 miles", Row(page, "From your school")[0]);
        Assert.Equal(["Free", "£45.50 Covers materials"], Row(page, "Cost"));
        Assert.Equal(["Say why a bridge fails", "Not said"], Row(page, "What they take away"));
        Assert.Equal("Adapted for pupils with special educational needs or disabilities", Row(page, "Access")[0]);
        Assert.Equal("50 minutes", Row(page, "Takes")[1]);
        var same = page.QuerySelector(".cc-compare__same")!;
        Assert.Equal("The same for both", same.QuerySelector("th[scope=rowgroup]")!.TextContent);
        Assert.Contains("Takes", same.TextContent);
        Assert.DoesNotContain("Cost", same.TextContent);
        Assert.All(page.QuerySelectorAll("tbody tr:not(.cc-compare__part)"), row => Assert.Equal("row", row.Children[0].GetAttribute("scope")));
    }

    [Fact]
    public async Task Staff_ask_from_a_column_and_who_only_reads_does_not()
    {
        var school = await OpenAsync(site);
        Assert.Equal(2, (await school.Leader.OpenAsync(Of(site.Bridge, site.Visit))).QuerySelectorAll("td a[href$='/ask']").Length);
        var reader = await school.Reader.OpenAsync(Of(site.Bridge, site.Visit));
        Assert.Equal("2 offers side by side", reader.QuerySelector("h1")!.TextContent);
        Assert.Empty(reader.QuerySelectorAll("td a[href$='/ask']"));
    }

    [Fact]
    public async Task What_cannot_be_asked_for_any_more_says_so_in_its_column()
    {
        var school = await OpenAsync(site);
        var gone = school.Another();
        gone.Withdraw(OfferBuilder.Kwame, site.Clock.GetUtcNow().UtcDateTime);
        await site.SaveAsync(gone);
        var page = await school.Leader.OpenAsync(Of(gone, site.Bridge));
        Assert.Equal("None: they have taken it back", Row(page, "Days free")[0]);
        Assert.Single(page.QuerySelectorAll("td a[href$='/ask']"));
    }

    [Fact]
    public async Task More_than_four_are_cut_and_what_is_not_shown_is_left_out()
    {
        var school = await OpenAsync(site);
        var (another, draft) = (school.Another(), school.Another(built => built.AsDraft()));
        await site.SaveAsync(another, draft);
        var page = await school.Leader.OpenAsync(Of(site.Bridge, draft, site.Visit, site.Provider, another) + $"&offer={site.Bridge.Id.Value}&offer=nonsense");
        Assert.Equal("3 offers side by side", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(draft.Id.Value.ToString(), page.QuerySelector("main")!.InnerHtml);
        var told = string.Join(' ', page.QuerySelectorAll(".cc-note").Select(note => note.TextContent));
        Assert.All(["One of the offers is not shown any more", "These are the first 4."], words => Assert.Contains(words, told));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Fewer_than_two_are_no_comparison(int count)
    {
        var school = await OpenAsync(site);
        var page = await school.Leader.OpenAsync(Of([.. new[] { site.Bridge }.Take(count)]));
        Assert.Equal("Nothing to compare", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Choose 2 to 4 offers", page.QuerySelector(".cc-empty")!.TextContent);
    }

    [Fact]
    public async Task It_takes_few_statements()
    {
        var school = await OpenAsync(site);
        using var counted = site.Statements.Count();
        Assert.Equal(HttpStatusCode.OK, (await school.Leader.GetAsync(Of(site.Bridge, site.Visit, site.Provider))).StatusCode);
        counted.AtMost(5);
    }

    private static string Of(params Offer[] offers) => $"{Address}/compare?{string.Join('&', offers.Select(offer => $"offer={offer.Id.Value}"))}";

    private static List<string> Row(IDocument page, string label) =>
        [.. page.QuerySelectorAll("tbody tr").Single(row => row.Children[0].TextContent == label).QuerySelectorAll("td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
