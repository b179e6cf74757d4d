using System.Threading.Channels;
using CareersConnect.Application.Imports;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Imports;

/// <summary>Does the imports that people asked for on a page, one after the other, in the process that has their files.</summary>
internal sealed partial class ImportQueue(IServiceProvider services, ILogger<ImportQueue> log) : BackgroundService, IImportQueue
{
    private readonly Channel<Guid> _runs = Channel.CreateUnbounded<Guid>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(Guid run) => _runs.Writer.TryWrite(run);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var run in _runs.Reader.ReadAllAsync(stoppingToken))
        {
            await RunAsync(run, stoppingToken);
        }
    }

    private async Task RunAsync(Guid run, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RunImport.Command(run), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops; the run is noted as failed and nothing was changed.
        }
        catch (RuleBrokenException refused)
        {
            Refused(log, run, refused.Message);
        }
        catch (Exception error)
        {
            Failed(log, error, run);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Import {Run} came to nothing. {Why}")]
    private static partial void Refused(ILogger log, Guid run, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Run} failed.")]
    private static partial void Failed(ILogger log, Exception error, Guid run);
}
