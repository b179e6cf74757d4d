using CareersConnect.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CareersConnect.Browser.Tests.Pages;

/// <summary>The map beside the list of offers: optional, reached and left with the keyboard, and nothing without scripts.</summary>
public sealed class MapTests(DemoFixture site) : IClassFixture<DemoFixture>
{
    private const string Search = "/offers?place=Derby&within=any";

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task It_opens_beside_the_list_without_a_complaint(int width)
    {
        await using var visitor = await site.VisitAsync(width);
        var page = await OpenMapAsync(visitor);
        Assert.True(width < 1280 || await page.Locator(".cc-map__town").First.IsVisibleAsync());
        await page.PictureAsync("map");
        await page.AxeAsync();
        await page.NoSidewaysScrollAsync();
        await page.TargetsAreLargeEnoughAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_card_lights_its_marker_and_a_marker_leads_to_its_card()
    {
        await using var visitor = await site.VisitAsync();
        var page = await OpenMapAsync(visitor);
        var card = page.Locator("#list > li[data-cc-at]").First;
        await card.Locator("h2 a").FocusAsync();
        Assert.Equal(1, await page.Locator(".cc-map__mark--here").CountAsync());
        var number = await card.EvaluateAsync<int>("card => [...card.parentElement.children].indexOf(card) + 1");
        Assert.Contains($"{number}", await page.Locator(".cc-map__mark--here").InnerTextAsync());

        var marker = page.Locator(".cc-map__mark").Last;
        var label = await marker.GetAttributeAsync("aria-label");
        await marker.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var title = await page.EvaluateAsync<string>("document.activeElement.textContent.trim()");
        Assert.Contains(title, label);
    }

    [Fact]
    public async Task It_can_be_skipped_and_is_remembered()
    {
        await using var visitor = await site.VisitAsync();
        var page = await OpenMapAsync(visitor);
        await page.Locator("[data-cc-map-toggle]").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip the map", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('#list') !== null"));

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".cc-map__mark").First).ToBeVisibleAsync();
        await page.Locator("[data-cc-map-toggle]").ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#map")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_scripts_there_is_nothing_of_it()
    {
        await using var visitor = await site.VisitAsync(scripts: false);
        var page = await visitor.OpenAsync(Search);
        Assert.False(await page.GetByText("Show map").IsVisibleAsync());
        Assert.False(await page.Locator("#map").IsVisibleAsync());
    }

    private static async Task<IPage> OpenMapAsync(Visitor visitor)
    {
        var page = await visitor.OpenAsync(Search);
        await page.Locator("[data-cc-map-toggle]").ClickAsync();
        await Assertions.Expect(page.Locator(".cc-map__mark").First).ToBeVisibleAsync();
        return page;
    }
}
