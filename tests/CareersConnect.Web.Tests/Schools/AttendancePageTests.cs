using System.Net;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Schools;

/// <summary>A slip of the finger does not become evidence: 30 were booked in a year of 60.</summary>
public sealed class AttendancePageTests : IAsyncLifetime
{
    private const string Came = "Input.Came[0].Pupils";
    private readonly SiteFixture _site = new();
    private SchoolSite _school = null!;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _school = await SchoolSite.OpenAsync(_site);
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
        _address = $"/schools/bookings/{booking.Id.Value}/attendance";
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task More_than_the_year_group_has_is_refused_at_its_field()
    {
        var answer = await _school.Leader.SubmitAsync(_address, PageForms.Given(("Input.TookPlace", "true"), (Came, "999")));

        Assert.Equal(["There are 60 pupils in year 8, so 999 cannot have come. Enter how many did, or correct the number of pupils in Settings first."], await answer.ErrorsAsync());
        var page = await answer.DocumentAsync();
        Assert.Equal("999", page.QuerySelector(page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")!)!.GetAttribute("value"));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task More_than_were_booked_is_asked_once_by_a_tick_that_appears()
    {
        Assert.Null((await _school.Leader.OpenAsync(_address)).QuerySelector("[name='Input.MoreCame']"));
        var asked = await _school.Leader.SubmitAsync(_address, PageForms.Given(("Input.TookPlace", "true"), (Came, "45")));
        Assert.Equal(["30 were booked. Did 45 come? Tick that they did, or put the number right."], await asked.ErrorsAsync());
        Assert.Equal(0, await CountAsync());

        var recorded = await _school.Leader.SubmitAsync(await asked.DocumentAsync(), _address, PageForms.Given(("Input.MoreCame", "true")));
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        Assert.Contains("45 of 30 who were expected", (await _school.Leader.OpenAsync(recorded.Headers.Location!.OriginalString)).QuerySelector(".govuk-summary-list")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_held_to_the_same()
    {
        var recorded = await _school.Leader.SubmitAsync(_address, PageForms.Given(("Input.TookPlace", "true")));
        var encounter = recorded.Headers.Location!.OriginalString;
        var wrong = await _school.Leader.SubmitAsync(encounter, PageForms.Given((Came, "61"), ("Input.Why", "A slip")));
        Assert.Equal(["There are 60 pupils in year 8, so 61 cannot have come. Enter how many did, or correct the number of pupils in Settings first."], await wrong.ErrorsAsync());

        var asked = await _school.Leader.SubmitAsync(encounter, PageForms.Given((Came, "31"), ("Input.Why", "A slip")));
        Assert.Equal(["30 were booked. Did 31 come? Tick that they did, or put the number right."], await asked.ErrorsAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await _school.Leader.SubmitAsync(await asked.DocumentAsync(), encounter, PageForms.Given(("Input.MoreCame", "true")))).StatusCode);
    }

    [Fact]
    public async Task An_estimate_holds_as_well_until_the_school_enters_its_own_number()
    {
        await _site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM EnteredRolls; UPDATE Schools SET Pupils = 700"));
        var refused = await _school.Leader.SubmitAsync(_address, PageForms.Given(("Input.TookPlace", "true"), (Came, "300")));
        Assert.Equal(["We count with 100 in year 8, an even share of your roll, and 300 are more. Enter how many came, or your own numbers of pupils in Settings first."], await refused.ErrorsAsync());
        Assert.Equal(0, await CountAsync());
    }

    private Task<int> CountAsync() => _site.InDatabaseAsync(db => db.Encounters.CountAsync());
}
