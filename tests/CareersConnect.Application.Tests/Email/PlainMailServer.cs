using CareersConnect.Testing.Mail;

namespace CareersConnect.Application.Tests.Email;

/// <summary>One mail server without encryption for a class of tests; they are skipped where there can be none.</summary>
public sealed class PlainMailServer : IAsyncLifetime
{
    private MailServer? _server;

    public MailServer Server
    {
        get
        {
            Assert.SkipWhen(_server is null, MailServer.Missing ?? "");
            return _server!;
        }
    }

    public async ValueTask InitializeAsync() => _server = MailServer.Missing is null ? await MailServer.StartAsync("--plain") : null;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
