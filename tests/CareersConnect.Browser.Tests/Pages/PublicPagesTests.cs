using CareersConnect.Browser.Tests.Browsing;

namespace CareersConnect.Browser.Tests.Pages;

public sealed class PublicPagesTests(BrowserFixture site) : IClassFixture<BrowserFixture>
{
    public static TheoryData<string, int> Pages => new()
    {
        { "/", 200 }, { "/help", 200 }, { "/privacy", 200 }, { "/accessibility", 200 }, { "/how-matching-works", 200 }, { "/for-schools", 200 }, { "/for-employers", 200 }, { "/for-providers", 200 },
        { "/no-such-page", 404 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_public_page_is_accessible_and_the_browser_complains_of_nothing(string path, int status)
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync(path, status);
        await page.PictureAsync(NameOf(path));
        await page.AxeAsync();
        await page.TargetsAreLargeEnoughAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [Trait("Kind", "Long")]
    [MemberData(nameof(Pages))]
    public async Task A_public_page_is_accessible_at_every_width_and_with_larger_text(string path, int status)
    {
        foreach (var width in new[] { 320, 375, 1280 })
        {
            await using var visitor = await site.VisitAsync(width);
            var page = await visitor.OpenAsync(path, status);
            await page.PictureAsync(NameOf(path));
            await page.AxeAsync();
            await page.NoSidewaysScrollAsync();
            await page.HoldsLargerTextAsync();
        }
    }

    [Fact]
    public async Task On_a_phone_one_button_opens_the_navigation_and_says_so()
    {
        await using var visitor = await site.VisitAsync(375);
        var page = await visitor.OpenAsync("/");
        var menu = page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Menu" });
        Assert.Equal("false", await menu.GetAttributeAsync("aria-expanded"));
        Assert.False(await page.Locator("#nav-list").IsVisibleAsync());
        await menu.PressAsync("Enter");
        Assert.Equal("true", await menu.GetAttributeAsync("aria-expanded"));
        Assert.True(await page.Locator("#nav-list").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_scripts_the_navigation_stands_open()
    {
        await using var visitor = await site.VisitAsync(375, scripts: false);
        var page = await visitor.OpenAsync("/");
        Assert.True(await page.Locator("#nav-list").IsVisibleAsync());
    }

    [Fact]
    public async Task The_first_press_of_Tab_offers_to_skip_to_the_content()
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task The_fonts_are_our_own_and_arrive()
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync("/");
        var families = await page.EvaluateAsync<string[]>("document.fonts.ready.then(fonts => [...fonts].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('\"', '')))");
        Assert.Contains("Atkinson Hyperlegible Next Variable", families);
        Assert.Contains("Bricolage Grotesque Variable", families);
    }

    private static string NameOf(string path) => path == "/" ? "home" : path.Trim('/').Replace('/', '-');
}
