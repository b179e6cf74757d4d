using System.Net;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Bookings;

/// <summary>The pages of a booking on both sides' sites.</summary>
public sealed class BookingPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_employer_says_yes_on_the_site_and_both_see_it()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var address = $"/employers/bookings/{id.Value}";
        Assert.Contains("Can you come to Thornmere Academy on Monday 22 February 2027?", (await both.Employer.OpenAsync(address)).Body!.TextContent, StringComparison.Ordinal);

        var answer = await both.Employer.SubmitAsync(address, new Dictionary<string, string> { ["Input.Answer"] = "Yes" });

        Assert.Equal(address, answer.Headers.Location!.ToString());
        var page = await both.School.OpenAsync($"/schools/bookings/{id.Value}");
        Assert.Contains("Ready for the day", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/schools/bookings/{id.Value}/calendar']"));
        Assert.Single(page.QuerySelectorAll(".cc-side.cc-site-employers"));
    }

    [Fact]
    public async Task The_school_answers_another_time()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        await both.Employer.SubmitAsync($"/employers/bookings/{id.Value}", new Dictionary<string, string>
        {
            ["Input.Answer"] = "AnotherTime", ["Input.Day"] = "1 March 2027", ["Input.Time"] = "2pm", ["Input.Message"] = "Away that week.",
        });
        var address = $"/schools/bookings/{id.Value}";
        Assert.Contains("Trentside Rail suggests Monday 1 March 2027, 14:00. Does that suit you?", (await both.School.OpenAsync(address)).Body!.TextContent, StringComparison.Ordinal);

        await both.School.SubmitAsync(address, new Dictionary<string, string> { ["Input.Answer"] = "Yes" });

        Assert.Equal(BookingStatus.Confirmed, await BookingSite.StatusAsync(site, id));
    }

    [Theory]
    [InlineData("", "", "", "Select your answer")]
    [InlineData("AnotherTime", "", "", "Enter the day that you suggest|Enter the time that you suggest")]
    [InlineData("AnotherTime", "1/1/2027", "10:00", "Choose a date after today, 11 January 2027.")]
    public async Task What_is_missing_is_said(string answer, string day, string time, string sentences)
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var sent = new Dictionary<string, string> { ["Input.Day"] = day, ["Input.Time"] = time };
        if (answer.Length > 0)
        {
            sent["Input.Answer"] = answer;
        }

        var back = await both.Employer.SubmitAsync($"/employers/bookings/{id.Value}", sent);

        Assert.Equal(sentences.Split('|'), await back.ErrorsAsync());
        Assert.Equal(BookingStatus.Requested, await BookingSite.StatusAsync(site, id));
    }

    [Fact]
    public async Task A_stale_page_is_told_what_is_true_now()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var address = $"/employers/bookings/{id.Value}";
        var stale = await both.Employer.OpenAsync(address);
        await both.School.SubmitAsync($"/schools/bookings/{id.Value}/withdraw", new Dictionary<string, string> { ["Input.Reason"] = "no-longer-needed" });

        var answer = await both.Employer.SubmitAsync(stale, address, new Dictionary<string, string> { ["Input.Answer"] = "Yes" });

        Assert.Equal(["This was taken back before an answer."], await answer.ErrorsAsync());
        Assert.Null((await answer.DocumentAsync()).QuerySelector("[name='Input.Answer']"));
    }

    [Fact]
    public async Task Staff_are_named_and_that_confirms()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site, staff: "");
        await both.Employer.SubmitAsync($"/employers/bookings/{id.Value}", new Dictionary<string, string> { ["Input.Answer"] = "Yes" });
        Assert.Contains("Not confirmed yet", (await both.School.OpenAsync($"/schools/bookings/{id.Value}")).Body!.TextContent, StringComparison.Ordinal);

        await both.School.SubmitAsync($"/schools/bookings/{id.Value}/staff", new Dictionary<string, string> { ["Input.NamedStaff"] = "Mr Reyes" });

        Assert.Equal(BookingStatus.Confirmed, await BookingSite.StatusAsync(site, id));
    }

    [Fact]
    public async Task Another_member_of_staff_stands_in_the_history_on_both_pages()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, _) = await both.BookAsync(site);
        await both.School.SubmitAsync($"/schools/bookings/{id.Value}/staff", new Dictionary<string, string> { ["Input.NamedStaff"] = "Mr Reyes" });
        foreach (var (browser, address) in new[] { (both.School, $"/schools/bookings/{id.Value}"), (both.Employer, $"/employers/bookings/{id.Value}") })
        {
            var text = (await browser.OpenAsync(address)).Body!.TextContent;
            Assert.Contains("Named member of staff changed", text, StringComparison.Ordinal);
            Assert.Contains("From Ms Okafor to Mr Reyes", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_schools_page_says_that_the_giver_is_suspended_and_what_that_means(bool suspended)
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, _) = await both.BookAsync(site);
        await site.InDatabaseAsync(async db =>
        {
            var giver = await db.Organisations.SingleAsync(o => o.Id == both.Market.Employer.Id);
            giver.Suspend("A school reported a concern", Who.System, OfferBuilder.Now);
            if (!suspended)
            {
                giver.Reinstate("", Who.System, OfferBuilder.Now);
            }

            return await db.SaveChangesAsync();
        });

        var notes = (await both.School.OpenAsync($"/schools/bookings/{id.Value}")).QuerySelectorAll(".cc-note--stop").Select(note => note.TextContent).ToList();

        Assert.Equal(suspended, notes.Any(note => note.Contains("The careers hub has suspended them. Let nobody of theirs in on account of this booking.", StringComparison.Ordinal)
            && note.Contains("The booking stands meanwhile.", StringComparison.Ordinal)));
        Assert.DoesNotContain(notes, note => note.Contains("concern", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Moving_and_cancelling_need_a_reason()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, _) = await both.BookAsync(site);
        var moved = await both.School.SubmitAsync($"/schools/bookings/{id.Value}/move", new Dictionary<string, string> { ["Input.Day"] = "1/3/2027", ["Input.Time"] = "10:00" });
        Assert.Equal(["Say in a few words why it moves"], await moved.ErrorsAsync());
        var cancelled = await both.Employer.SubmitAsync($"/employers/bookings/{id.Value}/cancel");
        Assert.Equal(["Select a reason"], await cancelled.ErrorsAsync());

        await both.Employer.SubmitAsync($"/employers/bookings/{id.Value}/cancel", new Dictionary<string, string> { ["Input.Reason"] = "illness" });

        Assert.Equal(BookingStatus.Cancelled, await BookingSite.StatusAsync(site, id));
        var late = await both.School.GetAsync($"/schools/bookings/{id.Value}/move");
        Assert.Equal($"/schools/bookings/{id.Value}", late.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_calendar_file_downloads()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, _) = await both.BookAsync(site);
        var file = await both.Employer.GetAsync($"/employers/bookings/{id.Value}/calendar");
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("DTSTART:20270222T100000Z", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_show_on_a_press()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, _) = await both.BookAsync(site);
        var address = $"/employers/bookings/{id.Value}";
        Assert.DoesNotContain(both.Market.LeaderEmail, await both.Employer.GetStringAsync(address), StringComparison.Ordinal);
        await both.Employer.SubmitAsync(address, form: "main form[action*='Contacts']");
        Assert.Contains("@people.example", await both.Employer.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_organisations_booking_is_not_found_anywhere()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, _) = await both.BookAsync(site);
        var (school, employer, provider) = (await site.SignedInAs(Role.SchoolAdmin), await site.SignedInAs(Role.Employer), await site.SignedInAs(Role.Provider));
        foreach (var page in new[] { "", "/move", "/cancel", "/calendar" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await school.GetAsync($"/schools/bookings/{id.Value}{page}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await employer.GetAsync($"/employers/bookings/{id.Value}{page}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await provider.GetAsync($"/providers/bookings/{id.Value}{page}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await both.Employer.GetAsync($"/schools/bookings/{id.Value}{page}")).StatusCode);
        }
    }

    [Fact]
    public async Task A_reader_sees_the_booking_and_can_change_nothing()
    {
        var both = await BookingSite.OpenAsync(site);
        var (id, _) = await both.BookAsync(site);
        var reader = await site.SignedInAs(Role.SchoolReader, both.Market.Leader.OrganisationId);
        var page = await reader.OpenAsync($"/schools/bookings/{id.Value}");
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Empty(page.QuerySelectorAll("a[href$='/cancel']"));
        Assert.Equal(HttpStatusCode.Redirect, (await reader.GetAsync($"/schools/bookings/{id.Value}/cancel")).StatusCode);
    }

    [Fact]
    public async Task The_list_shows_what_waits_and_an_empty_tab_says_what_will_stand_there()
    {
        var both = await BookingSite.OpenAsync(site);
        var id = await both.AskAsync(site);
        var list = await both.Employer.OpenAsync("/employers/bookings");
        Assert.Equal("Waiting for you (1)", list.QuerySelector(".cc-tabs [aria-current]")!.TextContent);
        Assert.NotNull(list.QuerySelector($"a[href='/employers/bookings/{id.Value}']"));
        Assert.Contains("Nothing is over yet", (await both.School.OpenAsync("/schools/bookings?tab=Past")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_bookings_are_pages_of_twenty_and_a_page_asks_the_database_at_most_five_things()
    {
        var both = await BookingSite.OpenAsync(site);
        var offer = await both.Market.OfferAsync(site, built => built.ByArrangement());
        var school = new AskingSchool(both.Market.School.Id, "Thornmere Academy", both.Market.School.YearGroups, null, "");
        var asks = Enumerable.Range(0, 45).Select(_ => offer.Ask(school, An.Ask(day: BookingSite.Day), "Samira Haddad", both.Market.Leader.PersonId!.Value, OfferBuilder.Now)).ToList();
        await site.InDatabaseAsync(db =>
        {
            db.AddRange(asks);
            return db.SaveChangesAsync();
        });

        using (var counted = site.Statements.Count())
        {
            var list = await both.Employer.OpenAsync("/employers/bookings?page=3");
            Assert.Equal(5, list.QuerySelectorAll(".cc-agenda > li").Length);
            Assert.NotNull(list.QuerySelector("a[href='/employers/bookings?page=2']"));
            counted.AtMost(5);
        }

        using (var counted = site.Statements.Count())
        {
            await both.Employer.OpenAsync($"/employers/bookings/{asks[0].Id.Value}");
            counted.AtMost(5);
        }

        using (var counted = site.Statements.Count())
        {
            await both.School.OpenAsync($"/schools/offers/{offer.Id.Value}/ask");
            counted.AtMost(5);
        }
    }
}
