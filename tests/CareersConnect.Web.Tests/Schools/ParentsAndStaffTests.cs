using System.Net;
using AngleSharp.Dom;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Web.Tests.Bookings;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Schools;

/// <summary>What is offered to parents or to staff speaks of them from the search to the record, counts them in one number, and never as pupils.</summary>
public sealed class ParentsAndStaffTests : IAsyncLifetime
{
    private const string Came = "Input.Came[0].Pupils";
    private static readonly Dictionary<string, string> Day = PageForms.Given(("Input.Day", "1/3/2027"), ("Input.Time", "10:00"), ("Input.NamedStaff", "Ms Okafor"));
    private readonly SiteFixture _site = new();
    private SchoolSite _school = null!;
    private HttpClient _employer = null!;

    public async ValueTask InitializeAsync()
    {
        _school = await SchoolSite.OpenAsync(_site);
        _employer = await _site.SignedInAs(Role.Employer, _school.Market.Employer.Id);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(OfferAudience.Parents, "parents", "Up to 60 parents and carers", "How many parents and carers?", "58 parents and carers of year 11")]
    [InlineData(OfferAudience.Staff, "staff", "Up to 60 staff", "How many staff?", "58 staff")]
    public async Task From_the_search_to_the_yes_only_those_are_spoken_of_for_whom_it_is(OfferAudience audience, string word, string group, string question, string who)
    {
        var booking = await AskAsync(audience, word, group, question);
        await SpeakOfAsync(_school.Leader, who, $"/schools/bookings/{booking}", $"/schools/bookings/{booking}/withdraw", "/schools/bookings");
        await SpeakOfAsync(_employer, who, $"/employers/bookings/{booking}", "/employers/bookings");
        Assert.Contains(who, (await _employer.OpenAsync("/employers")).QuerySelector(".cc-todo")!.TextContent, StringComparison.Ordinal);
        var link = await new BookingSite(_school.Market, _school.Leader, _employer).LinkAsync(_site);
        await SpeakOfAsync(_site.Visitor(), who, link);

        await _site.Visitor().SubmitAsync(link, PageForms.Given(("Input.Answer", "Yes")));
        await SpeakOfAsync(_school.Leader, who, $"/schools/bookings/{booking}", $"/schools/bookings/{booking}/cancel", $"/schools/bookings/{booking}/aims");
        await SpeakOfAsync(_employer, who, $"/employers/bookings/{booking}", $"/employers/bookings/{booking}/cancel", $"/employers/bookings/{booking}/aims");
        SaysNothingOfPupils(await _school.Leader.OpenAsync($"/schools/bookings/{booking}/staff"));
        SaysNothingOfPupils(await _employer.OpenAsync($"/employers/bookings/{booking}/who"));
        Assert.Contains(who, (await _school.Leader.OpenAsync("/schools")).QuerySelector(".cc-agenda")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(who, await _school.Leader.GetStringAsync($"/schools/bookings/{booking}/calendar"), StringComparison.Ordinal);
        var mails = (await _site.EmailsAsync()).Where(mail => mail.About == Guid.Parse(booking)).ToList();
        Assert.True(mails.Select(mail => mail.To).Distinct().Count() > 1 && mails.Count > 2);
        Assert.All(mails, mail =>
            Assert.DoesNotContain("pupil", mail.Text + mail.Html + mail.Calendar, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(OfferAudience.Parents, "parents", "Up to 60 parents and carers", "How many parents and carers?", "How many parents and carers came?")]
    [InlineData(OfferAudience.Staff, "staff", "Up to 60 staff", "How many staff?", "How many staff came?")]
    public async Task Who_came_is_one_number_and_no_pupil_is_counted_by_it(OfferAudience audience, string word, string group, string question, string asked)
    {
        var booking = await AskAsync(audience, word, group, question);
        await _employer.SubmitAsync($"/employers/bookings/{booking}", PageForms.Given(("Input.Answer", "Yes")));
        _site.Clock.MoveTo(new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero));
        _school = await _school.SignInAgainAsync(_site);
        var before = Coverage(await _school.Leader.OpenAsync("/schools"));
        Assert.Contains($"58 {audience.People()}.", (await _school.Leader.OpenAsync("/schools")).QuerySelector(".cc-todo")!.TextContent, StringComparison.Ordinal);
        var page = await _school.Leader.OpenAsync($"/schools/bookings/{booking}/attendance");
        SaysNothingOfPupils(page);
        Assert.Equal(asked, Assert.Single(page.QuerySelectorAll("label[for^='Input_Came']")).TextContent);

        // 60 pupils are in each year group; of 70 parents that says nothing.
        var more = await _school.Leader.SubmitAsync(page, $"/schools/bookings/{booking}/attendance", PageForms.Given(("Input.TookPlace", "true"), (Came, "70")));
        Assert.Equal(["58 were booked. Did 70 come? Tick that they did, or put the number right."], await more.ErrorsAsync());
        var recorded = await _school.Leader.SubmitAsync(await more.DocumentAsync(), $"/schools/bookings/{booking}/attendance", PageForms.Given(("Input.MoreCame", "true")));
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);

        var encounter = await _school.Leader.OpenAsync(recorded.Headers.Location!.OriginalString);
        Assert.Contains("70 of 58 who were expected", encounter.QuerySelector(".govuk-summary-list")!.TextContent, StringComparison.Ordinal);
        SaysNothingOfPupils(encounter, "No benchmark: it was not for pupils");
        Assert.Contains("1 encounter, 0 places taken.", (await _school.Leader.OpenAsync("/schools/encounters")).QuerySelector(".cc-lede")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, Coverage(await _school.Leader.OpenAsync("/schools")));
        Assert.Contains(",0,0,Trentside Rail,", await _school.Leader.GetStringAsync("/schools/encounters/download?year=2026"), StringComparison.Ordinal);
        Assert.Equal(OfferAudience.Parents == audience ? 11 : 7, (int)await _site.InDatabaseAsync(db => db.Encounters.SelectMany(one => one.Attendance).Select(one => one.YearGroup).SingleAsync()));
    }

    [Fact]
    public async Task Of_staff_no_year_group_is_asked_and_what_is_refused_speaks_of_staff()
    {
        var offer = await OfferAsync(OfferAudience.Staff);
        var form = await _school.Leader.OpenAsync(Ask(offer));
        Assert.Null(form.QuerySelector("[name='Input.YearGroups']"));

        Assert.Equal(["Enter how many staff."], await (await _school.Leader.SubmitAsync(form, Ask(offer), Day)).ErrorsAsync());
        var many = new Dictionary<string, string>(Day, StringComparer.Ordinal) { ["Input.Pupils"] = "61" };
        Assert.Equal(["This is for at most 60 staff. Ask for a smaller group, or for two."], await (await _school.Leader.SubmitAsync(Ask(offer), many)).ErrorsAsync());
        many["Input.Pupils"] = "12";
        Assert.Equal(HttpStatusCode.Redirect, (await _school.Leader.SubmitAsync(Ask(offer), many)).StatusCode);
        var twice = Assert.Single(await (await _school.Leader.SubmitAsync(Ask(offer), many)).ErrorsAsync());
        Assert.EndsWith("for the same time. Look at that booking, or choose another time.", twice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_parents_is_asked_and_a_year_group_is_needed()
    {
        var offer = await OfferAsync(OfferAudience.Parents);
        var form = await _school.Leader.OpenAsync(Ask(offer) + "?year=11");

        Assert.Equal("Parents and carers of which year groups?", form.QuerySelectorAll("legend").Single(legend => legend.TextContent.EndsWith("year groups?", StringComparison.Ordinal)).TextContent);
        Assert.Equal("", form.QuerySelector("[name='Input.Pupils']")!.GetAttribute("value") ?? "");
        Assert.Equal(["Select at least one year group.", "Enter how many parents and carers."], await (await _school.Leader.SubmitAsync(Ask(offer), Day)).ErrorsAsync());
    }

    private async Task<string> AskAsync(OfferAudience audience, string word, string group, string question)
    {
        await OfferAsync(audience);
        await _site.TellDueAsync();
        var search = await _school.Leader.OpenAsync($"/offers?for={word}");
        var offer = await _school.Leader.OpenAsync(search.QuerySelector(".cc-card h2 a")!.GetAttribute("href")!);
        SaysNothingOfPupils(offer, "those count pupils");
        Assert.Contains(group, offer.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var address = offer.QuerySelector("main a[href*='/ask']")!.GetAttribute("href")!;
        var form = await _school.Leader.OpenAsync(address);
        SaysNothingOfPupils(form);
        Assert.Equal(question, form.QuerySelector("label[for='Input_Pupils']")!.TextContent);

        var answers = new Dictionary<string, string>(Day, StringComparer.Ordinal) { ["Input.Pupils"] = "58" };
        if (audience == OfferAudience.Parents)
        {
            answers["Input.YearGroups"] = "11";
        }

        return BookingSite.IdOf(await _school.Leader.SubmitAsync(form, address, answers)).Value.ToString();
    }

    private Task<Offer> OfferAsync(OfferAudience audience) => _school.Market.OfferAsync(_site, offer => offer.ByArrangement().With(details => details with { Audience = audience, LearningOutcomes = ["Name three ways into rail"] }));

    private static string Ask(Offer offer) => $"/schools/offers/{offer.Id.Value}/ask";

    private static async Task SpeakOfAsync(HttpClient reader, string who, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            var page = await reader.OpenAsync(address);
            SaysNothingOfPupils(page);
            Assert.True(page.QuerySelector("main")!.TextContent.Contains(who, StringComparison.Ordinal), $"{address} does not say “{who}”.");
        }
    }

    private static void SaysNothingOfPupils(IDocument page, string butFor = "-") =>
        Assert.DoesNotContain("pupil", page.QuerySelector("main")!.TextContent.Replace(butFor, "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static string Coverage(IDocument dashboard) => string.Join('|', dashboard.QuerySelectorAll("#cov").Select(heading => heading.ParentElement!.ParentElement!.TextContent).Concat(dashboard.QuerySelectorAll(".cc-figures > *").Take(2).Select(figure => figure.TextContent)));
}
