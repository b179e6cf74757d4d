using System.Net;
using CareersConnect.Domain.Bookings;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Bookings;

/// <summary>The page behind a link in an e-mail: no account, no navigation, one form while it may be answered, and what is true now when it may not.</summary>
public sealed class AnswerPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_facts_stand_before_the_form_and_nothing_leads_away()
    {
        var both = await BookingSite.OpenAsync(site);
        await both.AskAsync(site);
        var page = await site.Visitor().OpenAsync(await both.LinkAsync(site));

        Assert.Equal("Can you come to Thornmere Academy on Monday 22 February 2027?", page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector(".cc-nav"));
        Assert.Contains("Trentside Rail", page.QuerySelector(".cc-head__who")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("cc-site-employers", page.Body!.ClassName, StringComparison.Ordinal);
        Assert.Equal(["Yes", "AnotherTime", "No"], page.QuerySelectorAll("[name='Input.Answer']").Select(radio => radio.GetAttribute("value")!));
        Assert.True(page.QuerySelector(".cc-facts, .cc-dl")!.CompareDocumentPosition(page.QuerySelector("form")!).HasFlag(AngleSharp.Dom.DocumentPositions.Following));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task What_a_link_opens_is_kept_in_no_cache()
    {
        var both = await BookingSite.OpenAsync(site);
        await both.AskAsync(site);
        Assert.True((await site.Visitor().GetAsync(await both.LinkAsync(site))).Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_yes_without_an_account_books_it_and_the_used_link_says_so()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var link = await both.LinkAsync(site);
        var visitor = site.Visitor();

        var answer = await visitor.SubmitAsync(link, new Dictionary<string, string> { ["Input.Answer"] = "Yes" });

        Assert.Equal(link, answer.Headers.Location!.ToString());
        Assert.Equal(BookingStatus.Confirmed, await BookingSite.StatusAsync(site, id));
        var page = await visitor.OpenAsync(link);
        Assert.Equal("This is booked", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Contains("BEGIN:VEVENT", await visitor.GetStringAsync(link + "/calendar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_press_is_enough_for_a_no()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var link = await both.LinkAsync(site);
        await site.Visitor().SubmitAsync(link, new Dictionary<string, string> { ["Input.Answer"] = "No" });
        Assert.Equal(BookingStatus.Declined, await BookingSite.StatusAsync(site, id));
        Assert.Equal("The answer was no", (await site.Visitor().OpenAsync(link)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Another_time_by_link_waits_for_the_school()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var link = await both.LinkAsync(site);
        await site.Visitor().SubmitAsync(link, new Dictionary<string, string> { ["Input.Answer"] = "AnotherTime", ["Input.Day"] = "1/3/2027", ["Input.Time"] = "9am" });
        Assert.Equal(BookingStatus.Countered, await BookingSite.StatusAsync(site, id));
        Assert.Equal("Another time was suggested", (await site.Visitor().OpenAsync(link)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_link_of_something_taken_back_shows_what_is_true_and_a_late_press_is_told_kindly()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var link = await both.LinkAsync(site);
        var open = await site.Visitor().OpenAsync(link);
        var visitor = site.Visitor();
        var form = await visitor.OpenAsync(link);
        await both.School.SubmitAsync($"/schools/bookings/{id.Value}/withdraw", new Dictionary<string, string> { ["Input.Reason"] = "no-longer-needed" });

        var late = await visitor.SubmitAsync(form, link, new Dictionary<string, string> { ["Input.Answer"] = "Yes" });

        Assert.NotNull(open.QuerySelector("[name='Input.Answer']"));
        Assert.Single(await late.ErrorsAsync());
        Assert.Equal("This was taken back", (await late.DocumentAsync()).QuerySelector("h1")!.TextContent);
        Assert.Equal(BookingStatus.Withdrawn, await BookingSite.StatusAsync(site, id));
    }

    [Fact]
    public async Task An_unknown_link_tells_nothing_but_what_to_do()
    {
        var answer = await site.Visitor().GetAsync("/answer/made-up-token");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.Equal("This link opens nothing", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form"));
        foreach (var way in new[] { "/move", "/cancel", "/calendar" })
        {
            var led = await site.Visitor().GetAsync("/answer/made-up-token" + way);
            Assert.True(led.StatusCode == HttpStatusCode.NotFound || led.Headers.Location?.OriginalString == "/answer/made-up-token", $"{way} answered {(int)led.StatusCode}.");
        }
    }

    [Fact]
    public async Task The_link_of_the_confirmation_opens_moves_and_cancels()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, _) = await both.BookAsync(site);
        var link = await both.LinkAsync(site);
        var visitor = site.Visitor();
        Assert.Contains("Ready for the day", (await visitor.OpenAsync(link)).Body!.TextContent, StringComparison.Ordinal);

        var moved = await visitor.SubmitAsync(link + "/move", new Dictionary<string, string> { ["Input.Day"] = "1/3/2027", ["Input.Time"] = "9am", ["Input.Why"] = "A site meeting" });
        Assert.Equal(link, moved.Headers.Location!.ToString());
        await visitor.SubmitAsync(link + "/cancel", new Dictionary<string, string> { ["Input.Reason"] = "illness" });

        Assert.Equal(BookingStatus.Cancelled, await BookingSite.StatusAsync(site, id));
        Assert.Equal("This was cancelled", (await visitor.OpenAsync(link)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_same_press_by_link_twice_and_at_once_is_one_answer()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var link = await both.LinkAsync(site);
        var visitor = site.Visitor();
        var form = await visitor.OpenAsync(link);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.SubmitAsync(form, link, new Dictionary<string, string> { ["Input.Answer"] = "Yes" })));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(BookingStatus.Confirmed, await BookingSite.StatusAsync(site, id));
    }

    [Fact]
    public async Task A_Sunday_night_is_not_suggested_and_a_Saturday_only_with_one_tick()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var (link, visitor) = (await both.LinkAsync(site), site.Visitor());
        var night = await visitor.SubmitAsync(link, Suggested("17/1/2027", "23:00"));
        Assert.Equal(["Choose a time between 07:00 and 21:00."], await night.ErrorsAsync());

        var saturday = await visitor.SubmitAsync(link, Suggested("23/1/2027", "10:00"));
        Assert.Equal(["Most schools are closed on Saturday 23 January 2027. Choose a school day."], await saturday.ErrorsAsync());
        await visitor.SubmitAsync(await saturday.DocumentAsync(), link, new Dictionary<string, string> { ["Input.DayIsMeant"] = "true" });

        Assert.Equal(BookingStatus.Countered, await BookingSite.StatusAsync(site, id));
    }

    [Fact]
    public async Task What_is_booked_does_not_move_to_a_bank_holiday_without_one_tick()
    {
        var both = await BookingSite.OpenAsync(site);
        await both.BookAsync(site);
        var (link, visitor) = (await both.LinkAsync(site) + "/move", site.Visitor());
        var refused = await visitor.SubmitAsync(link, new Dictionary<string, string> { ["Input.Day"] = "26/3/2027", ["Input.Time"] = "9am", ["Input.Why"] = "A site meeting" });
        Assert.Equal(["Most schools are closed on Friday 26 March 2027 (Good Friday). Choose a school day."], await refused.ErrorsAsync());

        var moved = await visitor.SubmitAsync(await refused.DocumentAsync(), link, new Dictionary<string, string> { ["Input.DayIsMeant"] = "true" });

        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
    }

    private static Dictionary<string, string> Suggested(string day, string time) => new(StringComparer.Ordinal) { ["Input.Answer"] = "AnotherTime", ["Input.Day"] = day, ["Input.Time"] = time };
}
