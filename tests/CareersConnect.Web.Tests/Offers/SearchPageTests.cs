using System.Net;
using AngleSharp.Dom;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Offers;

public sealed class SearchPageTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    private const string Filters = "form[aria-label=Filters]";

    [Fact]
    public async Task Anybody_searches_and_the_heading_carries_the_count()
    {
        var page = await site.Visitor().OpenAsync("/offers?q=engineer&place=");
        Assert.Equal("1 offer of engineer", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("1 offer of engineer", page.Title);
        var card = Assert.Single(page.QuerySelectorAll(".cc-card"));
        Assert.Equal("The bridge that holds: build, load, break", card.QuerySelector("h2 a")!.TextContent);
        Assert.Equal("engineer", card.QuerySelector("mark")!.TextContent);
        Assert.Contains("Osei & Marsh Structural Engineers, 10 to 249 people, Derby", card.TextContent);
        Assert.Contains("Thu 11 Mar and Fri 12 Mar", card.TextContent);
        Assert.Contains("2 dates.", card.TextContent);
        Assert.Equal(3, card.QuerySelectorAll(".cc-strip__on").Length);
    }

    [Fact]
    public async Task What_was_written_is_shown_as_text()
    {
        var page = await site.Visitor().OpenAsync("/offers?q=quiet&place=");
        Assert.Equal("Quiet machines & loud <b>ideas</b>", page.QuerySelector(".cc-card h2 a")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".cc-card b"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public async Task What_is_typed_stays_in_the_field_as_text(string typed)
    {
        var page = await site.Visitor().OpenAsync($"/offers?q={Uri.EscapeDataString(typed)}&place=");
        Assert.Equal(typed, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task Filters_stand_beside_with_counts_and_what_would_find_nothing_is_disabled()
    {
        var page = await site.Visitor().OpenAsync("/offers?q=bridge&place=");
        Assert.False(page.QuerySelector(".cc-filters")!.HasAttribute("open"));
        Assert.Equal("1", page.QuerySelector("#year-8 ~ span[aria-hidden]")!.TextContent);
        Assert.Equal("Year 8, 1", page.QuerySelector("label[for=year-8]")!.TextContent);
        Assert.True(page.QuerySelector("#year-13")!.HasAttribute("disabled"));
        Assert.False(page.QuerySelector("#year-9")!.HasAttribute("disabled"));
        Assert.Single(page.QuerySelectorAll($"{Filters} button"));
    }

    [Fact]
    public async Task A_filter_is_applied_counted_without_itself_and_taken_off_by_its_tag()
    {
        var visitor = site.Visitor();
        var all = await visitor.OpenAsync("/offers?place=");
        var page = await visitor.OpenAsync(SearchFixture.AddressOf(all, Filters, ("year", "8"), ("kind", "provider-encounter")));

        Assert.Equal("1 offer", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, page.QuerySelector("#kind-provider-encounter, #kind-employer-workshop")!.ParentElement!.ParentElement!.QuerySelectorAll(".cc-opt").Count(option => !option.QuerySelector("input")!.HasAttribute("disabled")));
        var tag = page.QuerySelectorAll(".cc-applied a").First(link => link.TextContent.Contains("Provider", StringComparison.Ordinal));
        Assert.Contains("Remove filter: kind", tag.TextContent);
        Assert.Equal("2 offers", (await visitor.OpenAsync(tag.GetAttribute("href")!)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Each_form_keeps_what_the_other_said()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/offers?q=bridge&place=&year=8&from=1/3/2027&sort=soonest&within=50");
        var searched = SearchFixture.AddressOf(page, "form[role=search]", ("q", "levels"));
        Assert.Contains("year=8", searched);
        Assert.Contains("from=1%2F3%2F2027", searched);
        var filtered = SearchFixture.AddressOf(page, Filters);
        Assert.Contains("q=bridge", filtered);
        Assert.Contains("within=50", filtered);
        Assert.Contains("sort=soonest", filtered);
    }

    [Fact]
    public async Task From_a_place_distances_are_told_and_the_nearest_comes_first()
    {
        var page = await site.Visitor().OpenAsync("/offers?place=Derby&within=25");
        Assert.Equal("3 offers within 25 miles", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("of Derby", page.Title);
        Assert.Equal(["under half a mile", "under half a mile", "7.8 miles"], page.QuerySelectorAll(".cc-card").Select(card => card.QuerySelector(".cc-facts li")!.TextContent.Trim()));
        Assert.Contains("Belper", page.QuerySelectorAll(".cc-card")[^1].TextContent);
        Assert.Contains("Sorted by distance", page.QuerySelector(".cc-titlebar")!.TextContent.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task An_unknown_place_is_told_at_its_field_and_offers_from_anywhere_are_shown()
    {
        var page = await site.Visitor().OpenAsync("/offers?q=bridge&place=Xyzzyville");
        Assert.StartsWith("Error: ", page.Title);
        Assert.Equal("Xyzzyville", page.QuerySelector("#place")!.GetAttribute("value"));
        Assert.Equal("#place", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal(page.QuerySelector(".govuk-error-summary a")!.TextContent, page.QuerySelector("#place-error")!.TextContent.Replace("Error: ", ""));
        Assert.Single(page.QuerySelectorAll(".cc-card"));
    }

    [Theory]
    [InlineData("from=31/6/2027", "#from", "There is no 31 June 2027: the month has 30 days")]
    [InlineData("from=2/3/2027&until=1/3/2027", "#until", "The last day must not be before the first.")]
    public async Task A_day_that_cannot_be_is_told_at_its_field_and_stays_there(string query, string field, string sentence)
    {
        var page = await site.Visitor().OpenAsync($"/offers?place=&{query}");
        Assert.Equal(sentence, page.QuerySelector(".govuk-error-summary a")!.TextContent);
        Assert.Equal(field, page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.EndsWith("/2027", page.QuerySelector(field)!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_an_address_says_amiss_is_passed_over_and_named()
    {
        var page = await site.Visitor().OpenAsync("/offers?place=&year=8&year=99&kind=juggling&sort=price&within=-5&page=0&utm_source=x");
        var note = page.QuerySelector(".cc-note")!.TextContent;
        Assert.Contains("There is no year group “99”.", note);
        Assert.Contains("There is no kind of activity “juggling”.", note);
        Assert.Contains("“-5” is no distance", note);
        Assert.Equal("2 offers", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Where_nothing_fits_single_changes_are_offered_with_what_they_would_find()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/offers?q=bridge&place=Derby&within=5&year=12");
        Assert.Equal("No offers of “bridge” within 5 miles", page.QuerySelector("h1")!.TextContent);
        var change = page.QuerySelectorAll(".cc-empty tbody tr").First(row => row.TextContent.Contains("Any year group", StringComparison.Ordinal));
        Assert.Equal("1", change.QuerySelector("td")!.TextContent);
        Assert.Equal("1 offer of bridge", (await visitor.OpenAsync(change.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Where_nothing_fits_nearby_wider_radii_say_how_many()
    {
        var visitor = site.Visitor();
        var page = await visitor.OpenAsync("/offers?q=quiet&place=Derby&within=5");
        var wider = page.QuerySelector(".cc-empty .cc-actions a")!;
        Assert.Equal("10 miles (1)", wider.TextContent);
        Assert.Equal("1 offer of quiet", (await visitor.OpenAsync(wider.GetAttribute("href")!)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_and_a_page_behind_the_last_shows_the_last()
    {
        var visitor = site.Visitor();
        var first = await visitor.OpenAsync("/offers?place=&kind=enterprise-challenge");
        Assert.Equal($"{SearchFixture.Many} offers", first.QuerySelector("h1")!.TextContent);
        Assert.Equal(20, first.QuerySelectorAll(".cc-card").Length);
        var last = await visitor.OpenAsync("/offers?place=&kind=enterprise-challenge&page=99");
        Assert.Equal(SearchFixture.Many - 40, last.QuerySelectorAll(".cc-card").Length);
        Assert.Contains("page 3 of 3", last.Title);
        Assert.Equal("Page 3", last.QuerySelector(".govuk-pagination [aria-current=page]")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_school_searches_from_where_it_is_in_its_own_frame_and_can_ask()
    {
        var page = await (await site.SignedInAs(Role.SchoolStaff, site.School.Id)).OpenAsync("/offers");
        Assert.Equal("Thornmere Academy", page.QuerySelector("#place")!.GetAttribute("value"));
        Assert.Contains("within 15 miles", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("cc-site-schools", page.Body!.ClassName);
        Assert.StartsWith("Ask for this", page.QuerySelector(".cc-card__side a")!.TextContent);
        Assert.EndsWith("/ask", page.QuerySelector(".cc-card__side a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_school_may_search_from_anywhere_and_its_own_name_means_itself()
    {
        var school = await site.SignedInAs(Role.SchoolStaff, site.School.Id);
        Assert.Equal("48 offers", (await school.OpenAsync("/offers?place=")).QuerySelector("h1")!.TextContent);
        Assert.Contains("of Thornmere Academy", (await school.OpenAsync("/offers?place=Thornmere%20Academy")).Title);
    }

    [Theory]
    [InlineData(Role.SchoolReader)]
    [InlineData(Role.Employer)]
    public async Task Whoever_cannot_ask_sees_no_button(Role role)
    {
        var page = await (await site.SignedInAs(role)).OpenAsync("/offers?place=");
        Assert.Empty(page.QuerySelectorAll(".cc-card__side a"));
    }

    [Fact]
    public async Task Signed_out_the_button_leads_to_sign_in_and_back()
    {
        var page = await site.Visitor().OpenAsync("/offers?q=bridge&place=");
        var link = page.QuerySelector(".cc-card__side a")!;
        Assert.StartsWith("Sign in to ask", link.TextContent);
        Assert.Contains($"returnUrl={Uri.EscapeDataString($"/schools/offers/{site.Bridge.Id.Value}/ask")}", link.GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_takes_few_statements_however_many_offers_there_are()
    {
        var school = await site.SignedInAs(Role.SchoolStaff, site.School.Id);
        await school.GetAsync("/offers");
        using var counted = site.Statements.Count();
        Assert.Equal(HttpStatusCode.OK, (await school.GetAsync("/offers?within=any&kind=enterprise-challenge")).StatusCode);
        counted.AtMost(5);
    }

    [Fact]
    public async Task An_offer_that_was_taken_back_is_not_shown_even_if_the_index_is_behind()
    {
        var offer = Testing.Builders.An.Offer().From(site.Bridge.OrganisationId).ByArrangement().With(details => details with { Title = "Marmalade morning" }).Build();
        await site.SaveAsync(offer);
        await site.TellDueAsync();
        await site.InDatabaseAsync(db => db.Offers.Where(o => o.Id == offer.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, Domain.Offers.OfferStatus.Withdrawn)));
        var page = await site.Visitor().OpenAsync("/offers?q=marmalade&place=");
        Assert.Empty(page.QuerySelectorAll(".cc-card"));

        await site.InDatabaseAsync(async db =>
        {
            await db.Offers.Where(o => o.Id == offer.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, Domain.Offers.OfferStatus.Published));
            (await db.Offers.SingleAsync(o => o.Id == offer.Id)).Withdraw(OfferBuilder.Kwame, site.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        await site.TellDueAsync();
    }
}
