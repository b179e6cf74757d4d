using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>What an offer says beside its texts is found by its words too.</summary>
public sealed class SearchedFactsTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("polish", 1)]
    [InlineData("signer", 1)]
    [InlineData("english", 0)]
    public async Task The_language_where_it_is_not_English_and_what_is_said_of_access(string word, int found)
    {
        var page = await site.Visitor().OpenAsync($"/offers?q={word}&place=");
        Assert.Equal(Enumerable.Repeat(site.Visit.Title, found), page.QuerySelectorAll(".cc-card h2 a").Select(link => link.TextContent));
    }
}
