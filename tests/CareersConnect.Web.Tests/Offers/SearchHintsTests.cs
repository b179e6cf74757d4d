using AngleSharp.Dom;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>What the page tells beside what it found.</summary>
public sealed class SearchHintsTests(SearchHintsTests.Hints site) : IClassFixture<SearchHintsTests.Hints>
{
    [Fact]
    public async Task Two_filters_among_the_words_are_told_in_one_note_with_a_link_each_and_one_for_both()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/offers?q=year+8+BM5+bridge&place=");
        var note = Assert.Single(page.QuerySelectorAll(".cc-note"));
        Assert.Contains("“year 8” is the year group.", note.TextContent);
        Assert.Contains("“BM5” is the benchmark that it counts towards.", note.TextContent);
        var links = note.QuerySelectorAll("a");
        Assert.Equal(3, links.Length);
        Assert.Equal(["\"year 8\" \"BM5\" bridge", "\"year 8\" BM5 bridge", "year 8 \"BM5\" bridge"], links.Select(link => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link.GetAttribute("href")!.Split('?', '#')[1])["q"].ToString()));
    }

    [Fact]
    public async Task Who_comes_from_further_away_than_the_radius_is_one_link_away()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/offers?q=drone&place=Derby");
        Assert.Equal("1 offer of drone", Heading(page));
        Assert.Equal("Based within", page.QuerySelector("label[for=within]")!.TextContent);
        var link = page.QuerySelectorAll("a").Single(one => one.TextContent == "1 more comes to you from further away");
        var all = await visitor.OpenAsync(link.GetAttribute("href")!);
        Assert.Equal("2 offers of drone", Heading(all));
        Assert.DoesNotContain("from further away", all.Body!.TextContent);
        Assert.DoesNotContain("from further away", (await visitor.OpenAsync("/offers?q=drone&place=Derby&where=workplace")).Body!.TextContent);
        Assert.DoesNotContain("from further away", (await visitor.OpenAsync("/offers?q=drone&place=")).Body!.TextContent);
    }

    [Fact]
    public async Task Where_nothing_has_the_words_each_is_a_link_and_whoever_has_them_in_its_name_is_named()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/offers?q=drone+bridge&place=&year=12");
        Assert.Contains("No organisation of that name has given offers here.", page.QuerySelector(".cc-empty")!.TextContent);
        var one = await visitor.OpenAsync("/offers?q=drone+challenge&place=&year=13&kind=workplace-visit");
        Assert.DoesNotContain("One word at a time", one.QuerySelector(".cc-empty")!.TextContent);

        var each = (await visitor.OpenAsync("/offers?q=drone+playground&place=Penzance")).QuerySelectorAll(".cc-empty .cc-actions a")[0];
        Assert.Equal("drone (1)", each.TextContent);
        Assert.Equal("1 offer of drone", Heading(await visitor.OpenAsync(each.GetAttribute("href")!)));

        var named = await visitor.OpenAsync("/offers?q=quill+royce&place=");
        Assert.Contains("Quill-Royce Turbines has given offers here, and has none that fits at the moment.", named.QuerySelector(".cc-empty")!.TextContent);
    }

    [Fact]
    public async Task By_arrangement_a_card_says_the_day_that_the_offer_s_own_page_says()
    {
        var visitor = site.Visitor();
        var card = (await visitor.OpenAsync("/offers?q=holidays&place=")).QuerySelector(".cc-card")!;
        Assert.Contains("By arrangement, Mondays from Mon 22 Feb", Flat(card.TextContent));
    }

    [Fact]
    public async Task No_more_can_be_typed_than_is_read_and_what_is_pasted_into_the_address_reaches_the_page()
    {
        var page = await site.Visitor().OpenAsync("/offers?place=");
        Assert.Equal("200", page.QuerySelector("#q")!.GetAttribute("maxlength"));
        Assert.Equal("100", page.QuerySelector("#place")!.GetAttribute("maxlength"));
        var limits = site.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.Equal(24 * 1024, limits.MaxRequestLineSize);
        Assert.True(limits.MaxRequestLineSize < limits.MaxRequestHeadersTotalSize, "The next page's Referer must fit among the headers.");
    }

    private static string Heading(IDocument page) => page.QuerySelector("h1")!.TextContent;

    private static string Flat(string text) => string.Join(' ', text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A pilot next door, one who comes from Penzance, one whose first day is in the holidays, and one who has nothing any more.</summary>
    public sealed class Hints : SearchFixture, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            var pilots = An.Employer().Named("Skylark Pilots").Build();
            var turbines = An.Employer().Named("Quill-Royce Turbines").Build();
            var ended = Offer(turbines, "Turbines", details => details);
            ended.Withdraw(OfferBuilder.Kwame, Clock.GetUtcNow().UtcDateTime);
            await SaveAsync(
                pilots,
                turbines,
                ended,
                Offer(pilots, "A drone over the playground", details => details),
                Offer(pilots, "A drone from Cornwall", details => details with { Location = new GridPoint(147_000, 30_000), Town = "Penzance", TravelMiles = null }),
                Offer(pilots, "In the holidays", details => details with { ArrangementFrom = new DateOnly(2027, 2, 15) }));
            await TellDueAsync();
        }

        private static Offer Offer(Domain.Organisations.Organisation giver, string title, Func<OfferDetails, OfferDetails> change) =>
            An.Offer().From(giver.Id).ByArrangement(Weekdays.Monday).With(details => change(details with { Title = title, Description = "Seen from above." })).Build();
    }
}
