using System.Net;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Web.Tests.Bookings;

namespace CareersConnect.Web.Tests.Forms;

/// <summary>Two people have the same edit form open. Whoever saves second is told, keeps what was typed, and wins only by pressing again.</summary>
public sealed class StaleEditTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Changed = "This was changed while you were looking at it, by somebody else or in another window of yours. Check what it says now, then try again.";

    [Theory]
    [InlineData("offer", "Input.Title")]
    [InlineData("volunteer", "Input.JobTitle")]
    [InlineData("organisation", "Input.Name")]
    [InlineData("request", "Input.Purpose")]
    [InlineData("careers page", "Input.Programme")]
    public async Task The_second_of_two_editors_is_told_and_wins_only_by_pressing_again(string what, string field)
    {
        var (person, url) = await OpenAsync(what);
        var (one, other) = (await person.OpenAsync(url), await person.OpenAsync(url));
        Assert.NotNull(other.QuerySelector("form input[name=_version]"));
        Assert.Equal(HttpStatusCode.Redirect, (await person.SubmitAsync(one, url, Typed(field, "The first words"))).StatusCode);

        var refused = await person.SubmitAsync(other, url, Typed(field, "The second words"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal([Changed], await refused.ErrorsAsync());
        var again = await refused.DocumentAsync();
        Assert.Equal("The second words", again.QuerySelector($"[name='{field}']") switch
        {
            AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
            { } area => area.TextContent.Trim(),
            null => null,
        });
        Assert.Equal(HttpStatusCode.Redirect, (await person.SubmitAsync(again, url)).StatusCode);
        Assert.Contains("The second words", (await person.OpenAsync(url)).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_editor_who_is_refused_and_puts_it_right_is_not_called_another()
    {
        var (person, url) = await OpenAsync("volunteer");
        var refused = await person.SubmitAsync(url, Typed("Input.JobTitle", ""));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await person.SubmitAsync(await refused.DocumentAsync(), url, Typed("Input.JobTitle", "driver"))).StatusCode);
    }

    private static Dictionary<string, string> Typed(string field, string words) => new(StringComparer.Ordinal) { [field] = words };

    private async Task<(HttpClient Person, string Url)> OpenAsync(string what)
    {
        var both = await BookingSite.OpenAsync(site);
        var market = both.Market;
        switch (what)
        {
            case "offer":
                return (both.Employer, $"/employers/offers/{(await market.OfferAsync(site, built => built.ByArrangement())).Id.Value}/edit");
            case "volunteer":
                return (both.Employer, $"/employers/volunteers/write/{market.Volunteer.Id.Value}");
            case "organisation":
                return (both.Employer, "/employers/organisation");
            case "request":
                var request = new Request(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
                await site.InDatabaseAsync(db => db.Add(request).Context.SaveChangesAsync());
                return (both.School, $"/schools/requests/{request.Id.Value}/edit");
            default:
                await both.School.SubmitAsync("/schools/settings/careers-page", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.LeaderName"] = "Samira Haddad", ["Input.LeaderEmail"] = "careers@thornmere.example" });
                return (both.School, "/schools/settings/careers-page");
        }
    }
}
