using CareersConnect.Application.Email;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Tests.Outbox;
using CareersConnect.Infrastructure.Email;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Email;

/// <summary>Tells the person in the note by e-mail: the note is "address subject".</summary>
public sealed class WritesAnEmail(Postbox postbox) : INotificationHandler<Happened<BellRang>>
{
    public Task Handle(Happened<BellRang> notification, CancellationToken cancellationToken)
    {
        var (address, subject) = (notification.Event.Note.Split(' ', 2)[0], notification.Event.Note.Split(' ', 2)[^1]);
        return address.Contains('@', StringComparison.Ordinal)
            ? postbox.PostAsync(new AnEmail(subject, notification.Event.Line), new EmailRecipient(address, "", MailSite.Schools), notification.MessageId, cancellationToken)
            : Task.CompletedTask;
    }
}

/// <summary>The host with e-mail on a sender that the test chooses.</summary>
public class EmailEngineFixture : EngineFixture
{
    /// <summary>Where e-mail goes; set before the host is used.</summary>
    public IEmailSender Sender { get; set; } = new SlowSender();

    public Task<List<OutgoingEmail>> AllAsync() => InDatabaseAsync(db => db.OutgoingEmails.AsNoTracking().OrderBy(mail => mail.Number).ToListAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IEmailSender>(_ => new Chosen(this));
            services.AddTransient<INotificationHandler<Happened<BellRang>>, WritesAnEmail>();
        });
    }

    private sealed class Chosen(EmailEngineFixture fixture) : IEmailSender
    {
        public Task SendAsync(EmailMessage message, CancellationToken cancellationToken) => fixture.Sender.SendAsync(message, cancellationToken);
    }
}

/// <summary>Takes a moment for each e-mail, as a real server does, and remembers what it took.</summary>
public sealed class SlowSender(int milliseconds = 5) : IEmailSender
{
    public System.Collections.Concurrent.ConcurrentQueue<EmailMessage> Taken { get; } = new();

    public Func<EmailMessage, EmailNotTakenException?> Refuses { get; set; } = _ => null;

    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        await Task.Delay(milliseconds, cancellationToken);
        if (Refuses(message) is { } refusal)
        {
            throw refusal;
        }

        Taken.Enqueue(message);
    }
}
