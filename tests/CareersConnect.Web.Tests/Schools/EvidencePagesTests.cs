using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Schools;

public sealed class EvidencePagesTests : IAsyncLifetime
{
    private readonly SiteFixture _site = new();
    private SchoolSite _school = null!;

    public async ValueTask InitializeAsync() => _school = await SchoolSite.OpenAsync(_site);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_first_page_helps_on_the_first_day_and_every_gap_is_a_way_in()
    {
        var page = await _school.Leader.OpenAsync("/schools");

        Assert.Contains("Your first day here", page.QuerySelector(".cc-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("420", page.QuerySelector(".cc-figs b")!.TextContent.Trim());
        Assert.Equal(14, page.QuerySelectorAll(".cc-cover [role=cell]").Length);
        Assert.Equal("/schools/requests/new?gap=bm5&year=8", page.QuerySelectorAll(".cc-cover [role=cell]")[1].QuerySelector("a.cc-cover__ask")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_gap_leads_to_the_offers_that_would_close_it()
    {
        await _school.Market.OfferAsync(_site, one => one.ByArrangement());
        await _site.TellDueAsync();
        var cells = (await _school.Reader.OpenAsync("/schools")).QuerySelectorAll(".cc-cover [role=cell]");
        Assert.Null(cells[1].QuerySelector(".cc-cover__ask"));

        var employers = await _school.Reader.OpenAsync(cells[1].QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(["Year 8", .. Names(5), "Pupils"], On(employers));
        Assert.NotEmpty(employers.QuerySelectorAll(".cc-card"));

        var workplaces = await _school.Reader.OpenAsync(cells[11].QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(["Year 11", .. Names(6), "Pupils"], On(workplaces));
        Assert.Empty(workplaces.QuerySelectorAll(".cc-card"));

        static IEnumerable<string> Names(int benchmark) => CountsTowards.KindsFor(benchmark).Select(type => ActivityTypes.Get(type).Name);
        static IEnumerable<string> On(IDocument page) => page.QuerySelectorAll(".cc-applied li a:not(.cc-applied__clear)").Select(tag => tag.LastElementChild!.PreviousSibling!.TextContent.Trim());
    }

    [Fact]
    public async Task From_the_visit_to_the_figure()
    {
        var booking = await VisitAsync();
        Assert.Contains("Say who came on 1 March", (await _school.Leader.OpenAsync("/schools")).QuerySelector(".cc-todo")!.TextContent, StringComparison.Ordinal);

        var address = $"/schools/bookings/{booking.Value}/attendance";
        Assert.Equal(["Select whether it took place"], await (await _school.Leader.SubmitAsync(address)).ErrorsAsync());
        var answer = await _school.Leader.SubmitAsync(address, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.TookPlace"] = "true", ["Input.Came[0].Pupils"] = "28" });
        var encounter = await _school.Leader.OpenAsync(answer.Headers.Location!.OriginalString);

        Assert.Contains("28 of 30 who were expected", encounter.QuerySelector(".govuk-summary-list")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("32", (await _school.Leader.OpenAsync("/schools")).QuerySelectorAll(".cc-cover [role=cell]")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _school.Leader.GetAsync(address)).StatusCode);

        await _school.Leader.SubmitAsync(answer.Headers.Location.OriginalString, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Came[0].Pupils"] = "30", ["Input.Why"] = "Two came late" });
        Assert.Contains("from 28 to 30. Two came late", (await _school.Leader.OpenAsync(answer.Headers.Location.OriginalString)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await _school.Reader.OpenAsync(answer.Headers.Location.OriginalString)).QuerySelector("main form"));
    }

    [Fact]
    public async Task Nobody_who_came_is_not_an_encounter()
    {
        var booking = await VisitAsync();
        var answer = await _school.Leader.SubmitAsync(
            $"/schools/bookings/{booking.Value}/attendance", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.TookPlace"] = "true", ["Input.Came[0].Pupils"] = "0" });

        Assert.Equal(["Enter how many pupils came. If nobody did, say that it did not take place."], await answer.ErrorsAsync());
    }

    [Fact]
    public async Task The_list_of_encounters_is_empty_then_downloaded_as_a_file()
    {
        Assert.Contains("Nothing is recorded for 2026/27", (await _school.Reader.OpenAsync("/schools/encounters")).QuerySelector(".cc-empty")!.TextContent, StringComparison.Ordinal);
        var booking = await VisitAsync();
        await _school.Leader.SubmitAsync($"/schools/bookings/{booking.Value}/attendance", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.TookPlace"] = "true" });

        Assert.Single((await _school.Reader.OpenAsync("/schools/encounters")).QuerySelectorAll("tbody tr"));
        var file = await _school.Reader.GetAsync("/schools/encounters/download?year=2026");
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(3, (await file.Content.ReadAsStringAsync()).Split("\r\n").Length);
    }

    [Fact]
    public async Task Another_schools_encounter_and_booking_are_not_found()
    {
        var booking = await VisitAsync();
        var other = await SchoolSite.OpenAsync(_site);
        await _school.Leader.SubmitAsync($"/schools/bookings/{booking.Value}/attendance", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.TookPlace"] = "true" });
        var encounter = await _site.InDatabaseAsync(db => db.Encounters.Select(one => one.Id).SingleAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await other.Leader.GetAsync($"/schools/encounters/{encounter.Value}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Leader.GetAsync($"/schools/bookings/{booking.Value}/attendance")).StatusCode);
    }

    [Fact]
    public async Task What_is_to_be_done_beyond_the_first_seven_is_folded_away_and_there()
    {
        var page = await _school.Leader.OpenAsync("/schools");

        Assert.Equal("10 to do", page.QuerySelector("#todo + span")!.TextContent);
        Assert.Equal([7, 3], page.QuerySelectorAll(".cc-todo").Select(list => list.QuerySelectorAll("li").Length));
        Assert.Equal("3 more", page.QuerySelector("details:has(.cc-todo) > summary")!.TextContent.Trim());
        Assert.Contains("Since September no encounter was recorded for them.", page.QuerySelector(".cc-todo")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_reads_at_most_five_statements()
    {
        await VisitAsync();
        using var counted = _site.Statements.Count();
        await _school.Leader.GetAsync("/schools");
        counted.AtMost(5);
    }

    [Fact]
    public async Task Numbers_are_entered_and_a_wrong_one_stays_in_its_field()
    {
        var wrong = await _school.Leader.SubmitAsync("/schools/settings", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Rolls[1].Pupils"] = "many" });
        Assert.Equal(["Enter a whole number in figures, for example 30"], await wrong.ErrorsAsync());

        await _school.Leader.SubmitAsync("/schools/settings", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Rolls[1].Pupils"] = "181" });
        Assert.Contains("181", (await _school.Leader.OpenAsync("/schools")).QuerySelectorAll(".cc-cover [role=columnheader]")[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_careers_page_is_a_shell_until_the_school_says_something()
    {
        var address = $"/careers/{_school.Market.School.Urn.Value}";
        var before = await _site.Visitor().OpenAsync(address);
        Assert.Contains("Not named here yet", before.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ask the school for its provider access policy.", before.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Contains("Enter the Careers Leader’s name", await (await _school.Leader.SubmitAsync("/schools/settings/careers-page")).ErrorsAsync());
        await _school.Leader.SubmitAsync("/schools/settings/careers-page", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.LeaderName"] = "Samira </script> Haddad", ["Input.LeaderEmail"] = "careers@thornmere.example",
        });
        var after = await _site.Visitor().OpenAsync(address);

        Assert.Contains("Ask the school’s Careers Leader for its provider access policy.", after.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(". Ages 11 to 18", after.QuerySelector(".cc-over")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Samira </script> Haddad", after.QuerySelector("#leader-h")!.TextContent);
        var data = JsonDocument.Parse(after.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal(("School", "Thornmere Academy"), (data.GetProperty("@type").GetString(), data.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("thornm")]
    [InlineData("Derby")]
    [InlineData("ZZ99 2AA")]
    public async Task A_careers_page_is_found_by_name_town_or_postcode(string words)
    {
        var page = await _site.Visitor().OpenAsync($"/careers-pages?words={Uri.EscapeDataString(words)}");
        var link = page.QuerySelectorAll(".cc-orgs a").First(one => one.TextContent.Contains("Thornmere Academy", StringComparison.Ordinal));
        Assert.Contains("Thornmere Academy", (await _site.Visitor().OpenAsync(link.GetAttribute("href")!)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Near_a_place_without_a_school_of_its_name_the_nearest_are_shown()
    {
        var page = await _site.Visitor().OpenAsync("/careers-pages?words=Ilkeston");
        Assert.StartsWith("Nearest to Ilkeston", page.QuerySelector("h2.govuk-heading-m")!.TextContent);
        Assert.Contains("miles", page.QuerySelector(".cc-orgs a small")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_careers_page_is_found_it_is_said_why()
    {
        Assert.Contains("No school is chosen yet", (await _site.Visitor().OpenAsync("/careers-pages")).QuerySelector(".cc-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing is found for “Xyzzyville”", (await _site.Visitor().OpenAsync("/careers-pages?words=Xyzzyville")).QuerySelector(".cc-empty")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("999998")]
    [InlineData("nonsense")]
    public async Task A_careers_page_of_no_school_is_not_found(string urn) => Assert.Equal(HttpStatusCode.NotFound, (await _site.Visitor().GetAsync($"/careers/{urn}")).StatusCode);

    /// <summary>A visit on 1 March 2027 for 30 of year 8, and the morning after.</summary>
    private async Task<BookingId> VisitAsync()
    {
        var offer = await _school.Market.OfferAsync(_site, one => one.ByArrangement());
        var booking = offer.Ask(A.AskingSchool(_school.Market.School.Id), An.Ask(day: new DateOnly(2027, 3, 1)), "Samira Haddad", PersonId.New(), OfferBuilder.Now);
        booking.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        await _site.InDatabaseAsync(db =>
        {
            db.Add(booking);
            return db.SaveChangesAsync();
        });
        _site.Clock.MoveTo(new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero));
        _school = await _school.SignInAgainAsync(_site);
        return booking.Id;
    }
}
