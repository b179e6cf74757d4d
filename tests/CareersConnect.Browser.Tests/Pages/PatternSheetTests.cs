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

    [Fact]
    public async Task A_script_or_a_style_that_somebody_slipped_in_does_nothing()
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync(Sheet);
        await page.EvaluateAsync("""
            () => {
              const script = document.createElement('script');
              script.textContent = 'document.title = "slipped in"';
              document.body.append(script);
              document.body.insertAdjacentHTML('beforeend', '<p id="slipped" style="position: fixed" onclick="document.title = 1">in</p>');
              document.getElementById('slipped').click();
            }
            """);
        Assert.Equal("Pattern sheet - CareersConnect", await page.TitleAsync());
        Assert.Equal("static", await page.EvaluateAsync<string>("getComputedStyle(document.getElementById('slipped')).position"));
        Assert.NotEmpty(visitor.Complaints);
    }

    [Fact]
    public async Task On_paper_there_is_no_navigation_no_button_and_no_foot()
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync(Sheet);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var gone in new[] { ".cc-nav", ".cc-foot", ".cc-actions", ".cc-crumb" })
        {
            Assert.False(await page.Locator(gone).First.IsVisibleAsync(), $"{gone} is printed.");
        }

        Assert.True(await page.Locator("h1").IsVisibleAsync());
    }

    [Fact]
    public async Task In_forced_colours_states_keep_their_edges()
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync(Sheet);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        foreach (var edged in new[] { ".cc-tag", ".cc-cell", ".cc-strip li", ".cc-done", ".cc-panel" })
        {
            Assert.NotEqual("0px", await page.Locator(edged).First.EvaluateAsync<string>("element => getComputedStyle(element).borderTopWidth"));
        }
    }

    private static async Task LooksRightAsync(IPage page, string name)
    {
        await page.PictureAsync(name);
        await page.AxeAsync();
        await page.NoSidewaysScrollAsync();
        await page.HoldsLargerTextAsync();
    }
}
