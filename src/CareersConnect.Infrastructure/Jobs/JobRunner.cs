using CareersConnect.Application.Jobs;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Infrastructure.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Jobs;

/// <summary>Runs recurring jobs when they are due. Of several nodes, the one that takes the job's lease runs it, and renews the lease while it does.</summary>
/// <param name="services">The host's services; every run gets a scope of its own.</param>
/// <param name="options">How long a lease lasts.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Names jobs.</param>
public sealed partial class JobRunner(IServiceProvider services, RelayOptions options, TimeProvider clock, ILogger<JobRunner> log)
{
    private readonly Guid _node = Guid.CreateVersion7();

    /// <summary>Runs every job that is due, once.</summary>
    /// <param name="cancellationToken">Stops the present job and starts no other.</param>
    /// <returns>How many jobs were run to their end.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateHostScope();
        var done = 0;
        foreach (var name in scope.ServiceProvider.GetServices<IRecurringJob>().Select(job => job.Name).ToList())
        {
            done += await TakeAsync(name, cancellationToken) && await RunAsync(name, cancellationToken) ? 1 : 0;
        }

        return done;
    }

    private async Task<bool> RunAsync(string name, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        var job = scope.ServiceProvider.GetServices<IRecurringJob>().Single(job => string.Equals(job.Name, name, StringComparison.Ordinal));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewing = RenewAsync(name, stop);
        try
        {
            await job.RunAsync(stop.Token);
            await EndAsync(name, job.Next(clock.UtcNow()), error: null);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await EndAsync(name, clock.UtcNow(), error: null, stopped: true);
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
        catch (Exception error)
        {
            Failed(log, error, name);
            await EndAsync(name, due: null, error);
            return false;
        }
        finally
        {
            await stop.CancelAsync();
            await renewing;
        }
    }

    /// <summary>Takes the job in hand when it is due and nobody has it; a job that is new here is due at once.</summary>
    private Task<bool> TakeAsync(string name, CancellationToken cancellationToken) => WriteAsync(
        async db =>
        {
            var now = clock.UtcNow();
            if (!await db.JobLeases.AnyAsync(lease => lease.Name == name, cancellationToken))
            {
                await AddAsync(db, new JobLease(name, now), cancellationToken);
            }

            return await db.JobLeases.Where(lease => lease.Name == name && lease.DueAt <= now && (lease.LeasedUntil == null || lease.LeasedUntil <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.LeasedBy, _node).SetProperty(lease => lease.LeasedUntil, now + options.Lease), cancellationToken) == 1;
        },
        cancellationToken);

    private static async Task AddAsync(CareersConnectDbContext db, JobLease lease, CancellationToken cancellationToken)
    {
        try
        {
            db.Add(lease);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node has just added it.
        }
    }

    /// <summary>Renews the lease every third of its time; a lease that was lost all the same stops the job.</summary>
    private async Task RenewAsync(string name, CancellationTokenSource stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(options.Lease / 3, stop.Token);
                var until = clock.UtcNow() + options.Lease;
                if (!await WriteAsync(async db => await Mine(db, name).ExecuteUpdateAsync(set => set.SetProperty(lease => lease.LeasedUntil, until), stop.Token) == 1, stop.Token))
                {
                    await stop.CancelAsync();
                }
            }
            catch (Exception) when (!stop.IsCancellationRequested)
            {
                // The database is busy: the lease has time left for two more tries.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private Task<bool> EndAsync(string name, DateTime? due, Exception? error, bool stopped = false) => WriteAsync(
        async db =>
        {
            var lease = await Mine(db, name).SingleOrDefaultAsync();
            if (lease is null)
            {
                return false;
            }

            var now = clock.UtcNow();
            var failures = error is null ? 0 : lease.Failures + 1;
            var next = due ?? now + BackOff.After(failures, Random.Shared.NextDouble());
            return await Mine(db, name).ExecuteUpdateAsync(set => set
                .SetProperty(l => l.DueAt, next).SetProperty(l => l.Failures, failures).SetProperty(l => l.LastError, error == null ? null : Failure.InShort(error))
                .SetProperty(l => l.DoneAt, error is null && !stopped ? now : lease.DoneAt)
                .SetProperty(l => l.LeasedBy, (Guid?)null).SetProperty(l => l.LeasedUntil, (DateTime?)null)) == 1;
        },
        CancellationToken.None);

    private IQueryable<JobLease> Mine(CareersConnectDbContext db, string name) => db.JobLeases.AsNoTracking().Where(lease => lease.Name == name && lease.LeasedBy == _node);

    private async Task<bool> WriteAsync(Func<CareersConnectDbContext, Task<bool>> work, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(cancellationToken);
        return await work(scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed; it will be tried again.")]
    private static partial void Failed(ILogger log, Exception error, string job);
}
