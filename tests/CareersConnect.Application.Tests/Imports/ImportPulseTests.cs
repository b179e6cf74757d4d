using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using CareersConnect.Testing;
using CareersConnect.Testing.Schools;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Application.Tests.Imports;

/// <summary>A site whose imports beat fifty times a second.</summary>
internal sealed class QuickHeart : SiteFixture
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton(
            provider => new ImportPulse(provider, TimeSpan.FromMilliseconds(20), provider.GetRequiredService<ILogger<ImportPulse>>())));
    }
}

/// <summary>An import shows that it lives, hears that it is to stop, and is taken for dead by nobody while it has the one place for writers.</summary>
public sealed class ImportPulseTests : IDisposable
{
    private readonly QuickHeart _site = new();
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"careersconnect-{Guid.NewGuid():N}.csv");

    public void Dispose()
    {
        File.Delete(_path);
        _site.Dispose();
    }

    [Fact]
    public async Task While_it_reads_it_says_that_it_is_alive_and_when_it_ended_it_says_nothing_more()
    {
        var (run, import) = await HeldAsync("Checking", seconds: 50);
        await UntilAsync(async () => (await RunAsync(run)).AliveAt == Now);
        import.GoOn();
        await import.Task;
        Assert.Equal(ImportStatus.Done, (await RunAsync(run)).Status);
        _site.Clock.Advance(TimeSpan.FromMinutes(5));
        await Task.Delay(200);
        Assert.NotEqual(Now, (await RunAsync(run)).AliveAt);
    }

    [Fact]
    public async Task While_it_writes_nobody_takes_it_for_dead_and_others_are_told_who_has_the_place()
    {
        var (run, import) = await HeldAsync("Taking", seconds: 300);
        Assert.Empty(await SendAsync(new LeaveBehind.Query()));
        var other = Record.ExceptionAsync(() => SendAsync(new StartImport.Command(ImportKind.Postcodes, _path, "postcodes.csv")));
        await Task.Delay(300);
        Assert.False(other.IsCompleted);
        import.GoOn();
        Assert.Equal(ImportOutcome.Done, (await import.Task).Outcome);
        Assert.Null(await other);
        Assert.Equal(ImportStatus.Done, (await RunAsync(run)).Status);
    }

    [Theory]
    [InlineData("Checking")]
    [InlineData("Taking")]
    public async Task A_person_stops_it_and_nothing_is_imported(string phase)
    {
        var (run, import) = await HeldAsync(phase, seconds: 0);
        Assert.True(_site.Services.GetRequiredService<ImportBoard>().Stop(run, "Joanne Pickering"));
        import.GoOn();
        Assert.Equal(ImportPlace.Lost, (await Assert.ThrowsAsync<RuleBrokenException>(() => import.Task)).Message);
        await EndedAsync(run, ImportStatus.Stopped, "Joanne Pickering");
    }

    [Fact]
    public async Task Word_that_was_left_on_another_node_is_heard()
    {
        var (run, import) = await HeldAsync("Checking", seconds: 0);
        await ChangeAsync(run, one => one.AskToStop("Joanne Pickering"));
        await UntilAsync(() => Task.FromResult(_site.Services.GetRequiredService<ImportBoard>().StoppedBy(run) is not null));
        import.GoOn();
        await Assert.ThrowsAsync<RuleBrokenException>(() => import.Task);
        await EndedAsync(run, ImportStatus.Stopped, "Joanne Pickering");
    }

    [Fact]
    public async Task One_that_is_stopped_before_it_begins_does_not_begin()
    {
        await WriteAsync();
        var run = await SendAsync(new StartImport.Command(ImportKind.Schools, _path, "register.csv"));
        await ChangeAsync(run, one => one.AskToStop("Joanne Pickering"));
        await Assert.ThrowsAsync<RuleBrokenException>(() => SendAsync(new RunImport.Command(run)));
        await EndedAsync(run, ImportStatus.Stopped, "Joanne Pickering");
    }

    [Fact]
    public async Task One_whose_place_was_given_to_another_stops_itself_and_imports_nothing()
    {
        var (run, import) = await HeldAsync("Checking", seconds: 0);
        await ChangeAsync(run, one => one.EndEarly(ImportStatus.LeftBehind, Now));
        import.GoOn();
        await Assert.ThrowsAsync<RuleBrokenException>(() => import.Task);
        await EndedAsync(run, ImportStatus.LeftBehind, null);
        await Assert.ThrowsAsync<RuleBrokenException>(() => SendAsync(new RunImport.Command(run)));
    }

    private DateTime Now => _site.Clock.GetUtcNow().UtcDateTime;

    private Task WriteAsync()
    {
        var file = new RegisterFile();
        for (var row = 0; row < 600; row++)
        {
            file.Add(900_001 + row);
        }

        return File.WriteAllTextAsync(_path, file.ToString());
    }

    /// <summary>An import that stands still in a phase, so many seconds after it began.</summary>
    private async Task<(Guid Run, Held Import)> HeldAsync(string phase, int seconds)
    {
        await WriteAsync();
        var run = await SendAsync(new StartImport.Command(ImportKind.Schools, _path, "register.csv"));
        var held = new Held(phase);
        held.Task = Task.Run(() => SendAsync(new RunImport.Command(run, held)));
        await held.Reached.WaitAsync(TimeSpan.FromSeconds(30));
        _site.Clock.Advance(TimeSpan.FromSeconds(seconds));
        return (run, held);
    }

    private async Task EndedAsync(Guid run, ImportStatus status, string? by)
    {
        var ended = await RunAsync(run);
        Assert.Equal((status, by, null), (ended.Status, ended.StopAskedBy, ended.Place));
        Assert.Equal(0, await _site.InDatabaseAsync(db => db.Schools.CountAsync()));
        Assert.False(_site.Services.GetRequiredService<ImportBoard>().Has(run));
    }

    private Task<ImportRun> RunAsync(Guid run) => _site.InDatabaseAsync(db => db.ImportRuns.AsNoTracking().SingleAsync(one => one.Id == run));

    private Task<int> ChangeAsync(Guid run, Action<ImportRun> change) => _site.InDatabaseAsync(async db =>
    {
        change(await db.ImportRuns.SingleAsync(one => one.Id == run));
        return await db.SaveChangesAsync();
    });

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var round = 0; round < 300 && !await holds(); round++)
        {
            await Task.Delay(20);
        }

        Assert.True(await holds());
    }

    private async Task<T> SendAsync<T>(IRequest<T> request)
    {
        await using var scope = _site.Services.CreateHostScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Stands still when the import first tells of a phase, until it may go on.</summary>
    private sealed class Held(string phase) : IProgress<ImportProgress>
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<ImportReport> Task { get; set; } = null!;

        public Task Reached => _reached.Task;

        public void GoOn() => _goOn.TrySetResult();

        public void Report(ImportProgress value)
        {
            if (value.Phase.StartsWith(phase, StringComparison.Ordinal) && _reached.TrySetResult())
            {
                _goOn.Task.Wait(TimeSpan.FromSeconds(30));
            }
        }
    }
}
