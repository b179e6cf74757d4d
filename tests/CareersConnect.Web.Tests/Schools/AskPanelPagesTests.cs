using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareersConnect.Domain.Bookings;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Schools;

/// <summary>Asking several with one press: what the page says before it, and what became of it. Each test has a host of its own, since every offer of another would fit as well.</summary>
public sealed class AskPanelPagesTests : IDisposable
{
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task One_person_who_fits_twice_is_pointed_out_and_asked_once()
    {
        var (school, address) = await TwoOfOneAsync();
        var page = await school.Leader.OpenAsync(address);
        Assert.Equal(["The same person as rank 1: tick one of the two."], page.QuerySelectorAll(".cc-match p").Select(line => line.TextContent.Trim()).Where(line => line.StartsWith("The same person", StringComparison.Ordinal)));
        Assert.Contains("Nothing is confirmed without a name.", page.QuerySelector("#ask")!.TextContent, StringComparison.Ordinal);

        page.QuerySelector<IHtmlInputElement>("#line-0")!.IsChecked = true;
        page.QuerySelector<IHtmlInputElement>("#line-1")!.IsChecked = true;
        var refused = await school.Leader.SubmitAsync(page, address, form: "form#ask");

        Assert.Equal(["A day in civil engineering: Priya Raman is asked already for this request: choose one of their offers."], await refused.ErrorsAsync());
        Assert.Equal(0, await _site.InDatabaseAsync(db => db.Bookings.CountAsync()));
    }

    [Fact]
    public async Task A_request_whose_booking_was_cancelled_says_who_cancelled_on_its_page_and_in_the_list()
    {
        var (school, address) = await TwoOfOneAsync();
        var page = await school.Leader.OpenAsync(address);
        page.QuerySelector<IHtmlInputElement>("#line-0")!.IsChecked = true;
        await school.Leader.SubmitAsync(page, address, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.NamedStaff"] = "Ms Okafor" }, "form#ask");
        await _site.InDatabaseAsync(async db =>
        {
            var (booking, request, now) = (await db.Bookings.SingleAsync(), await db.Requests.SingleAsync(), _site.Clock.GetUtcNow().UtcDateTime);
            var by = new Actor(Side.Giver, "Elena Eze");
            booking.Accept(by, now);
            request.MarkBooked(by.Name, now);
            booking.Cancel(by, "illness", "", now);
            request.OpenAgain(by.Name, "illness", now);
            return await db.SaveChangesAsync();
        });

        Assert.Equal("Open again: Elena Eze cancelled", (await school.Leader.OpenAsync(address)).QuerySelector(".cc-titlebar .cc-tag")!.TextContent.Trim());
        Assert.Contains("Open again: Elena Eze cancelled", (await school.Leader.OpenAsync("/schools/requests")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody was asked yet", (await school.Leader.OpenAsync("/schools")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>An open request that two offers of one volunteer fit.</summary>
    private async Task<(SchoolSite School, string Address)> TwoOfOneAsync()
    {
        var school = await SchoolSite.OpenAsync(_site);
        await school.Market.OfferAsync(_site, offer => offer.ByArrangement());
        await school.Market.OfferAsync(_site, offer => offer.ByArrangement());
        await _site.TellDueAsync();
        var answer = await school.Leader.SubmitAsync("/schools/requests/new?gap=bm5&year=8", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Where"] = "InOurSchool", ["Input.Until"] = "31/3/2027" });
        return (school, answer.Headers.Location!.OriginalString);
    }
}
