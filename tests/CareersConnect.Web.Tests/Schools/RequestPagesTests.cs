using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Schools;

/// <summary>Each test has a host of its own, since every offer of another would fit as well.</summary>
public sealed class RequestPagesTests : IDisposable
{
    private readonly SiteFixture _site = new();

    private static readonly Dictionary<string, string> NoAnswers = new(StringComparer.Ordinal)
    {
        ["Input.Pupils"] = "", ["Input.From"] = "31/2/2027", ["Input.Until"] = "", ["Input.TravelMiles"] = "",
    };

    [Fact]
    public async Task A_gap_fills_the_form_and_one_press_raises_the_request()
    {
        var school = await SchoolSite.OpenAsync(_site);
        var page = await school.Leader.OpenAsync("/schools/requests/new?gap=bm5&year=8");

        Assert.Equal("60", Value(page, "Input.Pupils"));
        Assert.Equal("8", page.QuerySelector("[name='Input.YearGroups'][checked]")!.GetAttribute("value"));
        Assert.Equal("5", page.QuerySelector("[name='Input.Benchmark'][checked]")!.GetAttribute("value"));

        var answer = await school.Leader.SubmitAsync("/schools/requests/new?gap=bm5&year=8");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var shown = await school.Leader.OpenAsync(answer.Headers.Location!.OriginalString);
        Assert.Equal("Employer encounter for 60 pupils in year 8", shown.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Your request stands.", shown.QuerySelector(".cc-note--told")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gap=bm6")]
    [InlineData("kind=work-experience")]
    [InlineData("kind=workplace-visit")]
    public async Task What_takes_place_elsewhere_begins_with_pupils_going_there(string begun)
    {
        var school = await SchoolSite.OpenAsync(_site);
        var page = await school.Leader.OpenAsync($"/schools/requests/new?{begun}");
        Assert.Equal(["AtTheirWorkplace"], page.QuerySelectorAll("[name='Input.Where'][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal("15", Value(page, "Input.TravelMiles"));

        var answer = await school.Leader.SubmitAsync($"/schools/requests/new?{begun}", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Where"] = "InOurSchool", ["Input.Pupils"] = "" });
        Assert.Equal(["InOurSchool"], (await answer.DocumentAsync()).QuerySelectorAll("[name='Input.Where'][checked]").Select(box => box.GetAttribute("value")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("kind=careers-talk")]
    [InlineData("kind=juggling")]
    public async Task Everything_else_begins_with_them_coming(string begun)
    {
        var school = await SchoolSite.OpenAsync(_site);
        var page = await school.Leader.OpenAsync($"/schools/requests/new?{begun}");
        Assert.Equal(["InOurSchool", "LiveOnline"], page.QuerySelectorAll("[name='Input.Where'][checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_each_field_and_what_was_typed_stays()
    {
        var school = await SchoolSite.OpenAsync(_site);
        var answer = await school.Leader.SubmitAsync("/schools/requests/new", NoAnswers);
        var page = await answer.DocumentAsync();

        Assert.StartsWith("Error: Ask for something", page.Title, StringComparison.Ordinal);
        Assert.Equal("31/2/2027", Value(page, "Input.From"));
        Assert.Equal(
            ["Select at least one year group", "Enter how many pupils", "There is no 31 February 2027: the month has 28 days", "Enter the last day that would do"],
            page.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll(".govuk-error-summary__list a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("Input.Until", "10/1/2027", "Choose a last day after today, 11 January 2027.")]
    [InlineData("Input.From", "10/1/2027", "Choose a first day from today on, 11 January 2027.")]
    [InlineData("Input.Pupils", "0", "Enter how many pupils, 1 to 2000")]
    [InlineData("Input.Pupils", "thirty", "Enter a whole number in figures, for example 30")]
    public async Task Each_refusal_is_shown_as_it_is(string field, string typed, string sentence)
    {
        var school = await SchoolSite.OpenAsync(_site);
        var answer = await school.Leader.SubmitAsync("/schools/requests/new?gap=bm5&year=8", new Dictionary<string, string>(StringComparer.Ordinal) { [field] = typed });

        Assert.Contains(sentence, await answer.ErrorsAsync());
    }

    [Fact]
    public async Task Those_that_are_ticked_are_asked_with_one_press()
    {
        var school = await SchoolSite.OpenAsync(_site);
        await school.Market.OfferAsync(_site, offer => offer.ByArrangement());
        await OfferOfAnotherAsync(school, offer => offer.OnDate(new DateOnly(2027, 3, 12)));
        var address = await RaiseAsync(school);
        var page = await school.Leader.OpenAsync(address);

        Assert.Equal("2 offers fit, best first", page.QuerySelector(".cc-block__head h2")!.TextContent.Trim());
        Assert.StartsWith("Closes the employer encounter for all 60 pupils in year 8", page.QuerySelector(".cc-why li")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Send to those you ticked", page.QuerySelector("#ask button")!.TextContent.Trim());

        var answer = await school.Leader.SubmitAsync(Ticked(page, 0, 1), address, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.NamedStaff"] = "Ms Okafor" }, "form#ask");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("#told", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var after = await school.Leader.OpenAsync(address);
        Assert.Contains("Sent to 2. The first yes is booked", after.QuerySelector(".cc-note--told")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await _site.InDatabaseAsync(db => db.Bookings.CountAsync(booking => booking.SchoolId == school.Market.School.Id && booking.Status == BookingStatus.Requested && booking.NamedStaff == "Ms Okafor")));
        Assert.Equal(("told", "-1"), (after.QuerySelector(".cc-note--told")!.Id, after.QuerySelector(".cc-note--told")!.GetAttribute("tabindex")));
        Assert.Contains("2 asked", after.QuerySelector(".cc-tag")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_whom_nobody_ticked()
    {
        var school = await SchoolSite.OpenAsync(_site);
        await school.Market.OfferAsync(_site, offer => offer.ByArrangement());
        var address = await RaiseAsync(school);
        Assert.Empty((await school.Leader.OpenAsync(address)).QuerySelectorAll("[data-cc-counted][checked]"));

        var answer = await school.Leader.SubmitAsync(address, form: "form#ask");
        var page = await answer.DocumentAsync();

        Assert.Equal(["Tick whom to ask"], await answer.ErrorsAsync());
        var told = page.QuerySelector(page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")!)!;
        Assert.True(told.CompareDocumentPosition(page.QuerySelector(".cc-rank")!).HasFlag(DocumentPositions.Following));
        Assert.Equal(0, await _site.InDatabaseAsync(db => db.Bookings.CountAsync()));
    }

    [Fact]
    public async Task All_that_fit_stand_on_one_page_so_that_no_tick_is_lost_and_the_panel_names_those_that_are_ticked()
    {
        var school = await SchoolSite.OpenAsync(_site);
        for (var n = 0; n < 12; n++)
        {
            await OfferOfAnotherAsync(school, offer => offer.OnDate(new DateOnly(2027, 3, 12)));
        }

        var address = await RaiseAsync(school);
        var page = await school.Leader.OpenAsync(address);
        Assert.Equal(12, page.QuerySelectorAll(".cc-match").Length);
        Assert.Equal("2 more", page.QuerySelector("details:has(.cc-match) > summary")!.TextContent.Trim());
        Assert.False(page.QuerySelector("details:has(.cc-match)")!.HasAttribute("open"));

        var refused = await school.Leader.SubmitAsync(Ticked(page, 0, 11), address, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.ReplyBy"] = "1/1/2020" }, "form#ask");
        var back = await refused.DocumentAsync();
        Assert.Equal(["line-0", "line-11"], back.QuerySelectorAll("[data-cc-counted][checked]").Select(tick => tick.Id));
        Assert.Equal("Trentside Rail; Trentside Rail", back.QuerySelector("[data-cc-names]")!.TextContent);
        Assert.True(back.QuerySelector("details:has(.cc-match)")!.HasAttribute("open"));
        Assert.Equal(12, back.QuerySelectorAll(".cc-match a[href='#ask-panel']").Length);

        Assert.Equal(HttpStatusCode.Redirect, (await school.Leader.SubmitAsync(back, address, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.ReplyBy"] = "" }, "form#ask")).StatusCode);
        Assert.Equal(2, await _site.InDatabaseAsync(db => db.Bookings.CountAsync()));
    }

    [Fact]
    public async Task Who_was_asked_shows_the_time_that_was_suggested_and_why_another_said_no()
    {
        var school = await SchoolSite.OpenAsync(_site);
        await school.Market.OfferAsync(_site, offer => offer.ByArrangement());
        await OfferOfAnotherAsync(school, offer => offer.ByArrangement());
        var address = await RaiseAsync(school);
        await school.Leader.SubmitAsync(Ticked(await school.Leader.OpenAsync(address), 0, 1), address, form: "form#ask");
        await _site.InDatabaseAsync(async db =>
        {
            var bookings = await db.Bookings.OrderBy(booking => booking.Id).ToListAsync();
            bookings[0].Propose(new Actor(Side.Giver, "Priya Raman"), new DateOnly(2027, 3, 5), new TimeOnly(14, 0), "", _site.Clock.GetUtcNow().UtcDateTime);
            bookings[1].Decline(new Actor(Side.Giver, "Priya Raman"), "date-not-possible", "We move house that week", _site.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });

        var rows = (await school.Leader.OpenAsync(address)).QuerySelectorAll("table:has(caption) tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        Assert.Contains(rows, row => row.Contains("Suggests Fri 5 Mar, 14:00: answer", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("Declined", StringComparison.Ordinal) && row.Contains("We move house that week", StringComparison.Ordinal));
        Assert.DoesNotContain(": answer", (await school.Reader.OpenAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ask_that_the_offer_cannot_serve_is_refused_by_name_and_nothing_is_sent()
    {
        var school = await SchoolSite.OpenAsync(_site);
        await school.Market.OfferAsync(_site, offer => offer.ByArrangement(Weekdays.Monday));
        var address = await RaiseAsync(school);
        var page = await school.Leader.OpenAsync(address);
        page.QuerySelector<IHtmlInputElement>("[name='Input.Lines[0].Day']")!.Value = "2/3/2027";
        var answer = await school.Leader.SubmitAsync(Ticked(page, 0), address, form: "form#ask");

        Assert.Equal(["A day in civil engineering: They can come on Mondays. Choose one of these days."], await answer.ErrorsAsync());
        Assert.Equal("2/3/2027", Value(await answer.DocumentAsync(), "Input.Lines[0].Day"));
    }

    [Fact]
    public async Task Nothing_fits_says_why_and_each_single_change_does_it_with_one_press()
    {
        var school = await SchoolSite.OpenAsync(_site);
        await school.Market.OfferAsync(_site, offer => offer.ByArrangement().With(details => details with { Modes = DeliveryModes.LiveOnline, Place = MeetingPlace.Online, Location = null }));
        var address = await RaiseAsync(school, online: false);
        var page = await school.Leader.OpenAsync(address);

        Assert.Contains("Nothing fits yet", page.QuerySelector(".cc-empty__title")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("none in this way of meeting", page.QuerySelector(".cc-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("also meet live online", page.QuerySelector(".cc-empty table")!.TextContent, StringComparison.Ordinal);

        await school.Leader.SubmitAsync(page, address, new Dictionary<string, string>(StringComparer.Ordinal) { ["change"] = "online" }, "form[action*='handler=Change']");
        Assert.Equal("1 offer fits", (await school.Leader.OpenAsync(address)).QuerySelector(".cc-block__head h2")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_request_is_changed_and_taken_back_by_its_forms()
    {
        var school = await SchoolSite.OpenAsync(_site);
        var address = await RaiseAsync(school);
        await school.Leader.SubmitAsync(address + "/edit", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Title"] = "Somebody from rail", ["Input.Pupils"] = "45" });
        Assert.Equal("Somebody from rail", (await school.Leader.OpenAsync(address)).QuerySelector("h1")!.TextContent.Trim());

        Assert.Equal(["Select why you take it back"], await (await school.Leader.SubmitAsync(address + "/close")).ErrorsAsync());
        await school.Leader.SubmitAsync(address + "/close", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Reason"] = "nothing-fits" });
        var closed = await school.Leader.OpenAsync(address);
        Assert.Contains("Nothing fitted", closed.QuerySelector(".cc-tag")!.TextContent, StringComparison.Ordinal);
        Assert.Null(closed.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_reader_sees_a_request_and_cannot_press_anything_that_would_be_refused()
    {
        var school = await SchoolSite.OpenAsync(_site);
        var address = await RaiseAsync(school);

        Assert.Equal(HttpStatusCode.OK, (await school.Reader.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await school.Reader.GetAsync(address + "/edit")).StatusCode);
        Assert.Null((await school.Reader.OpenAsync(address)).QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task The_list_has_an_empty_state_tabs_and_rows()
    {
        var school = await SchoolSite.OpenAsync(_site);
        Assert.Contains("No request is open", (await school.Leader.OpenAsync("/schools/requests")).QuerySelector(".cc-empty")!.TextContent, StringComparison.Ordinal);
        await RaiseAsync(school);
        var page = await school.Leader.OpenAsync("/schools/requests");

        Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Equal(["Open (1)", "Booked (0)", "Closed (0)"], page.QuerySelectorAll(".cc-tabs a").Select(tab => tab.TextContent.Trim()));
    }

    [Fact]
    public async Task A_page_of_matches_reads_at_most_five_statements()
    {
        var school = await SchoolSite.OpenAsync(_site);
        for (var n = 0; n < 12; n++)
        {
            await school.Market.OfferAsync(_site, offer => offer.OnDate(new DateOnly(2027, 3, 12)));
        }

        var address = await RaiseAsync(school);
        using var counted = _site.Statements.Count();
        await school.Leader.GetAsync(address);
        counted.AtMost(5);
    }

    public void Dispose() => _site.Dispose();

    /// <summary>An offer of the same employer whom another volunteer gives: one request asks one person once.</summary>
    private async Task OfferOfAnotherAsync(SchoolSite school, Func<OfferBuilder, OfferBuilder> shape)
    {
        var another = Volunteer.Take(school.Market.Employer.Id, "Owen Lloyd", "fitter", $"owen.{Guid.CreateVersion7():N}@rail.example");
        await _site.InDatabaseAsync(db =>
        {
            db.Add(another);
            return db.SaveChangesAsync();
        });
        await school.Market.OfferAsync(_site, offer => shape(offer).With(details => details with { VolunteerId = another.Id }));
    }

    private async Task<string> RaiseAsync(SchoolSite school, bool online = true)
    {
        await _site.TellDueAsync();
        var ways = online ? "InOurSchool\nLiveOnline" : "InOurSchool";
        var answer = await school.Leader.SubmitAsync("/schools/requests/new?gap=bm5&year=8", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Where"] = ways, ["Input.Until"] = "31/3/2027" });
        return answer.Headers.Location!.OriginalString;
    }

    private static IDocument Ticked(IDocument page, params int[] lines)
    {
        foreach (var line in lines)
        {
            page.QuerySelector<IHtmlInputElement>($"#line-{line}")!.IsChecked = true;
        }

        return page;
    }

    private static string? Value(IDocument page, string name) => page.QuerySelector($"[name='{name}']")!.GetAttribute("value");
}
