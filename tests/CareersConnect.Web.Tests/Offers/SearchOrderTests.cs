using System.Text.Json;
using AngleSharp.Dom;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>The links above the list, and the same word in the address of the API, put what was found in another order.</summary>
public sealed class SearchOrderTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task Nearest_and_soonest_are_one_press_apart()
    {
        var visitor = site.Visitor();
        var nearest = await visitor.OpenAsync("/offers?place=Derby&within=25");
        Assert.Equal(site.Visit.Title, Titles(nearest)[^1]);
        Assert.DoesNotContain("Best match", OrdersOf(nearest).Keys, StringComparer.Ordinal);

        var soonest = await visitor.OpenAsync(OrdersOf(nearest)["Soonest"]);
        Assert.Equal([site.Visit.Title, site.Provider.Title, site.Bridge.Title], Titles(soonest));
        Assert.Contains("Sorted by date", soonest.QuerySelector(".cc-titlebar")!.TextContent);
        Assert.Equal(Titles(nearest), Titles(await visitor.OpenAsync(OrdersOf(soonest)["Nearest"])));
    }

    [Fact]
    public async Task The_newest_come_first_when_that_is_wanted()
    {
        var visitor = site.Visitor();
        var newest = await visitor.OpenAsync("/offers?place=&sort=newest");
        var published = await site.InDatabaseAsync(db => db.Offers.AsNoTracking().Where(offer => offer.PublishedAt != null).ToDictionaryAsync(offer => offer.Title, offer => offer.PublishedAt!.Value));
        Assert.Contains("Sorted by newest", newest.QuerySelector(".cc-titlebar")!.TextContent);
        Assert.Equal(Titles(newest).OrderByDescending(title => published[title].Ticks / TimeSpan.TicksPerMinute), Titles(newest));
    }

    [Fact]
    public async Task With_words_the_best_match_comes_first_until_another_order_is_chosen()
    {
        var best = await site.Visitor().OpenAsync("/offers?q=stall&place=");
        Assert.Contains("Sorted by best match", best.QuerySelector(".cc-titlebar")!.TextContent);
        Assert.Equal(["Soonest", "Newest"], OrdersOf(best).Keys);
    }

    [Fact]
    public async Task The_API_takes_the_same_word()
    {
        var text = await site.Visitor().GetStringAsync("/api/v1/offers?place=Derby&within=25&sort=soonest");
        using var answer = JsonDocument.Parse(text);
        Assert.Equal(
            [site.Visit.Id.Value, site.Provider.Id.Value, site.Bridge.Id.Value],
            answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
    }

    private static List<string> Titles(IDocument page) => [.. page.QuerySelectorAll(".cc-card h2 a").Select(link => link.TextContent)];

    private static Dictionary<string, string> OrdersOf(IDocument page) =>
        page.QuerySelectorAll(".cc-titlebar a").ToDictionary(link => link.TextContent.Trim(), link => link.GetAttribute("href")!.Split('#')[0], StringComparer.Ordinal);
}
