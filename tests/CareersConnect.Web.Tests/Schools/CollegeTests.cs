using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Schools;

/// <summary>A college: its groups are study programmes, of which each takes some of its year groups.</summary>
public sealed class CollegeTests : IAsyncLifetime
{
    private readonly SiteFixture _site = new();
    private School _college = null!;
    private HttpClient _leader = null!;

    public async ValueTask InitializeAsync()
    {
        _college = School.Enter(
            new RegisterFacts
            {
                Urn = new Urn("139901"), Name = "Mill Row College", LocalAuthorityCode = "999", TypeCode = 18, LowestAge = 16, HighestAge = 19,
                Postcode = new Postcode("ZZ99 2AB"), Street = "Mill Row", Town = "Derby", Location = new GridPoint(438_000, 340_000),
            },
            new DateOnly(2026, 9, 1));
        await _site.InDatabaseAsync(db =>
        {
            db.AddRange(_college, A.SchoolOrganisation(_college.Id).Named(_college.Name).Build());
            return db.SaveChangesAsync();
        });
        _leader = await _site.SignedInAs(Role.SchoolAdmin, _college.Id);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Several_programmes_are_entered_at_once_each_with_its_year_groups()
    {
        await EnterAsync();

        var page = await _leader.OpenAsync("/schools/settings");
        Assert.Equal(["Bricklaying", "Childcare"], new[] { 0, 1 }.Select(n => page.QuerySelector($"[name='Input.Programmes[{n}].Name']")!.GetAttribute("value")));
        Assert.Equal(["12", "13"], page.QuerySelectorAll("[name='Input.Programmes[0].YearGroups'][checked]").Select(tick => tick.GetAttribute("value")));
        Assert.Equal(["13"], page.QuerySelectorAll("[name='Input.Programmes[1].YearGroups'][checked]").Select(tick => tick.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector("[name='Input.Programmes[6].Name']"));
    }

    [Fact]
    public async Task From_the_programme_by_attendance_to_the_gap_and_what_to_do_next()
    {
        await EnterAsync();
        var booking = await VisitAsync();
        var programmes = await _site.InDatabaseAsync(db => db.Schools.Where(one => one.Id == _college.Id).SelectMany(one => one.StudyProgrammes).OrderBy(one => one.Name).Select(one => one.Name).ToListAsync());
        Assert.Equal(["Bricklaying", "Childcare"], programmes);

        var answer = await _leader.SubmitAsync($"/schools/bookings/{booking.Value}/attendance", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.TookPlace"] = "true", ["Input.Came[0].Pupils"] = "20", ["Input.Came[1].Pupils"] = "0",
        });
        Assert.Contains("20 of 30 who were expected", (await _leader.OpenAsync(answer.Headers.Location!.OriginalString)).QuerySelector(".govuk-summary-list")!.TextContent, StringComparison.Ordinal);

        var page = await _leader.OpenAsync("/schools");
        var rows = page.QuerySelectorAll(".cc-table tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.QuerySelector("a")?.FirstChild!.TextContent ?? cell.TextContent.Trim()));
        Assert.Equal([["40", "30", "40"], ["25", "25", "25"]], rows);
        Assert.Contains("Ask for Bricklaying: 30 have met fewer than two employers", page.QuerySelector(".cc-todo")!.TextContent, StringComparison.Ordinal);
    }

    private async Task EnterAsync()
    {
        var answer = await _leader.SubmitAsync("/schools/settings", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Programmes[0].Name"] = "Childcare", ["Input.Programmes[0].Learners"] = "25", ["Input.Programmes[0].YearGroups"] = "13",
            ["Input.Programmes[1].Name"] = "Bricklaying", ["Input.Programmes[1].Learners"] = "40", ["Input.Programmes[1].YearGroups"] = "12\n13",
        });
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
    }

    /// <summary>A visit on 1 March 2027 for 30 of year 13, and the morning after.</summary>
    private async Task<BookingId> VisitAsync()
    {
        var employer = An.Employer().Named("Trentside Rail").Build();
        var offer = An.Offer().From(employer.Id).ByArrangement().With(details => details with { YearGroups = YearGroups.Of(YearGroup.Year12, YearGroup.Year13) }).Build();
        var school = A.AskingSchool(_college.Id) with { YearGroups = _college.YearGroups };
        var booking = offer.Ask(school, An.Ask(day: new DateOnly(2027, 3, 1)) with { YearGroups = YearGroups.Of(YearGroup.Year13) }, "Samira Haddad", PersonId.New(), OfferBuilder.Now);
        booking.Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
        await _site.InDatabaseAsync(db =>
        {
            db.AddRange(employer, offer, booking);
            return db.SaveChangesAsync();
        });
        _site.Clock.MoveTo(new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero));
        _leader = await _site.SignedInAs(Role.SchoolAdmin, _college.Id);
        return booking.Id;
    }
}
