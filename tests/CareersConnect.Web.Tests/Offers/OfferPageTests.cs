using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Web.Tests.Offers;

public sealed class OfferPageTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task An_offer_tells_everything_that_a_school_asks()
    {
        var page = await site.Visitor().OpenAsync($"/offers/{site.Bridge.Id.Value}");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Equal("The bridge that holds: build, load, break", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("The bridge that holds: build, load, break, Osei & Marsh Structural Engineers - CareersConnect", page.Title);
        string[] told =
        [
            "Employer workshop", "Say why a bridge fails", "Thursday 11 March 2027", "10:00 to 10:50", "1 group can come", "They come to your school. They travel up to 20 miles from Derby.",
            "years 7 to 9", "Up to 60 pupils", "50 minutes", "Physics", "English", "Free", "Benchmark 5", "10 to 249 people", "Cornerstone employer", "Identity checked", "Not checked",
            "Your school’s own visitor checks apply", "10 days’ notice",
        ];
        Assert.All(told, words => Assert.Contains(words, text));
    }

    [Fact]
    public async Task Cost_and_place_of_a_visit_are_told()
    {
        var text = (await site.Visitor().OpenAsync($"/offers/{site.Visit.Id.Value}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Ask about what your pupils need.", (await site.Visitor().OpenAsync($"/offers/{site.Provider.Id.Value}")).QuerySelector("main")!.TextContent);
        Assert.All(["£45.50. Covers materials", "Pupils go to Belper.", "By arrangement, Mondays", "Self-employed", "Vouched for"], words => Assert.Contains(words, text));
    }

    [Fact]
    public async Task A_provider_says_what_it_covers_and_that_it_can_count_for_provider_access()
    {
        var text = (await site.Visitor().OpenAsync($"/offers/{site.Provider.Id.Value}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Provider access", text);
        Assert.Contains("The provider will cover", text);
    }

    [Fact]
    public async Task The_distance_is_from_the_own_school_or_from_the_place_of_the_search()
    {
        var school = await site.SignedInAs(Role.SchoolStaff, site.School.Id);
        Assert.Contains("3.1 miles from Thornmere Academy", (await school.OpenAsync($"/offers/{site.Bridge.Id.Value}")).QuerySelector("main")!.TextContent);
        Assert.Contains("from Derby", (await site.Visitor().OpenAsync($"/offers/{site.Visit.Id.Value}?place=Derby")).QuerySelector("main")!.TextContent);
        Assert.Contains("further than they travel", (await site.Visitor().OpenAsync($"/offers/{site.Bridge.Id.Value}?place=Penzance")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Machines_read_it_as_schema_org_and_previews_as_open_graph()
    {
        var page = await site.Visitor().OpenAsync($"/offers/{site.Bridge.Id.Value}");
        var script = page.QuerySelector("script[type='application/ld+json']")!;
        Assert.NotEmpty(script.GetAttribute("nonce")!);
        using var read = JsonDocument.Parse(script.TextContent);
        var service = read.RootElement.GetProperty("@graph")[0];
        Assert.Equal("Service", service.GetProperty("@type").GetString());
        Assert.Equal("Osei & Marsh Structural Engineers", service.GetProperty("provider").GetProperty("name").GetString());
        Assert.Equal("0.00", service.GetProperty("offers").GetProperty("price").GetString());
        Assert.Equal("The bridge that holds: build, load, break", page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.EndsWith($"/offers/{site.Bridge.Id.Value}", page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Each_date_at_a_workplace_is_an_event_with_englands_own_offset()
    {
        var offer = An.Offer().From(site.Visit.OrganisationId).OnDate(new DateOnly(2027, 6, 7)).CountingPupils().With(details => details with
        {
            ActivityType = Domain.ReferenceData.ActivityTypeId.WorkplaceVisit, Place = MeetingPlace.AtWorkplace, TravelMiles = null, Title = "See </script><script>alert(1)</script>",
        }).Build();
        await site.SaveAsync(offer);

        var page = await site.Visitor().OpenAsync($"/offers/{offer.Id.Value}");
        using var read = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var happening = read.RootElement.GetProperty("@graph")[1];
        Assert.Equal("EducationEvent", happening.GetProperty("@type").GetString());
        Assert.Equal("2027-06-07T10:00:00+01:00", happening.GetProperty("startDate").GetString());
        Assert.Equal("https://schema.org/OfflineEventAttendanceMode", happening.GetProperty("eventAttendanceMode").GetString());
        Assert.Equal("See </script><script>alert(1)</script>", happening.GetProperty("name").GetString());
        Assert.Equal("See </script><script>alert(1)</script>", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_was_taken_back_is_gone_and_says_so_and_what_is_paused_waits()
    {
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var (withdrawn, paused) = (An.Offer().From(site.Bridge.OrganisationId).ByArrangement().Build(), An.Offer().From(site.Bridge.OrganisationId).ByArrangement().Build());
        withdrawn.Withdraw(OfferBuilder.Kwame, now);
        paused.Pause(OfferBuilder.Kwame, now);
        await site.SaveAsync(withdrawn, paused);

        var gone = await site.Visitor().GetAsync($"/offers/{withdrawn.Id.Value}");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var page = await gone.DocumentAsync();
        Assert.Contains("has taken this offer back", page.QuerySelector(".cc-note")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("a[href$='/ask'], a[href*='sign-in?returnUrl=%2Fschools']"));
        var waiting = await site.Visitor().OpenAsync($"/offers/{paused.Id.Value}");
        Assert.Contains("This offer is paused", waiting.QuerySelector(".cc-note")!.TextContent);
    }

    [Fact]
    public async Task What_was_never_published_or_is_not_shown_is_not_found()
    {
        var draft = An.Offer().From(site.Bridge.OrganisationId).ByArrangement().AsDraft().Build();
        var unverified = An.Employer().Unverified().Build();
        var hidden = An.Offer().From(unverified.Id).ByArrangement().Build();
        await site.SaveAsync(draft, unverified, hidden);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/offers/{draft.Id.Value}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/offers/{hidden.Id.Value}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/offers/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task A_page_takes_few_statements()
    {
        var school = await site.SignedInAs(Role.SchoolStaff, site.School.Id);
        using var counted = site.Statements.Count();
        Assert.Equal(HttpStatusCode.OK, (await school.GetAsync($"/offers/{site.Bridge.Id.Value}")).StatusCode);
        counted.AtMost(5);
    }
}
