using CareersConnect.Application.Imports;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using CareersConnect.Testing;
using CareersConnect.Testing.Schools;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Imports;

public sealed class ImportRunTests : IDisposable
{
    private readonly SiteFixture _site = new();
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"careersconnect-{Guid.NewGuid():N}.csv");

    public void Dispose()
    {
        File.Delete(_path);
        _site.Dispose();
    }

    [Fact]
    public async Task An_import_keeps_its_report_and_frees_its_place()
    {
        await File.WriteAllTextAsync(_path, RegisterFile.Of(900001, ("Postcode", "")).ToString());
        var run = await SendAsync(new StartImport.Command(ImportKind.Schools, _path, "register.csv"));
        await SendAsync(new RunImport.Command(run));
        var kept = await _site.InDatabaseAsync(db => db.ImportRuns.Include(done => done.Findings).SingleAsync());
        Assert.Equal((ImportStatus.Done, 1, 0, 1, null), (kept.Status, kept.RowsRead, kept.FaultsTotal, kept.WarningsTotal, kept.Place));
        Assert.Equal((false, 2, "There is no postcode."), (kept.Findings.Single().IsFault, kept.Findings.Single().Line, kept.Findings.Single().Reason));
        Assert.True(File.Exists(_path));
    }

    [Fact]
    public async Task An_import_that_breaks_is_noted_and_frees_its_place()
    {
        var run = await SendAsync(new StartImport.Command(ImportKind.Schools, _path + ".gone", "register.csv"));
        await Assert.ThrowsAsync<FileNotFoundException>(() => SendAsync(new RunImport.Command(run)));
        var kept = await _site.InDatabaseAsync(db => db.ImportRuns.SingleAsync());
        Assert.Equal((ImportStatus.Failed, null), (kept.Status, kept.Place));
    }

    [Fact]
    public async Task One_import_at_a_time()
    {
        await SendAsync(new StartImport.Command(ImportKind.Schools, _path, "register.csv"));
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => SendAsync(new StartImport.Command(ImportKind.Postcodes, _path, "postcodes.csv")));
        Assert.Equal("CareersConnect started an import of register.csv at 09:00. Wait until it has ended, then try again.", refusal.Message);
    }

    [Fact]
    public async Task The_database_itself_takes_no_second_import()
    {
        await Assert.ThrowsAsync<DbUpdateException>(() => _site.InDatabaseAsync(db =>
        {
            var now = _site.Clock.GetUtcNow().UtcDateTime;
            db.AddRange(new ImportRun(ImportKind.Schools, "a", "a", "a", null, now), new ImportRun(ImportKind.Schools, "b", "b", "b", null, now));
            return db.SaveChangesAsync();
        }));
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public async Task An_import_of_which_nothing_was_heard_for_a_minute_was_left_behind_and_frees_its_place(int seconds, bool isDead)
    {
        var run = await SendAsync(new StartImport.Command(ImportKind.Schools, _path, "register.csv"));
        await _site.RunDueJobsAsync();
        _site.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await SendAsync(new LeaveBehind.Command(run));
        Assert.Equal(isDead ? ImportStatus.LeftBehind : ImportStatus.Waiting, await StatusAsync(run));

        var next = await Record.ExceptionAsync(() => SendAsync(new StartImport.Command(ImportKind.Schools, _path, "register.csv")));
        Assert.Equal(isDead, next is null);
    }

    [Fact]
    public async Task The_job_finds_it_within_a_minute_more()
    {
        var run = await SendAsync(new StartImport.Command(ImportKind.Schools, _path, "register.csv"));
        await _site.RunDueJobsAsync();
        Assert.Equal(ImportStatus.Waiting, await StatusAsync(run));
        _site.Clock.Advance(ImportRun.Patience);
        await _site.RunDueJobsAsync();
        Assert.Equal(ImportStatus.LeftBehind, await StatusAsync(run));
    }

    [Fact]
    public async Task Whoever_asks_at_the_same_instant_is_told_who_was_first()
    {
        using var twins = new TwinStart();
        await File.WriteAllTextAsync(_path, RegisterFile.Of(900001).ToString());
        await using var scope = twins.Services.CreateHostScope();
        twins.IsArmed = true;
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            scope.ServiceProvider.GetRequiredService<IMediator>().Send(new StartImport.Command(ImportKind.Schools, _path, "register.csv")));
        Assert.Equal("Joanne Pickering started an import of twin.csv at 09:00. Wait until it has ended, then try again.", refusal.Message);
        Assert.Equal(1, await twins.InDatabaseAsync(db => db.ImportRuns.CountAsync()));
    }

    private Task<ImportStatus> StatusAsync(Guid run) => _site.InDatabaseAsync(db => db.ImportRuns.Where(one => one.Id == run).Select(one => one.Status).SingleAsync());

    private async Task<T> SendAsync<T>(IRequest<T> request)
    {
        await using var scope = _site.Services.CreateHostScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }
}
