using CareersConnect.Application.Imports;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Hub;

/// <summary>The hub's first page: what needs doing, and nothing else.</summary>
public sealed class TodayPageTests : IDisposable
{
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_hub_with_nothing_to_do_is_told_so_and_how_to_begin()
    {
        var hub = await _site.SignedInAs(Role.Hub);
        var empty = await hub.OpenAsync("/hub");
        Assert.Equal("Nothing waits for you", empty.QuerySelector("h1")!.TextContent);
        Assert.Equal("/hub/imports", empty.QuerySelector(".cc-empty a")!.GetAttribute("href"));

        await AddAsync(Marketplace.NewSchool("Thornmere Academy"));
        Assert.Equal("/hub/schools", (await hub.OpenAsync("/hub")).QuerySelector(".cc-empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Organisations_that_wait_stand_there_the_oldest_by_name()
    {
        var hub = await _site.SignedInAs(Role.Hub);
        await WaitingAsync("Second Works", daysAgo: 1);
        await WaitingAsync("First Works", daysAgo: 4);
        var page = await hub.OpenAsync("/hub");
        Assert.Equal("2 organisations wait for you", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("oldest 4 days", page.QuerySelector(".cc-figs")!.TextContent);
        Assert.Contains("The oldest is First Works", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Second Works", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_request_that_nothing_fits_stands_there_with_the_reason_until_something_does()
    {
        var (hub, school) = (await _site.SignedInAs(Role.Hub), Marketplace.NewSchool("Thornmere Academy"));
        var request = new Request(school.Id, YearGroups.Secondary, PersonId.New(), "Samira Haddad", A.Need(), _site.Clock.UtcNow());
        var none = new NoMatch(request.Id, school.Id, "too-far", _site.Clock.UtcNow());
        await AddAsync(school, request, none);
        var page = (await hub.OpenAsync("/hub")).QuerySelector("main")!.TextContent;
        Assert.Contains(request.Title, page);
        Assert.Contains("Thornmere Academy", page);
        Assert.Contains("Offers exist, all too far", page);

        await _site.InDatabaseAsync(async db =>
        {
            (await db.NoMatches.SingleAsync()).End(_site.Clock.UtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("Offers exist, all too far", (await hub.OpenAsync("/hub")).Body!.TextContent);
    }

    [Fact]
    public async Task Attachments_that_end_within_30_days_stand_there_and_later_ones_do_not()
    {
        var (hub, today) = (await _site.SignedInAs(Role.Hub), _site.Clock.TodayInEngland());
        var (soon, later) = (Marketplace.NewSchool("Soon School"), Marketplace.NewSchool("Later School"));
        await AddAsync(soon, later);
        var adviser = await _site.PersonSignedInAs(Role.Employer, name: "Ade Bello");
        await _site.AttachAsync(adviser.PersonId, soon.Id, today.AddDays(30));
        await _site.AttachAsync(adviser.PersonId, later.Id, today.AddDays(31));
        var page = (await hub.OpenAsync("/hub")).QuerySelector("main")!.TextContent;
        Assert.Contains("Soon School", page);
        Assert.DoesNotContain("Later School", page);
    }

    [Fact]
    public async Task An_import_that_failed_stands_there_until_one_of_its_kind_was_taken()
    {
        var (hub, now) = (await _site.SignedInAs(Role.Hub), _site.Clock.UtcNow());
        var failed = new ImportRun(ImportKind.Schools, "x", "broken.csv", "Samira Haddad", null, now.AddHours(-2));
        failed.EndEarly(ImportStatus.Failed, now.AddHours(-1));
        await AddAsync(failed);
        Assert.Contains("broken.csv", (await hub.OpenAsync("/hub")).Body!.TextContent);

        var taken = new ImportRun(ImportKind.Schools, "y", "whole.csv", "Samira Haddad", null, now);
        taken.End(new ImportReport("whole.csv", ImportOutcome.Done, 1, [], [], 0, [], 0), now);
        await AddAsync(taken);
        Assert.DoesNotContain("broken.csv", (await hub.OpenAsync("/hub")).Body!.TextContent);
    }

    [Fact]
    public async Task What_was_given_up_is_counted_so_that_somebody_looks()
    {
        var employer = await _site.PersonSignedInAs(Role.Employer);
        var hub = await _site.SignedInAs(Role.Hub);
        await hub.SubmitAsync("/hub/members", PageForms.Given(("Input.Email", "full@box.example"), ("Input.Role", nameof(Role.Hub))), "main form[method=post]:has([name='Input.Email'])");
        Assert.DoesNotContain("given up", (await hub.OpenAsync("/hub")).QuerySelector(".cc-todo")!.TextContent);
        await _site.InDatabaseAsync(db => db.OutgoingEmails.ExecuteUpdateAsync(mail => mail.SetProperty(m => m.ParkedAt, _site.Clock.UtcNow()).SetProperty(m => m.LastError, "550 mailbox full")));
        var page = (await hub.OpenAsync("/hub")).QuerySelector("main")!.TextContent;
        Assert.Contains("1 message was given up", page);
        Assert.Contains("550 mailbox full", page);
        Assert.NotNull(employer);
    }

    [Fact]
    public async Task The_page_takes_five_statements_at_most()
    {
        var hub = await _site.SignedInAs(Role.Hub);
        await WaitingAsync("First Works", daysAgo: 4);
        await hub.OpenAsync("/hub");
        using var counted = _site.Statements.Count();
        await hub.OpenAsync("/hub");
        counted.AtMost(5);
    }

    private async Task WaitingAsync(string name, int daysAgo)
    {
        var now = _site.Clock.UtcNow();
        var organisation = Organisation.Register(OrganisationKinds.Employer, name, Who.System, now.AddDays(-daysAgo));
        await AddAsync(organisation);
        await _site.PersonSignedInAs(Role.Employer, organisation.Id);
    }

    private Task<int> AddAsync(params object[] rows) => _site.InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });
}
