using CareersConnect.Testing;
using Microsoft.Playwright;

namespace CareersConnect.Browser.Tests.Browsing;

/// <summary>The host on a port of its own, and visitors who look at it in Chromium.</summary>
public class BrowserFixture(Chromium chromium) : SiteFixture
{
    private readonly Lock _once = new();
    private Uri? _address;

    /// <summary>Where the host listens.</summary>
    public Uri Address
    {
        get
        {
            lock (_once)
            {
                return _address ??= Start();
            }
        }
    }

    /// <summary>A visitor with a browser window of their own and nothing in it: no cookies, no history.</summary>
    /// <param name="width">The width of the window in CSS pixels: 1280, 375 (a phone) or 320 (a page at 400 % zoom).</param>
    /// <param name="scripts">False for a browser that runs no scripts.</param>
    public async Task<Visitor> VisitAsync(int width = 1280, bool scripts = true)
    {
        Assert.SkipUnless(Chromium.IsInstalled, "Chromium is not installed.");
        var context = await (await chromium.BrowserAsync()).NewContextAsync(new()
        {
            BaseURL = Address.ToString(), JavaScriptEnabled = scripts, Locale = "en-GB", TimezoneId = "Europe/London", ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    private Uri Start()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }
}
