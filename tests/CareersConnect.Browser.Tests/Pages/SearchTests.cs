using CareersConnect.Browser.Tests.Browsing;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Builders;
using Microsoft.Playwright;

namespace CareersConnect.Browser.Tests.Pages;

public sealed class SearchTests(BrowserFixture site) : IClassFixture<BrowserFixture>, IAsyncLifetime
{
    private static readonly Domain.Organisations.Organisation Giver = An.Employer().Named("Osei & Marsh Structural Engineers").Build();
    private static readonly Offer[] Offers = Make();

    public static TheoryData<string, string> States => new()
    {
        { "search", "/offers?q=engineer&place=Derby&within=25" },
        { "search-nothing", "/offers?q=bridge&place=Derby&within=5&year=13" },
        { "search-error", "/offers?place=Xyzzyville&from=31/6/2027&year=99" },
        { "offer", "/offers/[offer]?place=Derby" },
    };

    public async ValueTask InitializeAsync()
    {
        _ = site.Address;
        await site.InDatabaseAsync(async db =>
        {
            if (!await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(db.Offers))
            {
                db.AddRange(Offers.Cast<object>().Append(Giver));
            }

            return await db.SaveChangesAsync();
        });
        await site.TellDueAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(States))]
    public async Task Search_and_offer_are_accessible(string name, string path)
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync(path.Replace("[offer]", $"{Offers[0].Id.Value}", StringComparison.Ordinal));
        await page.PictureAsync(name);
        await page.AxeAsync();
        await page.TargetsAreLargeEnoughAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [Trait("Kind", "Long")]
    [MemberData(nameof(States))]
    public async Task Search_and_offer_are_accessible_at_every_width(string name, string path)
    {
        foreach (var width in new[] { 320, 375, 1280 })
        {
            await using var visitor = await site.VisitAsync(width);
            var page = await visitor.OpenAsync(path.Replace("[offer]", $"{Offers[0].Id.Value}", StringComparison.Ordinal));
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
            await page.PictureAsync(name);
            await page.AxeAsync();
            await page.NoSidewaysScrollAsync();
            await page.HoldsLargerTextAsync();
        }
    }

    [Fact]
    public async Task After_a_filter_the_reader_stands_at_the_new_count()
    {
        await using var visitor = await site.VisitAsync();
        var page = await visitor.OpenAsync("/offers?q=engineer&place=");
        await page.GetByLabel("Year 8", new() { Exact = false }).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show results" }).ClickAsync();
        await page.WaitForURLAsync("**/offers?**year=8**");
        Assert.EndsWith("#results", page.Url);
        await Assertions.Expect(page.Locator("#results")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_phone_the_filters_fold_away_behind_one_button_and_on_a_wide_screen_they_stand_open(bool scripts)
    {
        await using var visitor = await site.VisitAsync(375, scripts: scripts);
        var page = await visitor.OpenAsync("/offers?q=engineer&place=");
        Assert.False(await page.Locator("#year-8").IsVisibleAsync());
        await page.Locator(".cc-filters > summary").ClickAsync();
        Assert.True(await page.Locator("#year-8").IsVisibleAsync());

        await using var wide = await site.VisitAsync(1280, scripts: scripts);
        var open = await wide.OpenAsync("/offers?q=engineer&place=");
        Assert.True(await open.Locator("#year-8").IsVisibleAsync());
        Assert.False(await open.Locator(".cc-filters > summary").IsVisibleAsync());
        await open.GetByLabel("Year 8", new() { Exact = false }).First.CheckAsync();
    }

    private static Offer[] Make()
    {
        var dated = An.Offer().From(Giver.Id).OnDate(new DateOnly(2027, 3, 11)).OnDate(new DateOnly(2027, 3, 12)).With(details => details with
        {
            Title = "The bridge that holds: build, load, break",
            Description = "Teams of four design a bridge from card, defend it to a working engineer, then load it until it fails. Everyone leaves with the sum that explains why.",
            YearGroups = YearGroups.Range(YearGroup.Year7, YearGroup.Year9),
            Subjects = ["physics", "mathematics"],
            LearningOutcomes = ["Say why a bridge fails", "Know three ways into engineering"],
            Access = AccessFeatures.AdaptedForSend | AccessFeatures.StepFree,
        }).Build();
        var others = Enumerable.Range(1, 24).Select(n => An.Offer().From(Giver.Id).ByArrangement().With(details => details with
        {
            Title = $"Ask an engineer anything, part {n}",
            Description = "A welder, a signal designer and an apprentice in her second year answer questions that your pupils send in first.",
            Modes = n % 2 == 0 ? DeliveryModes.LiveOnline : DeliveryModes.InPerson,
            CostPence = n % 3 == 0 ? 2500 : 0,
            CostNote = n % 3 == 0 ? "Covers materials" : "",
        }).Build());
        return [dated, .. others];
    }
}
