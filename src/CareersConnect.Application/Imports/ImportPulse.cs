using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Application.Imports;

/// <summary>Says every few seconds that an import is alive, and hears whether it is to stop. While the import itself has the database's one place for writers nothing can be said, and nobody can take it for dead either.</summary>
/// <param name="services">The host's services.</param>
/// <param name="every">How often.</param>
/// <param name="log">Names imports.</param>
public sealed partial class ImportPulse(IServiceProvider services, TimeSpan every, ILogger<ImportPulse> log)
{
    /// <summary>Says that an import is alive.</summary>
    /// <param name="RunId">Which.</param>
    [For(Audience.System)]
    internal sealed record Beat(Guid RunId) : ICommand<Heard>;

    /// <summary>What is heard in return.</summary>
    /// <param name="HasPlace">Whether it still has its place.</param>
    /// <param name="StopAskedBy">Who asked to have it stopped, or null.</param>
    internal sealed record Heard(bool HasPlace, string? StopAskedBy);

    /// <summary>Beats until the import ends.</summary>
    /// <param name="watch">The import.</param>
    /// <returns>When it has ended; never throws.</returns>
    internal async Task BeatAsync(ImportWatch watch)
    {
        while (!watch.Token.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(every, watch.Token);
                Heed(watch, await SendAsync(watch));
            }
            catch (Exception error) when (!watch.Token.IsCancellationRequested)
            {
                Unheard(log, error, watch.Run);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<Heard> SendAsync(ImportWatch watch)
    {
        await using var scope = services.CreateHostScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new Beat(watch.Run), watch.Token);
    }

    private static void Heed(ImportWatch watch, Heard heard)
    {
        if (heard.StopAskedBy is { } by)
        {
            watch.Stop(by);
        }
        else if (!heard.HasPlace)
        {
            watch.Lose();
        }
    }

    internal sealed class BeatHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Beat, Heard>
    {
        public async Task<Heard> Handle(Beat command, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            var mine = db.ImportRuns.Where(run => run.Id == command.RunId && run.Place != null);
            var has = await mine.ExecuteUpdateAsync(set => set.SetProperty(run => run.AliveAt, now), cancellationToken) == 1;
            return new Heard(has, await mine.Select(run => run.StopAskedBy).SingleOrDefaultAsync(cancellationToken));
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Import {Run} could not say that it is alive; it tries again. While it writes, that is as it should be.")]
    private static partial void Unheard(ILogger log, Exception error, Guid run);
}
