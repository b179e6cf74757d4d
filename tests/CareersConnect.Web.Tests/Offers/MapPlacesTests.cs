using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>What the page of the search hands to the map's script.</summary>
public sealed class MapPlacesTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task Nothing_of_the_map_shows_before_its_script_has_run()
    {
        var page = await site.Visitor().OpenAsync("/offers?place=Derby");
        Assert.All(["[data-cc-map-bar]", "#map"], part => Assert.True(page.QuerySelector(part)!.HasAttribute("hidden")));
        Assert.NotNull(page.QuerySelector("#list > li[data-cc-at]"));
        Assert.Equal("Derby", page.QuerySelector("#map")!.GetAttribute("data-cc-here-name"));
    }

    [Fact]
    public async Task A_self_employed_persons_place_is_rounded_and_the_page_says_so()
    {
        var page = await site.Visitor().OpenAsync("/offers?q=ideas&place=Derby&within=any");
        var card = page.QuerySelectorAll("#list > li").Single(one => one.TextContent.Contains("Quiet machines", StringComparison.Ordinal));
        Assert.Equal("yes", card.GetAttribute("data-cc-rough"));
        var rounded = new Domain.Places.GridPoint(447_500, 336_500).ToWgs84();
        Assert.Equal(FormattableString.Invariant($"{rounded.Latitude:0.0000},{rounded.Longitude:0.0000}"), card.GetAttribute("data-cc-at"));
        Assert.Contains("shown to the kilometre, not exactly", page.QuerySelector("#map")!.TextContent);
    }

    [Fact]
    public async Task Where_nothing_is_found_there_is_no_map() =>
        Assert.Null((await site.Visitor().OpenAsync("/offers?q=xylophone")).QuerySelector("#map"));
}
