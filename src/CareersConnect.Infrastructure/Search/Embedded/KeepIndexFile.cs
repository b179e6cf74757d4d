using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>While the host runs: writes the index to its file now and then, and when the host stops, so that the next start is quick. How long it waits differs by a tenth each time, so that hosts that start together do not write together.</summary>
internal sealed partial class KeepIndexFile(EmbeddedOfferIndex index, SearchOptions options, TimeProvider clock, ILogger<KeepIndexFile> log) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Save();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Follow && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.SaveEvery * (0.9 + (0.2 * Random.Shared.NextDouble())), clock, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            Save();
        }
    }

    private void Save()
    {
        try
        {
            if (options.Follow)
            {
                index.Save();
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            NotKept(log, trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index could not be written to its file; it is tried again.")]
    private static partial void NotKept(ILogger log, Exception trouble);
}
