using System.Net;
using AngleSharp.Dom;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Schools;

/// <summary>The form by which a school asks: what it carries, what it refuses, and that it says so in one pass.</summary>
public sealed class AskFormTests : IAsyncLifetime
{
    private static readonly (string, string)[] Whole = [("Input.Day", "1/3/2027"), ("Input.Time", "10:00"), ("Input.YearGroups", "8"), ("Input.Pupils", "30")];
    private readonly SiteFixture _site = new();
    private SchoolSite _school = null!;
    private Offer _offer = null!;

    private string Address => $"/schools/offers/{_offer.Id.Value}/ask";

    public async ValueTask InitializeAsync()
    {
        _school = await SchoolSite.OpenAsync(_site);
        _offer = await _school.Market.OfferAsync(_site, one => one.ByArrangement());
        await _site.TellDueAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_missing_day_and_time_no_year_group_no_number_and_a_past_answer_day_are_told_together()
    {
        var answer = await _school.Leader.SubmitAsync(Address, PageForms.Given(("Input.ReplyBy", "1/1/2020")));

        Assert.Equal(
            ["Enter a day, for example 27/3/2027.", "Enter a time, for example 10:00.", "Select at least one year group.", "Enter how many pupils.", "Choose a day after today for the answer."],
            await answer.ErrorsAsync());
    }

    [Fact]
    public async Task A_day_that_there_is_not_is_told_with_the_blanks_and_nothing_is_saved()
    {
        var blanks = await _school.Leader.SubmitAsync(Address, PageForms.Given(("Input.Day", "31/2/2027"), ("Input.Pupils", "61")));
        Assert.Equal(
            ["There is no 31 February 2027: the month has 28 days", "Enter a time, for example 10:00.", "Select at least one year group.", "This is for at most 60 pupils. Ask for a smaller group, or for two."],
            await blanks.ErrorsAsync());

        var unreadable = await _school.Leader.SubmitAsync(Address, PageForms.Given([.. Whole, ("Input.ReplyBy", "31/2/2027")]));
        Assert.Equal(["There is no 31 February 2027: the month has 28 days"], await unreadable.ErrorsAsync());
        Assert.Equal(0, await _site.InDatabaseAsync(db => db.Bookings.CountAsync()));
    }

    [Fact]
    public async Task The_same_is_not_asked_twice_while_the_first_is_live_and_the_page_leads_to_it()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await _school.Leader.SubmitAsync(Address, PageForms.Given(Whole))).StatusCode);
        var reference = await _site.InDatabaseAsync(db => db.Bookings.Select(booking => booking.Reference).SingleAsync());
        var again = await _school.Leader.SubmitAsync(Address, PageForms.Given(Whole));

        Assert.Equal([$"You asked for this on 11 January ({reference}), for the same time and year groups. Look at that booking, or choose another time or other year groups."], await again.ErrorsAsync());
        Assert.Contains((await again.DocumentAsync()).QuerySelectorAll("main .cc-note a"), link => link.TextContent == reference && link.GetAttribute("href")!.StartsWith("/schools/bookings/", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, (await _school.Leader.SubmitAsync(Address, PageForms.Given([.. Whole, ("Input.Time", "13:00")]))).StatusCode);
        await _site.InDatabaseAsync(async db =>
        {
            (await db.Bookings.ToListAsync()).ForEach(booking => booking.Withdraw(new Actor(Side.School, "Samira Haddad"), "no-longer-needed", OfferBuilder.Now));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Redirect, (await _school.Leader.SubmitAsync(Address, PageForms.Given(Whole))).StatusCode);
    }

    [Fact]
    public async Task From_a_search_by_the_offer_to_the_form_the_year_group_goes_along_and_there_is_a_way_back()
    {
        var search = await _school.Leader.OpenAsync("/offers?q=engineering&year=8");
        var offer = await _school.Leader.OpenAsync(search.QuerySelector(".cc-card h2 a")!.GetAttribute("href")!);

        Assert.Equal(("Your search", "/offers?q=engineering&year=8"), (offer.QuerySelector(".cc-crumb a")!.TextContent, offer.QuerySelector(".cc-crumb a")!.GetAttribute("href")));
        var form = await _school.Leader.OpenAsync(offer.QuerySelector("main a[href*='/ask']")!.GetAttribute("href")!);
        Assert.Equal(("8", "60"), (form.QuerySelector("[name='Input.YearGroups'][checked]")!.GetAttribute("value"), form.QuerySelector("[name='Input.Pupils']")!.GetAttribute("value")));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task The_way_back_never_leads_elsewhere(string back)
    {
        var page = await _site.Visitor().OpenAsync($"/offers/{_offer.Id.Value}?back={Uri.EscapeDataString(back)}");
        Assert.Equal("/offers", page.QuerySelector(".cc-crumb a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_request_tells_blanks_a_past_day_and_an_end_before_the_start_together()
    {
        var answer = await _school.Leader.SubmitAsync("/schools/requests/new", PageForms.Given(("Input.From", "10/1/2027"), ("Input.Until", "9/1/2027")));
        Assert.Equal(
            ["Select at least one year group", "Enter how many pupils", "Choose a first day from today on, 11 January 2027.", "Choose a last day after today, 11 January 2027."], await answer.ErrorsAsync());

        var turned = await _school.Leader.SubmitAsync("/schools/requests/new", PageForms.Given(("Input.From", "10/3/2027"), ("Input.Until", "9/3/2027")));
        Assert.Contains("The last day must not be before the first.", await turned.ErrorsAsync());
    }

    [Fact]
    public async Task A_new_request_begins_and_ends_on_a_school_day()
    {
        _site.Clock.MoveTo(new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero));
        var school = await _school.SignInAgainAsync(_site);
        var page = await school.Leader.OpenAsync("/schools/requests/new");

        // 1 November is a Sunday: 14 days on is a Sunday too, 70 days on a Sunday after the holiday's end.
        Assert.Equal(("16/11/2026", "8/1/2027"), (Value(page, "Input.From"), Value(page, "Input.Until")));
    }

    [Fact]
    public async Task What_fell_through_leads_to_somebody_else_for_the_same_pupils()
    {
        var asked = await _school.Leader.SubmitAsync(Address, PageForms.Given(Whole));
        await _site.InDatabaseAsync(async db =>
        {
            (await db.Bookings.SingleAsync()).Decline(new Actor(Side.Giver, "Priya Raman"), "date-not-possible", "", OfferBuilder.Now);
            return await db.SaveChangesAsync();
        });
        var page = await _school.Leader.OpenAsync(asked.Headers.Location!.OriginalString);
        var link = page.QuerySelectorAll("main a").Single(one => one.TextContent == "Find somebody else for 30 pupils in year 8");
        var form = await _school.Leader.OpenAsync(link.GetAttribute("href")!);

        Assert.Equal(("8", "30"), (form.QuerySelector("[name='Input.YearGroups'][checked]")!.GetAttribute("value"), Value(form, "Input.Pupils")));
        Assert.DoesNotContain("Find somebody else", (await _school.Reader.OpenAsync(asked.Headers.Location.OriginalString)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string? Value(IDocument page, string name) => page.QuerySelector($"[name='{name}']")!.GetAttribute("value");
}
