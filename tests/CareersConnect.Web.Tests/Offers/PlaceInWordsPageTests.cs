using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>A place among the words is the place, where no other was given.</summary>
public sealed class PlaceInWordsPageTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("near Derby", "Derby")]
    [InlineData("DE1", "DE1")]
    [InlineData("DE1 1AA", "DE1 1AA")]
    public async Task It_is_read_told_and_undone_by_one_link(string typed, string place)
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync($"/offers?place=&q={Uri.EscapeDataString($"bridge {typed}")}");
        Assert.Equal("1 offer of bridge", Heading(page));
        Assert.Equal(("bridge", place), (page.QuerySelector("#q")!.GetAttribute("value"), page.QuerySelector("#place")!.GetAttribute("value")));
        Assert.Contains($"of {place}", page.Title);
        var note = page.QuerySelectorAll(".cc-note").First(one => one.TextContent.Contains("We read", StringComparison.Ordinal));
        Assert.Contains($"We read “{typed}” as the place, {place}.", note.TextContent);

        var words = await visitor.OpenAsync(note.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal($"bridge \"{typed}\"", words.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("", words.QuerySelector("#place")!.GetAttribute("value") ?? "");
        Assert.DoesNotContain("as the place", words.Body!.TextContent);
    }

    [Theory]
    [InlineData("/offers?place=Penzance&q=bridge+near+Derby", "Penzance")]
    [InlineData("/offers?place=&q=bridge+near+Xyzzyville", "")]
    public async Task A_place_that_was_given_stays_and_what_is_none_is_not_read(string address, string place)
    {
        var page = await site.Visitor().OpenAsync(address);
        Assert.Equal(place, page.QuerySelector("#place")!.GetAttribute("value") ?? "");
        Assert.DoesNotContain("as the place", page.Body!.TextContent);
    }

    [Fact]
    public async Task A_school_s_own_name_in_the_field_gives_way_to_what_it_types()
    {
        var school = await site.SignedInAs(Role.SchoolStaff, site.School.Id);
        await school.GetAsync("/offers");
        using var counted = site.Statements.Count();
        var page = await school.OpenAsync("/offers?place=Thornmere+Academy&q=stall+near+Penzance");
        counted.AtMost(5);
        Assert.Equal("Penzance", page.QuerySelector("#place")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Programs_say_their_place_themselves()
    {
        using var client = site.CreateClient();
        Assert.False((await client.GetFromJsonAsync<JsonElement>("/api/v1/offers?q=bridge+near+Derby", TestContext.Current.CancellationToken)).TryGetProperty("place", out var place) && place.ValueKind != JsonValueKind.Null);
    }

    private static string Heading(IDocument page) => page.QuerySelector("h1")!.TextContent;
}
