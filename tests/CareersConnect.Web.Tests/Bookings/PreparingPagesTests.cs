using CareersConnect.Domain.Bookings;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Bookings;

/// <summary>What an agreed booking still needs is done from its page, by either side and without an account.</summary>
public sealed class PreparingPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_giver_says_who_comes_by_the_link_of_the_confirmation()
    {
        var (both, id) = await UnnamedAsync();
        var link = LinkIn((await site.EmailsAsync(both.Market.GiverEmail))[^1].Text);
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync(link);
        Assert.Contains(page.QuerySelectorAll("a"), a => a.TextContent == "Say who comes" && a.GetAttribute("href") == link + "/who");
        Assert.DoesNotContain("Trentside Rail has still to say", page.Body!.TextContent, StringComparison.Ordinal);

        var answer = await visitor.SubmitAsync(link + "/who", Somebody);

        Assert.Equal(link, answer.Headers.Location!.ToString());
        Assert.Contains("Ngozi Eze, welder", (await visitor.OpenAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ngozi Eze, welder", (await both.School.OpenAsync($"/schools/bookings/{id.Value}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_giver_chooses_one_of_its_volunteers_signed_in()
    {
        var (both, id) = await UnnamedAsync();
        var page = $"/employers/bookings/{id.Value}";
        Assert.Contains((await both.Employer.OpenAsync(page)).QuerySelectorAll("a"), a => a.TextContent == "Who comes or hosts" && a.GetAttribute("href") == page + "/who");
        Assert.Equal(["Select who comes, or somebody else"], await (await both.Employer.SubmitAsync(page + "/who")).ErrorsAsync());

        await both.Employer.SubmitAsync(page + "/who", new Dictionary<string, string> { ["Input.VolunteerId"] = both.Market.Volunteer.Id.Value.ToString() });

        Assert.Equal(both.Market.Volunteer.Id, await site.InDatabaseAsync(db => db.Bookings.Where(b => b.Id == id).Select(b => b.VolunteerId).SingleAsync()));
    }

    [Fact]
    public async Task Either_side_writes_what_pupils_take_away()
    {
        var (both, id) = await UnnamedAsync();
        var school = $"/schools/bookings/{id.Value}";
        Assert.Contains((await both.School.OpenAsync(school)).QuerySelectorAll("a"), a => a.TextContent == "Learning outcomes" && a.GetAttribute("href") == school + "/aims");

        await both.School.SubmitAsync(school + "/aims", new Dictionary<string, string> { ["Input.Purpose"] = "How maths keeps a bridge up", ["Input.Outcomes"] = "Name three forces" });

        Assert.Contains("Name three forces.", (await both.Employer.OpenAsync($"/employers/bookings/{id.Value}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_in_the_mail_chooses_a_no_beforehand_and_sends_nothing()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var (mail, visitor) = ((await site.EmailsAsync(both.Market.Volunteer.Email))[^1].Text, site.Visitor());
        var no = new Uri(mail.Split([' ', '\n', '(', ')', '<', '>'], StringSplitOptions.RemoveEmptyEntries).First(word => word.EndsWith("?answer=No#answer", StringComparison.Ordinal))).PathAndQuery;

        var page = await visitor.OpenAsync(no);

        Assert.Equal("No", page.QuerySelector("[name='Input.Answer'][checked]")!.GetAttribute("value"));
        Assert.Equal(BookingStatus.Requested, await BookingSite.StatusAsync(site, id));
        await visitor.SubmitAsync(page, no);
        Assert.Equal(BookingStatus.Declined, await BookingSite.StatusAsync(site, id));
        var over = await visitor.OpenAsync(no);
        Assert.Contains("by you", over.QuerySelector(".cc-lede")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign in to see all", over.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_by_the_other_side_says_what_to_do_when_it_does_not_suit()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, _) = await both.BookAsync(site);
        var (school, employer) = ($"/schools/bookings/{id.Value}", $"/employers/bookings/{id.Value}");
        await both.School.SubmitAsync(school + "/move", new Dictionary<string, string> { ["Input.Day"] = "1/3/2027", ["Input.Time"] = "9am", ["Input.Why"] = "Mock exams in the hall" });

        var page = await both.Employer.OpenAsync(employer);

        Assert.Contains("Thornmere Academy moved it from Monday 22 February 2027, 10:00", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("a"), a => a.TextContent == "cancel it" && a.GetAttribute("href") == employer + "/cancel");
        Assert.DoesNotContain("moved it from", (await both.School.OpenAsync(school)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_booked_at_once_says_so_and_nobody_is_said_to_have_confirmed_it()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, offer) = await both.BookAsync(site);
        var page = (await both.School.OpenAsync($"/schools/bookings/{id.Value}")).Body!.TextContent;
        Assert.Contains("It is booked. Both sides get an e-mail with the calendar entry.", page, StringComparison.Ordinal);
        Assert.Contains("Booked at once", page, StringComparison.Ordinal);
        Assert.Null((await both.School.OpenAsync($"/schools/offers/{offer.Id.Value}/ask")).QuerySelector("[name='Input.ReplyBy']"));
        Assert.StartsWith("Thornmere Academy booked your date of 22 February", (await site.EmailsAsync(both.Market.Volunteer.Email))[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_to_nothing_is_coming_to_nobody()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var url = $"/schools/bookings/{id.Value}";
        Assert.Contains("Coming to you", (await both.School.OpenAsync(url)).Body!.TextContent, StringComparison.Ordinal);
        await both.School.SubmitAsync(url + "/withdraw", new Dictionary<string, string> { ["Input.Reason"] = "no-longer-needed" });
        var page = (await both.School.OpenAsync(url)).Body!.TextContent;
        Assert.DoesNotContain("Coming to you", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Print the run sheet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booked_date_is_taken_back_only_after_reading_that_the_booking_stays()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, offer) = await both.BookAsync(site);
        var url = $"/employers/offers/{offer.Id.Value}/dates";
        var page = await both.Employer.OpenAsync(url);
        Assert.Contains("1 booking stays", page.QuerySelector("main details")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main details a[href='/employers/bookings/{id.Value}']"));

        var unread = await both.Employer.SubmitAsync(page, url, new Dictionary<string, string> { ["bookingsStay"] = "false" }, "main details form");
        Assert.StartsWith("That date is booked, and what is booked stays.", Assert.Single(await unread.ErrorsAsync()), StringComparison.Ordinal);
        await both.Employer.SubmitAsync(url, form: "main details form");

        Assert.True(await site.InDatabaseAsync(db => db.Sessions.Where(date => date.OfferId == offer.Id).Select(date => date.IsClosed).SingleAsync()));
        Assert.Equal(BookingStatus.Confirmed, await BookingSite.StatusAsync(site, id));
    }

    private static readonly Dictionary<string, string> Somebody = new(StringComparer.Ordinal)
    {
        ["Input.VolunteerId"] = Guid.Empty.ToString(), ["Input.Name"] = "Ngozi Eze", ["Input.JobTitle"] = "welder",
    };

    private static string LinkIn(string mail) => new Uri(mail.Split('\n').First(line => line.Contains("/answer/", StringComparison.Ordinal)).Trim()).PathAndQuery;

    /// <summary>A confirmed booking of an offer that names nobody.</summary>
    private async Task<(BookingSite Both, BookingId Id)> UnnamedAsync()
    {
        var both = await BookingSite.OpenAsync(site);
        var offer = await both.Market.OfferAsync(site, built => built.BookedAtOnce().OnDate(BookingSite.Day).With(details => details with { VolunteerId = null }));
        return (both, BookingSite.IdOf(await both.School.SubmitAsync($"/schools/offers/{offer.Id.Value}/ask", BookingSite.Answers(date: offer.Sessions[0].Id))));
    }
}
