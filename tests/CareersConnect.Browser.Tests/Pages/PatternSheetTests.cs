using CareersConnect.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CareersConnect.Browser.Tests.Pages;

public sealed class PatternSheetTests(BrowserFixture site) : IClassFixture<BrowserFixture>
{
    private const string Sheet = "/dev/patterns";

    [Fact]
    public async Task Every_pattern_is_accessible()
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync(Sheet);
        await page.PictureAsync("patterns");
        await page.AxeAsync();
        await page.TargetsAreLargeEnoughAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [Trait("Kind", "Long")]
    [InlineData(320)]
    [InlineData(375)]
    [InlineData(1280)]
    public async Task Every_pattern_is_accessible_in_every_state(int width)
    {
        await using var visitor = await site.VisitAsync(width);
        var page = await visitor.OpenAsync(Sheet);
        await LooksRightAsync(page, "patterns");
        await page.Locator("main form button:has-text('Publish')").ClickAsync();
        await LooksRightAsync(page, "patterns-refused");
        await visitor.OpenAsync(Sheet + "?state=filled");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await LooksRightAsync(page, "patterns-filled");
        await page.Locator("main form button:has-text('Publish')").ClickAsync();
        await LooksRightAsync(page, "patterns-told");
    }

    [Fact]
    public async Task A_refused_form_puts_the_reader_at_the_errors_and_each_error_leads_to_its_field()
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync(Sheet);
        await page.Locator("main form button:has-text('Publish')").ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Select a weekday" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Input_Weekday")).ToBeFocusedAsync();
        await page.AxeAsync();
    }

    [Fact]
    public async Task What_was_done_is_told_and_has_the_focus()
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync(Sheet + "?state=filled");
        await page.Locator("main form button:has-text('Publish')").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Your offer is published" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_choice_opens_what_belongs_to_it()
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync(Sheet);
        var inside = page.GetByText("What opens when this is chosen.");
        Assert.False(await inside.IsVisibleAsync());
        await page.GetByLabel("Another day").CheckAsync();
        Assert.True(await inside.IsVisibleAsync());
    }

    [Fact]
    public async Task Without_scripts_a_form_is_refused_and_accepted_all_the_same()
    {
        await using var visitor = await site.VisitAsync(375, scripts: false);
        var page = await visitor.OpenAsync(Sheet);
        Assert.True(await page.GetByText("What opens when this is chosen.").IsVisibleAsync());
        await page.Locator("main form button:has-text('Publish')").ClickAsync();
        Assert.StartsWith("Error: ", await page.TitleAsync());
        await visitor.OpenAsync(Sheet + "?state=filled");
        await page.Locator("main form button:has-text('Publish')").ClickAsync();
        Assert.Contains("Your offer is published", await page.Locator("[role=alert]").TextContentAsync());
    }

    private static async Task LooksRightAsync(IPage page, string name)
    {
        await page.PictureAsync(name);
        await page.AxeAsync();
        await page.NoSidewaysScrollAsync();
        await page.HoldsLargerTextAsync();
    }
}
