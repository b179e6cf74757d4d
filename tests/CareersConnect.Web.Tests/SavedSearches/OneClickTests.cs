using System.Net;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Testing;
using CareersConnect.Web.Tests.Offers;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.SavedSearches;

/// <summary>RFC 8058: what a mail program, its scanner and whoever holds an old e-mail do with the link that stops an alert.</summary>
public sealed class OneClickTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task A_post_without_cookies_or_a_session_stops_the_alert_and_works_twice()
    {
        var (id, stop, _) = await AlertAsync();
        for (var n = 0; n < 2; n++)
        {
            var answer = await site.Visitor().PostAsync(stop, OneClick());
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("These e-mails are stopped", (await answer.DocumentAsync()).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal((false, StoppedBy.Link), await StateAsync(id));
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_its_one_button_stops_the_alert()
    {
        var (id, stop, _) = await AlertAsync();
        var page = await site.Visitor().OpenAsync(stop);
        Assert.Single(page.QuerySelectorAll("main button"));
        Assert.True((await StateAsync(id)).IsTelling);
        await site.Visitor().SubmitAsync(page, stop);
        Assert.False((await StateAsync(id)).IsTelling);
    }

    [Fact]
    public async Task A_post_of_anything_else_changes_nothing()
    {
        var (id, stop, _) = await AlertAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Visitor().PostAsync(stop, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "Maybe")]))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Visitor().PostAsync(stop, new StringContent("{}"))).StatusCode);
        Assert.True((await StateAsync(id)).IsTelling);
    }

    [Fact]
    public async Task It_may_come_as_multipart()
    {
        var (id, stop, _) = await AlertAsync();
        using var parts = new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } };
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().PostAsync(stop, parts)).StatusCode);
        Assert.False((await StateAsync(id)).IsTelling);
    }

    [Fact]
    public async Task A_link_that_is_made_up_altered_or_for_another_use_is_refused_kindly()
    {
        var (id, stop, keep) = await AlertAsync();
        var token = stop.Split('/')[2];
        var altered = token[..20] + (token[20] == 'A' ? 'B' : 'A') + token[21..];
        foreach (var wrong in new[] { "/alerts/made-up/stop", $"/alerts/{altered}/stop", stop.Replace("/stop", "/keep", StringComparison.Ordinal), keep.Replace("/keep", "/stop", StringComparison.Ordinal) })
        {
            foreach (var answer in new[] { await site.Visitor().GetAsync(wrong), wrong.EndsWith("/stop", StringComparison.Ordinal) ? await site.Visitor().PostAsync(wrong, OneClick()) : await site.Visitor().GetAsync(wrong) })
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                Assert.Equal("This link opens nothing", (await answer.DocumentAsync()).QuerySelector("h1")!.TextContent);
            }
        }

        Assert.True((await StateAsync(id)).IsTelling);
    }

    [Fact]
    public async Task The_link_of_a_deleted_search_says_that_nothing_comes_any_more()
    {
        var (id, stop, _) = await AlertAsync();
        await site.InDatabaseAsync(db => db.SavedSearches.Where(search => search.Id == id).ExecuteDeleteAsync());
        var page = await (await site.Visitor().PostAsync(stop, OneClick())).DocumentAsync();
        Assert.Contains("a deleted search sends no e-mails", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_asked_says_yes_with_one_button_and_a_stopped_alert_starts_again()
    {
        var (id, stop, keep) = await AlertAsync();
        await site.Visitor().PostAsync(stop, OneClick());
        var visitor = site.Visitor();
        Assert.Contains("start again", (await visitor.OpenAsync(keep)).Body!.TextContent, StringComparison.Ordinal);
        Assert.False((await StateAsync(id)).IsTelling);
        await visitor.SubmitAsync(keep);
        Assert.True((await StateAsync(id)).IsTelling);
    }

    [Fact]
    public async Task The_page_is_kept_by_no_browser() =>
        Assert.True((await site.Visitor().GetAsync((await AlertAsync()).Stop)).Headers.CacheControl!.NoStore);

    private static FormUrlEncodedContent OneClick() => new([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);

    private async Task<(SavedSearchId Id, string Stop, string Keep)> AlertAsync()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin, site.School.Id);
        await leader.Client.SubmitAsync("/saved-searches/new?year=8&place=Derby");
        var search = await site.InDatabaseAsync(db => db.SavedSearches.AsNoTracking().SingleAsync(one => one.PersonId == leader.PersonId));
        return (search.Id, StopAlert.PathFor(AlertLink.Sign(search, AlertLinkUse.Stop)), KeepAlert.PathFor(AlertLink.Sign(search, AlertLinkUse.Keep)));
    }

    private Task<(bool IsTelling, StoppedBy? By)> StateAsync(SavedSearchId id) => site.InDatabaseAsync(async db =>
    {
        var search = await db.SavedSearches.AsNoTracking().SingleAsync(one => one.Id == id);
        return (search.IsTelling, search.StoppedBy);
    });
}
