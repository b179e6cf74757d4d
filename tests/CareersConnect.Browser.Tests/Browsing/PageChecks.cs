using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CareersConnect.Browser.Tests.Browsing;

/// <summary>What every page must pass, in every state.</summary>
public static class PageChecks
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>axe-core finds nothing against WCAG 2.2 A and AA or good practice; no rule is off.</summary>
    public static async Task AxeAsync(this IPage page)
    {
        var found = await page.FindAsync();
        Assert.True(found.Count == 0, $"{page.Url}\n{string.Join('\n', found)}");
    }

    /// <summary>What axe-core finds, a line for each element and rule.</summary>
    /// <remarks>axe runs in the page itself: the package's own way opens a second page for each run, which takes seconds, and is of use only where frames come from elsewhere.</remarks>
    public static async Task<IReadOnlyList<string>> FindAsync(this IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<string[]>("""
            async () => {
              const result = await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } });
              if (result.passes.length === 0) throw new Error('axe has looked at nothing');
              return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} (${rule.help}): ${node.html}`));
            }
            """);
        return [.. found.Select(line => $"{new Uri(page.Url).PathAndQuery} {line}")];
    }

    /// <summary>Nothing is wider than the window: at 320 px that is WCAG 1.4.10, reflow.</summary>
    public static async Task NoSidewaysScrollAsync(this IPage page)
    {
        var wide = await page.TooWideAsync();
        Assert.True(wide.Count == 0, $"{page.Url} scrolls sideways: {string.Join("; ", wide)}");
    }

    /// <summary>What is wider than the window, a line for each of the first elements; none where the page does not scroll sideways.</summary>
    public static async Task<IReadOnlyList<string>> TooWideAsync(this IPage page) => await page.EvaluateAsync<string[]>("""
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
          [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && getComputedStyle(e).position !== 'absolute')
            .map(e => `too wide: ${e.tagName}.${e.className} to ${Math.round(e.getBoundingClientRect().right)} px`).slice(0, 8)
        """);

    /// <summary>Every link and control that is not in a sentence is at least 24 px high and wide (WCAG 2.5.8).</summary>
    public static async Task TargetsAreLargeEnoughAsync(this IPage page)
    {
        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(e => {
              if (e.closest('p, .govuk-skip-link') || e.matches('.govuk-skip-link') || !e.checkVisibility()) return false;
              const { width, height } = e.getBoundingClientRect();
              return width > 0 && (width < 24 || height < 23.5);
            }).map(e => `${e.outerHTML.slice(0, 120)} is ${Math.round(e.getBoundingClientRect().width)} x ${Math.round(e.getBoundingClientRect().height)}`)
            """);
        Assert.True(small.Length == 0, $"{page.Url}: {string.Join("; ", small)}");
    }

    /// <summary>The page with WCAG's text spacing (1.4.12) or the reader's own font size doubled (1.4.4) still fits.</summary>
    public static async Task HoldsLargerTextAsync(this IPage page)
    {
        await WearAsync(page, "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
        await page.NoSidewaysScrollAsync();
        await WearAsync(page, "html { font-size: 200% !important }");
        await page.NoSidewaysScrollAsync();
        await WearAsync(page, "");
    }

    /// <summary>Keeps a picture of the whole page, when the variable CAREERSCONNECT_PICTURES names a folder.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The file's name, without its ending.</param>
    public static async Task PictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CAREERSCONNECT_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}.png"), FullPage = true });
        }
    }

    // The content security policy lets no style element in; a style sheet made by the browser's own hand is not one.
    private static Task WearAsync(IPage page, string css) => page.EvaluateAsync("""
        css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }
        """, css);
}
