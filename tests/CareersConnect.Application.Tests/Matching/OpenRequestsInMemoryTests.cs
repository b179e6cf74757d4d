using CareersConnect.Application.Matching;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Infrastructure.Search;
using CareersConnect.Infrastructure.Search.Standing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>The tables in memory hold to it, on each of several processes, and whatever happens to the log.</summary>
public sealed class OpenRequestsInMemoryTests : OpenRequestsContract
{
    [Fact]
    public async Task A_number_that_appears_late_is_read_when_it_does()
    {
        var early = await RaisedAsync();
        await FoundAsync();
        var hidden = await RaisedAsync();
        var line = await HideAsync(hidden);
        var late = await RaisedAsync();
        Assert.Equal([early, late], (await FoundAsync()).OrderBy(id => id.Value));

        await Site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO StandingChanges (Number, RequestId, At) VALUES ({line.Number}, {hidden.Value.ToString().ToUpperInvariant()}, {line.At})"));
        Assert.Equal([early, hidden, late], (await FoundAsync()).OrderBy(id => id.Value));
    }

    [Fact]
    public async Task Without_looking_for_gaps_what_appeared_late_would_be_missed()
    {
        await RaisedAsync();
        await FoundAsync();
        var hidden = await RaisedAsync();
        var line = await HideAsync(hidden);
        await RaisedAsync();
        await FoundAsync();
        Site.Clock.Advance(StandingLog.GapsLast + TimeSpan.FromMinutes(1));
        await FoundAsync();
        await Site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO StandingChanges (Number, RequestId, At) VALUES ({line.Number}, {hidden.Value.ToString().ToUpperInvariant()}, {line.At})"));
        Assert.DoesNotContain(hidden, await FoundAsync());

        Site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains(hidden, await FoundAsync());
    }

    [Fact]
    public async Task A_log_that_was_cleared_has_everything_read_anew()
    {
        var request = await RaisedAsync();
        await FoundAsync();
        await RaisedAsync();
        await Site.InDatabaseAsync(db => db.StandingChanges.ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        Assert.Contains(request, await FoundAsync());
        Assert.Equal(2, (await FoundAsync()).Count);
    }

    [Fact]
    public async Task Each_process_follows_by_itself()
    {
        using var other = new StandingIndex(Site.Services, Site.Services.GetRequiredService<Application.Offers.Search.Words.SearchWords>(), new SearchOptions { Follow = false }, Site.Clock);
        Assert.Equal(0, (await other.InStepAsync(TestContext.Current.CancellationToken))!.Requests);
        await RaisedAsync();
        Assert.Single(await FoundAsync());
        Assert.Equal(1, (await other.InStepAsync(TestContext.Current.CancellationToken))!.Requests);
    }

    [Fact]
    public async Task Until_the_host_has_built_the_tables_the_database_answers()
    {
        var request = await RaisedAsync();
        using var index = new StandingIndex(Site.Services, Site.Services.GetRequiredService<Application.Offers.Search.Words.SearchWords>(), new SearchOptions { Follow = true }, Site.Clock);
        Assert.Null(await index.InStepAsync(TestContext.Current.CancellationToken));
        await using var scope = Site.Services.CreateHostScope();
        var engine = ActivatorUtilities.CreateInstance<OpenRequestsInMemory>(scope.ServiceProvider, index);
        Assert.Equal([request], await engine.MayFitAsync(Fitting, TestContext.Current.CancellationToken));

        Assert.NotNull(await index.BuildAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(await index.InStepAsync(TestContext.Current.CancellationToken));
        Assert.Equal([request], await engine.MayFitAsync(Fitting, TestContext.Current.CancellationToken));
    }

    protected override IOpenRequests Engine(IServiceProvider services)
    {
        var engine = services.GetRequiredService<IOpenRequests>();
        Assert.IsType<OpenRequestsInMemory>(engine);
        return engine;
    }

    /// <summary>Takes the last line out, as if its transaction had drawn its number and not committed yet.</summary>
    private Task<StandingChange> HideAsync(Domain.Requests.RequestId request) => Site.InDatabaseAsync(async db =>
    {
        var line = await db.StandingChanges.AsNoTracking().Where(one => one.RequestId == request).SingleAsync(TestContext.Current.CancellationToken);
        await db.StandingChanges.Where(one => one.Number == line.Number).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        return line;
    });
}
