using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Email;

/// <summary>Sends the e-mails that wait. Never loses one: it is marked as sent only when the mail server has taken it, so that a relay that dies between the two sends it again under the same Message-ID.</summary>
/// <param name="services">The host's services.</param>
/// <param name="shelf">Takes e-mails in hand and puts failed ones back.</param>
/// <param name="sender">Hands them over.</param>
/// <param name="links">The addresses of pages.</param>
/// <param name="options">How many at once.</param>
/// <param name="clock">The clock.</param>
public sealed class EmailRelay(IServiceProvider services, EmailShelf shelf, IEmailSender sender, SiteLinks links, EmailOptions options, TimeProvider clock)
{
    /// <summary>Sends all that are due.</summary>
    /// <param name="cancellationToken">Stops it; what is in hand is given back.</param>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        var relay = Guid.CreateVersion7();
        var sent = 0;
        try
        {
            while (await shelf.TakeAsync(relay, options.AtOnce, cancellationToken) is { Count: > 0 } taken)
            {
                sent += (await Task.WhenAll(taken.Select(number => SendAsync(number, relay, cancellationToken)))).Count(done => done);
            }
        }
        catch (OperationCanceledException)
        {
            await shelf.ReleaseAsync(relay);
            throw;
        }

        return sent;
    }

    private async Task<bool> SendAsync(long number, Guid relay, CancellationToken cancellationToken)
    {
        try
        {
            if (await ReadAsync(number, relay, cancellationToken) is not { } message)
            {
                return false;
            }

            await sender.SendAsync(message, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await shelf.PutBackAsync(number, relay, error, error is EmailNotTakenException { ForGood: true });
            return false;
        }

        await MarkSentAsync(number);
        return true;
    }

    private async Task<EmailMessage?> ReadAsync(long number, Guid relay, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        var mail = await db.OutgoingEmails.AsNoTracking().SingleOrDefaultAsync(m => m.Number == number && m.LeasedBy == relay && m.DueAt != null, cancellationToken);
        return mail is null ? null : new EmailMessage(
            mail.Id, mail.To, mail.ToName, mail.Subject, mail.Text, mail.Html, mail.Calendar, mail.CalendarMethod,
            mail.CanBeStopped ? links.To(mail.Site, ChooseEmails.PathFor(mail.Id)) : null,
            mail.UnsubscribePath is { } path ? links.To(mail.Site, path) : null);
    }

    /// <summary>Saved whether or not the host is stopping and whoever has the row in hand now, and tried again when the database is busy: the e-mail has left.</summary>
    private async Task MarkSentAsync(long number)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await SaveAsSentAsync(number);
                return;
            }
            catch (Exception busy) when (tries < 3 && (busy is TimeoutException or System.Data.Common.DbException))
            {
                await Task.Delay(TimeSpan.FromSeconds(tries));
            }
        }
    }

    private async Task SaveAsSentAsync(long number)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(CancellationToken.None);
        var now = clock.UtcNow();
        await db.OutgoingEmails.Where(m => m.Number == number).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.SentAt, now).SetProperty(m => m.DueAt, (DateTime?)null).SetProperty(m => m.ParkedAt, (DateTime?)null)
            .SetProperty(m => m.Text, m => m.IsSecret ? "" : m.Text).SetProperty(m => m.Html, m => m.IsSecret ? "" : m.Html)
            .SetProperty(m => m.Calendar, m => m.IsSecret ? null : m.Calendar)
            .SetProperty(m => m.LeasedBy, (Guid?)null).SetProperty(m => m.LeasedUntil, (DateTime?)null));
    }
}
