using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Hub;

/// <summary>The hub marks where too few employers come, ends it, and reads what finds nothing.</summary>
public sealed class ColdSpotPagesTests : IDisposable
{
    private const string Mark = "/hub/cold-spots/mark";
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task An_area_is_marked_with_its_reason_stands_in_the_list_and_is_ended()
    {
        var hub = await _site.SignedInAs(Role.Hub);
        Assert.NotNull((await hub.OpenAsync("/hub/cold-spots")).QuerySelector(".cc-empty"));

        var marked = await hub.SubmitAsync(Mark, PageForms.Given(("Input.LocalAuthorityCode", "831"), ("Input.Reason", "One employer in ten miles."), ("Input.Until", "31/3/2027")));
        Assert.Equal("/hub/cold-spots", marked.Headers.Location!.OriginalString);
        var row = (await hub.OpenAsync("/hub/cold-spots")).QuerySelector("tbody tr")!;
        Assert.Equal("Derby", row.QuerySelector("th")!.TextContent);
        Assert.Contains("One employer in ten miles.", row.TextContent, StringComparison.Ordinal);

        await hub.SubmitAsync("/hub/cold-spots", form: "tbody form");
        Assert.NotNull((await hub.OpenAsync("/hub/cold-spots")).QuerySelector(".cc-empty"));
        Assert.NotNull((await _site.InDatabaseAsync(db => db.ColdSpots.SingleAsync())).EndedAt);
    }

    [Fact]
    public async Task Schools_are_found_and_ticked_and_what_is_missing_is_told_at_its_field()
    {
        var hub = await _site.SignedInAs(Role.Hub);
        var school = Marketplace.NewSchool("Larkfield School");
        await AddAsync(school);

        Assert.Equal(
            ["Select a local authority, or find and tick schools.", "Say why, in 400 characters or fewer.", "Enter a last day from today to 11 January 2028."],
            await (await hub.SubmitAsync(Mark)).ErrorsAsync());
        await hub.SubmitAsync(Mark + "?words=Larkfield", PageForms.Given(("Input.Schools", school.Id.Value.ToString()), ("Input.Reason", "Nobody comes."), ("Input.Until", "31/3/2027")));
        Assert.Equal("Larkfield School", (await hub.OpenAsync("/hub/cold-spots")).QuerySelector("tbody th")!.TextContent);
    }

    [Fact]
    public async Task Requests_that_nothing_fits_stand_by_reason_and_lead_to_those_of_one_reason()
    {
        var hub = await _site.SignedInAs(Role.Hub);
        Assert.NotNull((await hub.OpenAsync("/hub/no-matches")).QuerySelector(".cc-empty"));
        var market = await Marketplace.OpenAsync(_site);
        foreach (var reason in new[] { "too-far", "too-far", "no-date" })
        {
            var request = new Request(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
            request.TakeEvents();
            await AddAsync(request, new NoMatch(request.Id, market.School.Id, reason, OfferBuilder.Now));
        }

        var page = await hub.OpenAsync("/hub/no-matches");
        var first = page.QuerySelectorAll("table")[0].QuerySelector("tbody tr")!;
        Assert.Equal("2", first.QuerySelector("td")!.TextContent.Trim());
        Assert.Equal(3, page.QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr").Length);
        var chosen = await hub.OpenAsync(first.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(2, chosen.QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr").Length);
        Assert.Equal("/hub/no-matches", (await hub.OpenAsync("/hub")).QuerySelector("main a[href='/hub/no-matches']")!.GetAttribute("href"));
    }

    private Task<int> AddAsync(params object[] rows) => _site.InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });
}
