using System.Net;
using AngleSharp.Dom;
using CareersConnect.Application.Imports;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Schools;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Hub;

public sealed class ImportsPageTests : IDisposable
{
    private const string Page = "/hub/imports";
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_hub_sends_the_register_watches_and_reads_what_became_of_it()
    {
        var hub = await _site.SignedInAs(Role.Hub);
        var sent = await SendAsync(hub, RegisterFile.Of(900001).Add(900002, ("Postcode", "")));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var page = await EndOfAsync(hub, sent.Headers.Location!.ToString());
        Assert.Contains("Imported", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("There is no postcode.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await _site.InDatabaseAsync(db => db.Schools.CountAsync()));
        Assert.Contains("edubasealldata.csv", (await hub.OpenAsync(Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_listed_by_line_and_column_in_pages()
    {
        var file = new RegisterFile();
        for (var row = 0; row < 120; row++)
        {
            file.Add(900_001 + row, ("OpenDate", "soon"), ("Postcode", ""));
        }

        var hub = await _site.SignedInAs(Role.Hub);
        var address = (await SendAsync(hub, file)).Headers.Location!.ToString();
        var first = await EndOfAsync(hub, address);
        Assert.Equal(50, first.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("it has 120 faults. Nothing has been changed.", first.Body!.TextContent, StringComparison.Ordinal);
        var last = await hub.OpenAsync(address + "?number=3");
        Assert.Equal(20, last.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("14, OpenDate", last.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("There is no postcode.", (await hub.OpenAsync(address + "?warnings=true")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_says_so()
    {
        var hub = await _site.SignedInAs(Role.Hub);
        Assert.Equal(["Choose a file"], await (await hub.SubmitAsync(Page)).ErrorsAsync());
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_told_before_it_is_read_and_is_not_called_an_old_form()
    {
        var hub = await _site.SignedInAs(Role.Hub);
        Assert.Contains("up to 200 MB", (await hub.OpenAsync(Page)).QuerySelector("main form")!.TextContent, StringComparison.Ordinal);
        using var file = new ByteArrayContent([]);
        file.Headers.ContentLength = SendImportFile.FormLimit + 1;
        file.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "here") } };
        var answer = await hub.PostAsync(Page, file);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("That file is too large", (await answer.DocumentAsync()).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        file.Headers.ContentLength = SendImportFile.FormLimit;
        Assert.NotEqual(HttpStatusCode.RequestEntityTooLarge, (await hub.PostAsync(Page, file)).StatusCode);
    }

    [Fact]
    public async Task A_second_import_while_one_runs_is_refused_with_who_runs_it()
    {
        await _site.InDatabaseAsync(db =>
        {
            db.Add(new ImportRun(ImportKind.Schools, "/tmp/none.csv", "register.csv", "Samira Haddad", null, _site.Clock.GetUtcNow().UtcDateTime));
            return db.SaveChangesAsync();
        });
        var hub = await _site.SignedInAs(Role.Hub);
        var answer = await SendAsync(hub, RegisterFile.Of(900001));
        Assert.Equal(["Samira Haddad started an import of register.csv at 09:00. Wait until it has ended, then try again."], await answer.ErrorsAsync());
    }

    [Fact]
    public async Task An_import_whose_host_died_does_not_hold_the_place_for_ever()
    {
        await _site.InDatabaseAsync(db =>
        {
            db.Add(new ImportRun(ImportKind.Schools, "/tmp/none.csv", "register.csv", "Samira Haddad", null, _site.Clock.GetUtcNow().UtcDateTime - ImportRun.Patience));
            return db.SaveChangesAsync();
        });
        var hub = await _site.SignedInAs(Role.Hub);
        var sent = await SendAsync(hub, RegisterFile.Of(900001));
        Assert.Contains("Imported", (await EndOfAsync(hub, sent.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([ImportStatus.LeftBehind, ImportStatus.Done], await _site.InDatabaseAsync(db => db.ImportRuns.OrderBy(run => run.StartedAt).Select(run => run.Status).ToListAsync()));
    }

    [Fact]
    public async Task While_it_runs_the_page_asks_the_browser_to_look_again()
    {
        var run = new ImportRun(ImportKind.Schools, "/tmp/none.csv", "register.csv", "Samira Haddad", null, _site.Clock.GetUtcNow().UtcDateTime);
        await _site.InDatabaseAsync(db =>
        {
            db.Add(run);
            return db.SaveChangesAsync();
        });
        var hub = await _site.SignedInAs(Role.Hub);
        var answer = await hub.GetAsync($"{Page}/{run.Id}");
        Assert.Equal("3", answer.Headers.GetValues("Refresh").Single());
        Assert.Contains("The file is here and its import starts in a moment.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hub_stops_an_import_that_waits_and_the_page_says_by_whom_and_when_it_is_over_so()
    {
        var run = new ImportRun(ImportKind.Schools, "/tmp/none.csv", "register.csv", "Samira Haddad", null, _site.Clock.GetUtcNow().UtcDateTime);
        await AddAsync(run);
        var hub = await _site.SignedInAs(Role.Hub);
        var address = $"{Page}/{run.Id}";
        var (before, stale) = (await hub.OpenAsync(address), await hub.OpenAsync(address));
        Assert.Equal("Stop this import", before.QuerySelector("main form button")!.TextContent);
        Assert.Equal(address, (await hub.SubmitAsync(before, address)).Headers.Location!.ToString());
        var stopping = await hub.OpenAsync(address);
        Assert.Contains(" has stopped it. It ends in a moment.", stopping.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(stopping.QuerySelector("main form"));

        await _site.InDatabaseAsync(async db =>
        {
            (await db.ImportRuns.SingleAsync(one => one.Id == run.Id)).EndEarly(ImportStatus.Stopped, _site.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        Assert.Contains(" stopped this import. Nothing was imported.", (await hub.OpenAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["This import has ended already. What became of it stands on this page."], await (await hub.SubmitAsync(stale, address)).ErrorsAsync());
    }

    [Fact]
    public async Task An_import_that_was_left_behind_says_that_nothing_was_imported_and_what_to_do()
    {
        var run = new ImportRun(ImportKind.Schools, "/tmp/none.csv", "register.csv", "Samira Haddad", null, _site.Clock.GetUtcNow().UtcDateTime);
        await AddAsync(run);
        _site.Clock.Advance(ImportRun.Patience);
        await _site.RunDueJobsAsync();
        var hub = await _site.SignedInAs(Role.Hub);
        var page = await hub.OpenAsync($"{Page}/{run.Id}");
        Assert.Contains("The machine stopped while this import ran. Nothing was imported: start it again.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("Left behind", (await hub.OpenAsync("/hub")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_stops_an_import()
    {
        var run = new ImportRun(ImportKind.Schools, "/tmp/none.csv", "register.csv", "Samira Haddad", null, _site.Clock.GetUtcNow().UtcDateTime);
        await AddAsync(run);
        var address = $"{Page}/{run.Id}";
        var form = await (await _site.SignedInAs(Role.Hub)).OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.SignedInAs(Role.SchoolAdmin)).GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _site.Visitor().GetAsync(address)).StatusCode);
        Assert.NotNull(form.QuerySelector("main form"));
    }

    [Fact]
    public async Task An_empty_list_says_where_the_file_comes_from() =>
        Assert.Contains("Nothing imported yet", (await (await _site.SignedInAs(Role.Hub)).OpenAsync(Page)).Body!.TextContent, StringComparison.Ordinal);

    private Task<int> AddAsync(ImportRun run) => _site.InDatabaseAsync(db =>
    {
        db.Add(run);
        return db.SaveChangesAsync();
    });

    private static async Task<HttpResponseMessage> SendAsync(HttpClient hub, RegisterFile file)
    {
        var page = await hub.OpenAsync(Page);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("main form[method=post] input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        form.Add(new StringContent(nameof(ImportKind.Schools)), "Input.Kind");
        form.Add(new ByteArrayContent(RegisterFile.Windows1252.GetBytes(file.ToString())), "Input.File", "edubasealldata.csv");
        return await hub.PostAsync(Page, form);
    }

    private static async Task<IDocument> EndOfAsync(HttpClient hub, string address)
    {
        for (var round = 0; round < 300; round++)
        {
            var answer = await hub.GetAsync(address);
            if (!answer.Headers.Contains("Refresh"))
            {
                return await answer.DocumentAsync();
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The import did not end.");
    }
}
