using System.Net;
using System.Text.Json;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Web.Tests.Schools;

namespace CareersConnect.Web.Tests.Api;

public sealed class MatchesApiTests : IDisposable
{
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_fits_comes_best_first_with_its_reasons_as_data_and_in_words()
    {
        var (school, request) = await RaisedAsync();
        var offer = await school.Market.OfferAsync(_site, one => one.OnDate(new DateOnly(2027, 3, 12)));
        await _site.TellDueAsync();

        var answer = await ReadAsync(school.Reader, request);

        Assert.Equal(request.Reference, answer.GetProperty("request").GetString());
        Assert.Equal(("open", 1), (answer.GetProperty("status").GetString(), answer.GetProperty("total").GetInt32()));
        var match = answer.GetProperty("items")[0];
        Assert.Equal((offer.Id.Value, "in-person", 30), (match.GetProperty("offerId").GetGuid(), match.GetProperty("way").GetString(), match.GetProperty("pupils").GetInt32()));
        var reasons = match.GetProperty("reasons").EnumerateArray().ToList();
        Assert.Equal(("gap", "closes", 5, 30), (reasons[0].GetProperty("kind").GetString(), reasons[0].GetProperty("standing").GetString(), reasons[0].GetProperty("benchmark").GetInt32(), reasons[0].GetProperty("pupilsClosed").GetInt32()));
        Assert.Equal("Closes the employer encounter for all 30 pupils in year 8", reasons[0].GetProperty("words").GetString());
        Assert.Equal(3.1, reasons.Single(reason => reason.GetProperty("kind").GetString() == "distance").GetProperty("miles").GetDouble());
        Assert.Equal("2027-03-12", reasons.Single(reason => reason.GetProperty("kind").GetString() == "date").GetProperty("day").GetString());
        Assert.Equal(match.GetProperty("score").GetInt32(), reasons.Sum(reason => reason.GetProperty("points").GetInt32()));
        Assert.False(answer.TryGetProperty("whyNothing", out _));
    }

    [Fact]
    public async Task Where_nothing_fits_it_says_why_and_what_one_change_adds()
    {
        var (school, request) = await RaisedAsync();
        await school.Market.OfferAsync(_site, one => one.OnDate(new DateOnly(2027, 4, 12)));
        await _site.TellDueAsync();

        var answer = await ReadAsync(school.Leader, request);

        Assert.Equal("no-date", answer.GetProperty("whyNothing").GetProperty("id").GetString());
        Assert.Contains(answer.GetProperty("changes").EnumerateArray(), change => change.GetProperty("key").GetString() == "until-weeks-2" && change.GetProperty("adds").GetInt32() == 1);
    }

    [Fact]
    public async Task Nobody_signed_in_is_told_so_and_another_school_finds_nothing()
    {
        var (_, request) = await RaisedAsync();
        var nobody = await _site.Visitor().GetAsync(Address(request));
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (nobody.StatusCode, nobody.Content.Headers.ContentType!.MediaType));

        var other = await SchoolSite.OpenAsync(_site);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Leader.GetAsync(Address(request))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.SignedInAs(Role.Employer)).GetAsync(Address(request))).StatusCode);
    }

    [Fact]
    public async Task Every_value_that_is_sent_is_described()
    {
        var (school, request) = await RaisedAsync();
        await school.Market.OfferAsync(_site, one => one.OnDate(new DateOnly(2027, 3, 12)));
        await _site.TellDueAsync();
        var described = (await ReadAsync(_site.Visitor(), "/openapi/v1.json")).GetProperty("components").GetProperty("schemas");
        var match = (await ReadAsync(school.Reader, request)).GetProperty("items")[0];

        Assert.All(match.EnumerateObject(), value => Assert.True(described.GetProperty("ApiMatch").GetProperty("properties").TryGetProperty(value.Name, out _), value.Name));
        Assert.All(match.GetProperty("reasons").EnumerateArray().SelectMany(reason => reason.EnumerateObject()), value => Assert.True(described.GetProperty("ApiReason").GetProperty("properties").TryGetProperty(value.Name, out _), value.Name));
    }

    private async Task<(SchoolSite School, Request Request)> RaisedAsync()
    {
        var school = await SchoolSite.OpenAsync(_site);
        var request = new Request(school.Market.School.Id, school.Market.School.YearGroups, school.Market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
        await _site.InDatabaseAsync(db =>
        {
            db.Add(request);
            return db.SaveChangesAsync();
        });
        return (school, request);
    }

    private static string Address(Request request) => $"/api/v1/requests/{request.Id.Value}/matches";

    private static Task<JsonElement> ReadAsync(HttpClient browser, Request request) => ReadAsync(browser, Address(request));

    private static async Task<JsonElement> ReadAsync(HttpClient browser, string address)
    {
        var text = await browser.GetStringAsync(address);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
