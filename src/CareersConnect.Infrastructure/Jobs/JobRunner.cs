using CareersConnect.Application.Jobs;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Infrastructure.Outbox;
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
    private readonly JobLeases _leases = new(services, options.Lease, clock);

    /// <summary>Runs every job that is due, once.</summary>
    /// <param name="cancellationToken">Stops the present job and starts no other.</param>
    /// <returns>How many jobs were run to their end.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateHostScope();
        var done = 0;
        foreach (var name in scope.ServiceProvider.GetServices<IRecurringJob>().Select(job => job.Name).ToList())
        {
            done += await _leases.TakeAsync(name, cancellationToken) && await RunAsync(name, cancellationToken) ? 1 : 0;
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
            await _leases.DoneAsync(name, job.Next(clock.UtcNow()));
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await _leases.StoppedAsync(name);
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
        catch (Exception error)
        {
            Failed(log, error, name);
            await _leases.FailedAsync(name, error);
            return false;
        }
        finally
        {
            await stop.CancelAsync();
            await renewing;
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
                if (!await _leases.RenewAsync(name, stop.Token))
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed; it will be tried again.")]
    private static partial void Failed(ILogger log, Exception error, string job);
}
