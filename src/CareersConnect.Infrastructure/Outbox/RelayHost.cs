using CareersConnect.Application.Outbox;
using CareersConnect.Infrastructure.Email;
using CareersConnect.Infrastructure.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Outbox;

/// <summary>Runs the relays and the jobs for as long as the host serves: at once after a commit of this process, and every second for those of others.</summary>
internal sealed partial class RelayHost(
    OutboxDispatcher outbox, EmailRelay mail, JobRunner jobs, OutboxSignal signal, RelayOptions options, ILogger<RelayHost> log) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => !options.Enabled ? Task.CompletedTask : Task.WhenAll(
        LoopAsync(outbox.DispatchDueAsync, signal.ListenAsync, options.LookEvery, stoppingToken),
        LoopAsync(mail.SendDueAsync, signal.ListenAsync, options.LookEvery, stoppingToken),
        LoopAsync(jobs.RunDueAsync, () => Task.Delay(Timeout.Infinite, stoppingToken), options.Lease / 3, stoppingToken));

    private async Task LoopAsync(Func<CancellationToken, Task<int>> work, Func<Task> listen, TimeSpan longest, CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var (rung, pause) = (listen(), longest);
            try
            {
                await work(stoppingToken);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                Trouble(log, trouble);
                (rung, pause) = (Task.Delay(Timeout.Infinite, stoppingToken), AfterTrouble);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.WhenAny(rung, Task.Delay(pause, stoppingToken));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The relay could not look for work; it tries again.")]
    private static partial void Trouble(ILogger log, Exception trouble);
}
