using CareersConnect.Application.Outbox;
using CareersConnect.Infrastructure.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Outbox;

/// <summary>Runs the relays and the jobs for as long as the host serves: at once after a commit of this process, and every second for those of others.</summary>
internal sealed partial class RelayHost(
    OutboxDispatcher outbox, JobRunner jobs, OutboxSignal signal, RelayOptions options, ILogger<RelayHost> log) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Enabled)
        {
            return;
        }

        await Task.WhenAll(
            LoopAsync(outbox.DispatchDueAsync, wait => signal.WaitAsync(options.LookEvery, wait), stoppingToken),
            LoopAsync(jobs.RunDueAsync, wait => Task.Delay(options.Lease / 3, wait), stoppingToken));
    }

    private async Task LoopAsync(Func<CancellationToken, Task<int>> work, Func<CancellationToken, Task> pause, CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
                await pause(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble)
            {
                Trouble(log, trouble);
                await Task.Delay(AfterTrouble, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The relay could not look for work; it tries again.")]
    private static partial void Trouble(ILogger log, Exception trouble);
}
