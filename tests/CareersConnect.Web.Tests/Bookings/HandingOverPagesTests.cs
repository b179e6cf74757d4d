using CareersConnect.Domain.Bookings;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Bookings;

/// <summary>A volunteer hands over by their link, without an account: the page says who comes now, and what is no longer theirs is not offered any more.</summary>
public sealed class HandingOverPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Whoever_hands_over_reads_who_comes_in_their_place_and_who_has_the_link()
    {
        var (both, id, link) = await ConfirmedAsync();
        var visitor = site.Visitor();
        Assert.Contains((await visitor.OpenAsync(link)).QuerySelectorAll("a"), a => a.TextContent.Contains("Add to calendar", StringComparison.Ordinal));

        await visitor.SubmitAsync(link + "/who", Somebody("leila@rail.example"));

        var page = await visitor.OpenAsync(link);
        Assert.Equal("Leila Singh comes in your place and has the link now.", page.QuerySelector(".cc-note--told")!.TextContent.Trim());
        Assert.Equal("Leila Singh comes in your place", page.QuerySelector("h1")!.TextContent);
        var main = page.QuerySelector("main")!.TextContent;
        Assert.DoesNotContain("Add to calendar", main, StringComparison.Ordinal);
        Assert.DoesNotContain("use the link in the e-mail that confirmed it", main, StringComparison.Ordinal);
        Assert.Contains("Leila Singh, signal engineer", (await both.School.OpenAsync($"/schools/bookings/{id.Value}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_is_asked_for_by_link_and_told_at_its_field_when_it_is_missing()
    {
        var (both, id, link) = await ConfirmedAsync();
        var visitor = site.Visitor();
        var form = (await visitor.OpenAsync(link + "/who")).QuerySelector("main form")!.TextContent;
        Assert.Contains("So that they get the calendar entry and can move or cancel it.", form, StringComparison.Ordinal);
        Assert.DoesNotContain("(optional)", form, StringComparison.Ordinal);
        Assert.Contains("Their e-mail address (optional)", (await both.Employer.OpenAsync($"/employers/bookings/{id.Value}/who")).Body!.TextContent, StringComparison.Ordinal);

        var answer = await visitor.SubmitAsync(link + "/who", Somebody(""));

        await BookingSite.IsToldAtItsFieldAsync(answer, "Enter their e-mail address, so that they get the calendar entry and can move or cancel it.");
        Assert.Equal(both.Market.Volunteer.Id, await site.InDatabaseAsync(db => db.Bookings.Where(b => b.Id == id).Select(b => b.VolunteerId).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_is_replaced_by_a_member_reads_that_and_that_they_need_not_come()
    {
        var (both, id, link) = await ConfirmedAsync();
        await both.Employer.SubmitAsync($"/employers/bookings/{id.Value}/who", Somebody(""));
        var page = await site.Visitor().OpenAsync(link);
        Assert.Equal("Leila Singh comes in your place", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Trentside Rail has named them", page.QuerySelector(".cc-lede")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_giver_without_anybody_to_write_to_is_no_empty_contact()
    {
        var (both, id, _) = await ConfirmedAsync();
        await both.Employer.SubmitAsync($"/employers/bookings/{id.Value}/who", Somebody(""));
        await site.InDatabaseAsync(db => db.Memberships.Where(m => m.OrganisationId == both.Market.Employer.Id).ExecuteUpdateAsync(m => m.SetProperty(one => one.EndedAt, site.Clock.GetUtcNow().UtcDateTime)));
        var url = $"/schools/bookings/{id.Value}";

        await both.School.SubmitAsync(url, form: "form[action*='handler=Contacts']");

        var shown = await both.School.OpenAsync(url);
        Assert.Contains("Trentside Rail has nobody here who can be written to. Ask the careers hub", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.QuerySelectorAll("a[href='mailto:']"));
    }

    [Theory]
    [InlineData("Ms Okafor", "Both sides get a calendar entry.")]
    [InlineData("", "It is confirmed, with a calendar entry, when the school has named who is present.")]
    public async Task The_hint_of_the_yes_is_true(string staff, string said)
    {
        var both = await BookingSite.OpenAsync(site);
        await both.AskAsync(site, staff);
        var page = await site.Visitor().OpenAsync(await both.LinkAsync(site));
        Assert.Contains(said, page.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(staff.Length > 0, page.QuerySelector("main form")!.TextContent.Contains("Both sides get a calendar entry.", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Somebody(string address) => new(StringComparer.Ordinal)
    {
        ["Input.VolunteerId"] = Guid.Empty.ToString(), ["Input.Name"] = "Leila Singh", ["Input.JobTitle"] = "signal engineer", ["Input.Email"] = address,
    };

    /// <summary>A confirmed booking to which the volunteer of the offer comes, and their page of it.</summary>
    private async Task<(BookingSite Both, BookingId Id, string Link)> ConfirmedAsync()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, _) = await both.BookAsync(site);
        return (both, id, await both.LinkAsync(site));
    }
}
