using CareersConnect.Application.Email;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Email;

/// <summary>Warns, outside Development, of settings under which people would wait for mail in vain or get links that lead nowhere.</summary>
internal sealed partial class SaysWhereMailGoes(IEmailSender sender, IConfiguration configuration, IHostEnvironment environment, ILogger<SaysWhereMailGoes> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment() && sender is CaughtMailFolder folder)
        {
            Caught(log, folder.Location);
        }

        if (!environment.IsDevelopment() && string.IsNullOrEmpty(configuration["Sites:Address"]))
        {
            NoAddress(log);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "E-mail is caught in {Folder} and reaches nobody. Set Email:Transport to Smtp to send it.")]
    private static partial void Caught(ILogger log, string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sites:Address is not set: links in e-mails lead to this machine only.")]
    private static partial void NoAddress(ILogger log);
}
