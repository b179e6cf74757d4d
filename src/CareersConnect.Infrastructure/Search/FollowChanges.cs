using CareersConnect.Application.Offers.Search;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Search;

/// <summary>While the host runs: replays the change log when somebody rings, and now and then for what other processes wrote.</summary>
internal sealed partial class FollowChanges(IndexFollower follower, IndexBell bell, OwnWrites own, SearchOptions options, ILogger<FollowChanges> log) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (options.Follow && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                var turn = own.Begin();
                await follower.CatchUpAsync(stoppingToken);
                own.End(turn);
                await bell.WaitAsync(options.LookEvery, stoppingToken);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index could not be brought in step with the database; it is tried again.")]
    private static partial void Trouble(ILogger log, Exception trouble);
}
