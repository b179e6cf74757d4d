using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CareersConnect.Testing;
using CareersConnect.Web.Tests.Offers;

namespace CareersConnect.Web.Tests.Api;

public sealed class OffersApiTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task Offers_come_with_total_items_and_counts_by_the_names_of_the_parameters()
    {
        var answer = await ReadAsync("/api/v1/offers?q=bridge&place=Derby&within=25");
        Assert.Equal(1, answer.GetProperty("total").GetInt32());
        Assert.Equal("Derby", answer.GetProperty("place").GetString()![..5]);
        Assert.False(answer.TryGetProperty("next", out _));
        var item = answer.GetProperty("items")[0];
        Assert.Equal(site.Bridge.Id.Value, item.GetProperty("id").GetGuid());
        Assert.Equal("employer-workshop", item.GetProperty("kind").GetString());
        Assert.Equal([7, 8, 9], item.GetProperty("yearGroups").EnumerateArray().Select(year => year.GetInt32()));
        Assert.Equal("2027-03-11", item.GetProperty("nextDay").GetString());
        Assert.Equal(["2027-03-11", "2027-03-12"], item.GetProperty("freeDays").EnumerateArray().Select(day => day.GetString()));
        Assert.Equal(["school"], item.GetProperty("where").EnumerateArray().Select(way => way.GetString()));
        Assert.Equal("10-249", item.GetProperty("organisation").GetProperty("size").GetString());
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync(item.GetProperty("url").GetString())).StatusCode);
        Assert.Equal(1, answer.GetProperty("facets").GetProperty("year").GetProperty("8").GetInt32());
    }

    [Theory]
    [InlineData(20, 3)]
    [InlineData(15, 3)]
    [InlineData(45, 1)]
    public async Task Next_leads_through_all_of_them_once_and_not_beyond(int take, int pages)
    {
        var seen = new List<Guid>();
        for (var next = $"/api/v1/offers?kind=enterprise-challenge&take={take}"; next is not null; pages--)
        {
            var page = await ReadAsync(next);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        }

        Assert.Equal(0, pages);
        Assert.Equal(SearchFixture.Many, seen.Distinct().Count());
        Assert.Equal(SearchFixture.Many, seen.Count);
    }

    [Theory]
    [InlineData("pupils", SearchFixture.Many)]
    [InlineData("parents", 0)]
    [InlineData("parents,pupils", SearchFixture.Many)]
    public async Task Offers_are_found_by_whom_they_are_for(string audience, int total)
    {
        var answer = await ReadAsync($"/api/v1/offers?kind=enterprise-challenge&for={audience}");
        Assert.Equal(total, answer.GetProperty("total").GetInt32());
        Assert.Equal(SearchFixture.Many, answer.GetProperty("facets").GetProperty("for").GetProperty("pupils").GetInt32());
    }

    [Fact]
    public async Task Whoever_has_the_answer_already_is_told_so()
    {
        var visitor = site.Visitor();
        var first = await visitor.GetAsync("/api/v1/offers?q=bridge");
        Assert.NotNull(first.Headers.ETag);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/offers?q=bridge");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag);
        var second = await visitor.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("year=99", "year", "There is no year group “99”.")]
    [InlineData("kind=juggling", "kind", "There is no kind of activity “juggling”.")]
    [InlineData("from=tomorrow", "from", "Enter the date as day, month and year, for example 27/3/2027")]
    [InlineData("take=1000", "take", "take is “1000”: say a number, 1 to 100.")]
    [InlineData("page=2", "page", "There are no numbered pages here: follow next.")]
    [InlineData("for=everyone", "for", "“everyone” is nobody that offers are for: say pupils, parents or staff.")]
    [InlineData("colour=red", "colour", "There is no such parameter.")]
    [InlineData("after=nonsense", "after", "“after” is no place in this list: take it from the next of the page before.")]
    public async Task What_cannot_be_read_is_named_in_problem_details(string query, string name, string sentence)
    {
        var answer = await site.Visitor().GetAsync($"/api/v1/offers?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(new MediaTypeHeaderValue("application/problem+json"), answer.Content.Headers.ContentType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(400, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(sentence, problem.RootElement.GetProperty("errors").GetProperty(name)[0].GetString());
    }

    [Fact]
    public async Task An_unknown_place_is_a_problem_with_its_sentence()
    {
        var answer = await site.Visitor().GetAsync("/api/v1/offers?place=Xyzzyville");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.NotEmpty(problem.RootElement.GetProperty("errors").GetProperty("place")[0].GetString()!);
    }

    [Fact]
    public async Task A_school_is_shown_by_its_number()
    {
        var school = await ReadAsync($"/api/v1/schools/{site.School.Urn.Value}");
        Assert.Equal("Thornmere Academy", school.GetProperty("name").GetString());
        Assert.Equal(7, school.GetProperty("yearGroups")[0].GetInt32());
        Assert.Equal(438_000, school.GetProperty("easting").GetInt32());
        Assert.InRange(school.GetProperty("latitude").GetDouble(), 52.9, 53.0);
    }

    [Theory]
    [InlineData("/api/v1/schools/999999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/schools/12", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    public async Task Errors_are_problem_details(string address, HttpStatusCode status)
    {
        var answer = await site.Visitor().GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_interface_describes_itself()
    {
        var document = await ReadAsync("/openapi/v1.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString());
        var paths = document.GetProperty("paths");
        Assert.Equal(["/api/v1/offers", "/api/v1/requests/{requestId}/matches", "/api/v1/schools/{urn}"], paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        var parameters = paths.GetProperty("/api/v1/offers").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()).ToList();
        Assert.Equal(["access", "after", "benchmark", "content", "for", "free", "from", "kind", "language", "place", "q", "sector", "self", "size", "sort", "stem", "subject", "take", "until", "where", "within", "without", "year"], parameters.Order());
    }

    private async Task<JsonElement> ReadAsync(string address)
    {
        var answer = await site.Visitor().GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}: {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
