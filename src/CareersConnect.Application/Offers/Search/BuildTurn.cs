using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Offers.Search;

/// <summary>The turn of one process to build an index that several share: a lease, as jobs have, that is renewed while it lasts. When a process dies in it, another takes it over a few minutes later.</summary>
internal sealed class BuildTurn : IAsyncDisposable
{
    /// <summary>The lease's name.</summary>
    public const string Name = "build-search-index";

    /// <summary>How long it lasts when it is not renewed.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(3);

    private readonly IServiceProvider _services;
    private readonly Guid _process;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _renewing;

    private BuildTurn(IServiceProvider services, Guid process, TimeProvider clock)
    {
        (_services, _process, _clock) = (services, process, clock);
        _renewing = RenewAsync();
    }

    /// <summary>Takes the turn.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="process">Who takes it.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The turn; dispose of it to let others in. Null while another process has it.</returns>
    public static async Task<BuildTurn?> TakeAsync(IServiceProvider services, Guid process, TimeProvider clock, CancellationToken cancellationToken)
    {
        var taken = await WriteAsync(services, async db =>
        {
            var now = clock.UtcNow();
            if (!await db.JobLeases.AnyAsync(row => row.Name == Name, cancellationToken))
            {
                await AddAsync(db, now, cancellationToken);
            }

            return await db.JobLeases.Where(row => row.Name == Name && (row.LeasedUntil == null || row.LeasedUntil <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedBy, process).SetProperty(row => row.LeasedUntil, now + Lasts), cancellationToken);
        }, cancellationToken);
        return taken == 1 ? new BuildTurn(services, process, clock) : null;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _renewing.ContinueWith(_ => { }, TaskScheduler.Default);
        _over.Dispose();
        var now = _clock.UtcNow();
        await WriteAsync(_services, db => Mine(db).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedBy, (Guid?)null).SetProperty(row => row.LeasedUntil, (DateTime?)null).SetProperty(row => row.DoneAt, now)));
    }

    private static async Task AddAsync(CareersConnectDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            db.Add(new JobLease(Name, now));
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another process has just added it.
        }
    }

    private static async Task<int> WriteAsync(IServiceProvider services, Func<CareersConnectDbContext, Task<int>> write, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateHostScope();
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(cancellationToken);
        return await write(scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>());
    }

    private async Task RenewAsync()
    {
        while (!_over.IsCancellationRequested)
        {
            await Task.Delay(Lasts / 3, _over.Token);
            var until = _clock.UtcNow() + Lasts;
            await WriteAsync(_services, db => Mine(db).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, until)));
        }
    }

    private IQueryable<JobLease> Mine(CareersConnectDbContext db) => db.JobLeases.Where(row => row.Name == Name && row.LeasedBy == _process);
}
