using CareersConnect.Infrastructure.Search.Percolator;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>While the host runs: builds the tables of what waits, and the cluster's index of open requests where that is used, and brings them in step each minute, so that the first question after a quiet night has little to read. Until they are built questions go to the database.</summary>
internal sealed partial class FollowWhatWaits(StandingIndex index, SearchOptions options, ILogger<FollowWhatWaits> log, RequestPercolator? onACluster = null) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (options.Follow && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await index.BuildAsync(stoppingToken);
                await (onACluster?.BuildAsync(stoppingToken) ?? Task.CompletedTask);
                await Task.Delay(Every, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble)
            {
                Trouble(log, trouble);
                await Task.Delay(Every, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What waits for offers could not be brought in step with the database; it is tried again.")]
    private static partial void Trouble(ILogger log, Exception trouble);
}
