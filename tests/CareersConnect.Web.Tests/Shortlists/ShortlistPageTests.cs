using System.Net;
using CareersConnect.Domain.Shortlists;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Web.Tests.Offers;
using static CareersConnect.Web.Tests.Shortlists.ShortlistSite;

namespace CareersConnect.Web.Tests.Shortlists;

/// <summary>The page of the shortlist, and the notes on it.</summary>
public sealed class ShortlistPageTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task What_can_no_longer_be_asked_for_stays_and_says_why()
    {
        var school = await OpenAsync(site);
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var (withdrawn, paused, late) = (school.Another(), school.Another(), An.Offer().From(site.Bridge.OrganisationId).OnDate(new DateOnly(2027, 1, 13)).Build());
        var unknown = An.Employer().Unverified().Build();
        var hidden = An.Offer().From(unknown.Id).ByArrangement().Build();
        withdrawn.Withdraw(OfferBuilder.Kwame, now);
        paused.Pause(OfferBuilder.Kwame, now);
        await site.SaveAsync(withdrawn, paused, late, unknown, hidden);
        await school.KeepAsync(withdrawn, paused, late, hidden, site.Bridge);

        var page = await school.Leader.OpenAsync(Address);
        string Of(Domain.Offers.Offer offer) => page.QuerySelector($"#on-{offer.Id.Value}")!.TextContent;
        Assert.Equal("5 offers on your shortlist", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Osei & Marsh Structural Engineers has taken this offer back.", Of(withdrawn));
        Assert.Contains("This offer is paused", Of(paused));
        Assert.Contains("Every date is taken or too near: they need 10 days’ notice.", Of(late));
        Assert.Contains("This offer is not shown any more.", Of(hidden));
        Assert.Null(page.QuerySelector($"#on-{hidden.Id.Value} h2 a"));
        Assert.Equal($"/schools/offers/{site.Bridge.Id.Value}/ask", Assert.Single(page.QuerySelectorAll(".cc-card a[href$='/ask']")).GetAttribute("href"));
    }

    [Fact]
    public async Task The_boxes_that_are_ticked_lead_to_a_comparison_by_an_address()
    {
        var school = await OpenAsync(site);
        await school.KeepAsync(site.Bridge);
        Assert.Empty((await school.Leader.OpenAsync(Address)).QuerySelectorAll("[form=compare]"));
        await school.KeepAsync(site.Visit);
        var page = await school.Leader.OpenAsync(Address);
        var form = page.QuerySelector("form#compare")!;
        Assert.Equal(("get", "/schools/shortlist/compare"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal([site.Visit.Id.Value.ToString(), site.Bridge.Id.Value.ToString()], page.QuerySelectorAll("input[type=checkbox][name=offer][form=compare]").Select(box => box.GetAttribute("value")!));
    }

    [Fact]
    public async Task One_tick_leads_back_to_the_list_which_says_how_many_are_wanted()
    {
        var school = await OpenAsync(site);
        await school.KeepAsync(site.Bridge);
        await school.KeepAsync(site.Visit);
        var back = await school.Leader.GetAsync($"{Address}/compare?offer={site.Bridge.Id.Value}&ticked=true");
        Assert.Equal($"{Address}?few={site.Bridge.Id.Value}#few", back.Headers.Location!.ToString());
        var page = await school.Leader.OpenAsync(back.Headers.Location.ToString());
        Assert.Contains("on your shortlist", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Tick 2 to 4 offers on the list, then compare them.", page.QuerySelector("#few")!.TextContent.Trim());
        Assert.Equal(site.Bridge.Id.Value.ToString(), page.QuerySelectorAll("input[type=checkbox][name=offer]").Single(tick => tick.HasAttribute("checked")).GetAttribute("value"));
        Assert.Null((await school.Leader.OpenAsync(Address)).QuerySelector("#few"));
    }

    [Fact]
    public async Task A_note_is_written_for_colleagues_and_taken_away()
    {
        var school = await OpenAsync(site);
        await school.KeepAsync(site.Bridge);
        var address = $"{Address}/{site.Bridge.Id.Value}/note";
        var told = await school.Leader.SubmitAsync(address, PageForms.Given(("Input.Note", "For the <b>options</b> evening")));
        Assert.Equal($"{Address}#on-{site.Bridge.Id.Value}", told.Headers.Location!.ToString());
        Assert.Contains("For the <b>options</b> evening", (await school.Reader.OpenAsync(Address)).QuerySelector(".cc-remark")!.TextContent);
        await school.Colleague.SubmitAsync(address, PageForms.Given(("Input.Note", "")));
        Assert.Null((await school.Reader.OpenAsync(Address)).QuerySelector(".cc-remark"));
    }

    [Fact]
    public async Task A_note_that_is_too_long_or_was_changed_meanwhile_is_refused()
    {
        var school = await OpenAsync(site);
        await school.KeepAsync(site.Bridge);
        var address = $"{Address}/{site.Bridge.Id.Value}/note";
        var refused = await school.Leader.SubmitAsync(address, PageForms.Given(("Input.Note", new string('n', ShortlistedOffer.NoteLimit + 1))));
        Assert.Equal(["The note must be 200 characters or fewer."], await refused.ErrorsAsync());

        var stale = await school.Leader.OpenAsync(address);
        await school.Colleague.SubmitAsync(address, PageForms.Given(("Input.Note", "Mine")));
        Assert.Equal(HttpStatusCode.Conflict, (await school.Leader.SubmitAsync(stale, address, PageForms.Given(("Input.Note", "No, mine")))).StatusCode);
        Assert.Equal("Mine", Assert.Single(await school.RowsAsync()).Note);
    }

    [Fact]
    public async Task A_note_on_another_schools_list_is_not_found()
    {
        var (school, other) = (await OpenAsync(site), await OpenAsync(site));
        await school.KeepAsync(site.Bridge);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Leader.GetAsync($"{Address}/{site.Bridge.Id.Value}/note")).StatusCode);
    }

    [Fact]
    public async Task The_list_takes_few_statements_however_long_it_is()
    {
        var school = await OpenAsync(site);
        var others = Enumerable.Range(0, 40).Select(_ => school.Another()).ToList();
        await site.SaveAsync(others);
        await school.KeepAsync(others);
        using var counted = site.Statements.Count();
        Assert.Equal(HttpStatusCode.OK, (await school.Leader.GetAsync(Address)).StatusCode);
        counted.AtMost(5);
    }
}
