using CareersConnect.Browser.Tests.Browsing;
using CareersConnect.Browser.Tests.EveryPage;
using CareersConnect.Testing;
using Microsoft.Playwright;

namespace CareersConnect.Browser.Tests.Pictures;

/// <summary>Takes the pictures of docs/pictures (scripts/pictures): the main pages of each site, on a desk and on a phone, on demo data of a day that never changes.</summary>
public sealed class PictureBook(DemoFixture site) : IClassFixture<DemoFixture>
{
    private static readonly (string Name, string Who, string Path)[] Pages =
    [
        ("home", "", "/"), ("search", "", "/offers?q=engineer&place=Derby&within=any"), ("offer", "leader", "/offers/[employer offer]"),
        ("school-dashboard", "leader", "/schools"), ("request", "leader", "/schools/requests/[request]"), ("school-booking", "leader", "/schools/bookings/[employer agreed]"),
        ("shortlist", "leader", "/schools/shortlist"), ("compare", "leader", "/schools/shortlist/compare?offer=[employer offer]&offer=[provider offer]&offer=[other offer]"),
        ("school-bookings", "leader", "/schools/bookings?tab=ComingUp"), ("school-encounters", "leader", "/schools/encounters"),
        ("employer-today", "employer", "/employers"), ("employer-offer", "employer", "/employers/offers/[employer draft]/what"), ("employer-answer", "", "/answer/[answer]"),
        ("enterprise-adviser-school", "adviser", "/employers/schools/[school]"), ("provider-today", "provider", "/providers"), ("provider-offers", "provider", "/providers/offers"),
        ("hub-queue", "hub", "/hub/organisations"), ("hub-organisation", "hub", "/hub/organisations/[organisation]"), ("careers-page", "", "/careers/[urn]"), ("sign-in", "", "/sign-in"),
    ];

    [Fact(Explicit = true)]
    public async Task The_main_pages_are_pictured_on_a_desk_and_on_a_phone()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "pictures")).FullName;
        var cast = await Cast.GatherAsync(site);
        await site.TellDueAsync();
        foreach (var (width, height) in new[] { (1280, 960), (375, 1100) })
        {
            foreach (var (name, who, path) in Pages)
            {
                await using var visitor = await site.VisitAsync(width);
                if (who.Length > 0)
                {
                    await cast.SignInAsync(site, visitor.Page, who);
                }

                var page = await visitor.OpenAsync(cast.Read(path));
                await page.SetViewportSizeAsync(width, height);
                await page.EvaluateAsync("document.fonts.ready.then(() => true)");
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), Scale = ScreenshotScale.Css });
            }
        }
    }
}
