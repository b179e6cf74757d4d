using CareersConnect.Application.Jobs;
using CareersConnect.Application.SignedIn;
using CareersConnect.Infrastructure.Jobs;
using CareersConnect.Infrastructure.Outbox;
using CareersConnect.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareersConnect.Application.Tests.Jobs;

public sealed class Tally
{
    public int Runs { get; set; }

    public bool Fails { get; set; }

    public string By { get; set; } = "";

    public TaskCompletionSource? Hold { get; set; }
}

public sealed class Count(Tally tally, ICurrentMember member) : IRecurringJob
{
    public string Name => "count";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        tally.Runs++;
        tally.By = member.Name;
        await (tally.Hold?.Task ?? Task.CompletedTask);
        if (tally.Fails)
        {
            throw new InvalidOperationException("Cannot count.");
        }
    }
}

public sealed class AtEight : IDailyJob
{
    public string Name => "at-eight";

    public TimeOnly At => new(8, 0);

    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

public sealed class JobFixture : SiteFixture
{
    public Tally Tally { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton(Tally).AddTransient<IRecurringJob, Count>());
    }
}

public sealed class JobTests : IAsyncDisposable
{
    private readonly JobFixture _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_job_runs_when_it_is_due_as_the_host_itself()
    {
        await _site.RunDueJobsAsync();
        await _site.RunDueJobsAsync();
        Assert.Equal(1, _site.Tally.Runs);
        Assert.Equal("CareersConnect", _site.Tally.By);

        _site.Clock.Advance(TimeSpan.FromMinutes(10));
        await _site.RunDueJobsAsync();
        Assert.Equal(2, _site.Tally.Runs);
    }

    [Fact]
    public async Task A_job_that_fails_is_tried_again_soon_and_its_error_is_kept()
    {
        _site.Tally.Fails = true;
        await _site.RunDueJobsAsync();
        var lease = await LeaseAsync();
        Assert.Equal(1, lease.Failures);
        Assert.Contains("Cannot count.", lease.LastError, StringComparison.Ordinal);

        _site.Tally.Fails = false;
        _site.Clock.Advance(TimeSpan.FromSeconds(2));
        await _site.RunDueJobsAsync();
        Assert.Equal(0, (await LeaseAsync()).Failures);
        Assert.Equal(2, _site.Tally.Runs);
    }

    [Fact]
    public async Task Of_two_nodes_one_runs_the_job_and_the_other_takes_over_when_it_dies()
    {
        _site.Tally.Hold = new TaskCompletionSource();
        var first = _site.RunDueJobsAsync();
        await HasRunAsync(1);
        var other = new JobRunner(_site.Services, new RelayOptions(), _site.Clock, NullLogger<JobRunner>.Instance);
        await other.RunDueAsync();
        Assert.Equal(1, _site.Tally.Runs);

        _site.Clock.Advance(TimeSpan.FromSeconds(31));
        var second = other.RunDueAsync();
        await HasRunAsync(2);
        _site.Tally.Hold.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(2, _site.Tally.Runs);
    }

    [Theory]
    [InlineData("2027-01-11 09:00", "2027-01-12 08:00")]
    [InlineData("2027-01-11 07:59", "2027-01-11 08:00")]
    [InlineData("2027-03-27 09:00", "2027-03-28 07:00")] // The clocks go forward on 28 March 2027.
    [InlineData("2027-10-30 09:00", "2027-10-31 08:00")] // And back on 31 October.
    public void A_daily_job_runs_at_the_same_time_on_the_wall_in_England(string now, string next) => Assert.Equal(
        DateTime.Parse(next, System.Globalization.CultureInfo.InvariantCulture),
        ((IRecurringJob)new AtEight()).Next(DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    private async Task HasRunAsync(int times)
    {
        while (_site.Tally.Runs < times)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private Task<JobLease> LeaseAsync() => _site.InDatabaseAsync(db => db.JobLeases.AsNoTracking().SingleAsync(lease => lease.Name == "count"));
}
