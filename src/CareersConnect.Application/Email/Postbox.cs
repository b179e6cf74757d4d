using System.Net.Mail;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Application.Email;

/// <summary>Where reactions and commands put e-mails. They are written in the transaction of what they tell and leave only when it is committed.</summary>
/// <param name="db">The database.</param>
/// <param name="links">The addresses of pages.</param>
/// <param name="settings">Who writes.</param>
/// <param name="clock">Dates the e-mail.</param>
/// <param name="log">Names kinds of e-mail, never people.</param>
public sealed partial class Postbox(CareersConnectDbContext db, SiteLinks links, EmailSettings settings, TimeProvider clock, ILogger<Postbox> log)
{
    /// <summary>Writes an e-mail to one person. The same kind for the same cause to the same address is written once, however often this is called.</summary>
    /// <param name="email">What it says.</param>
    /// <param name="to">To whom. An address that is none is passed over, and the log says so: nothing could be delivered there.</param>
    /// <param name="cause">What it follows from: <see cref="Outbox.Happened{TEvent}.MessageId"/> in a reaction; in a job, the id of what it is about together with a kind that names the occasion.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The id of the e-mail; null when it had been written before or the address is none.</returns>
    public async Task<Guid?> PostAsync(EmailTemplate email, EmailRecipient to, Guid cause, CancellationToken cancellationToken)
    {
        if (!IsAddress(to.Address))
        {
            PassedOver(log, email.Kind, cause);
            return null;
        }

        if (await IsWrittenAsync(OutgoingEmail.KeyOf(cause, email.Kind, to.Address), cancellationToken))
        {
            return null;
        }

        var outgoing = new OutgoingEmail(Guid.CreateVersion7(), email, to, cause, clock.UtcNow());
        var footer = new EmailFooter(settings, email.Because, links.To(to.Site, ChooseEmails.PathFor(outgoing.Id)), email.CanBeStopped);
        var content = email.Content(links);
        outgoing.Write(EmailText.Render(content, footer), EmailHtml.Render(outgoing.Subject, content, footer, to.Site));
        if (email.CanBeStopped && await IsStoppedAsync(to.Address, email.Kind, cancellationToken))
        {
            outgoing.Stop();
        }

        db.Add(outgoing);
        return outgoing.Id;
    }

    /// <summary>Whether a text is one address and nothing else.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>True when mail can be addressed to it.</returns>
    public static bool IsAddress(string? text) =>
        text is { Length: > 2 and <= 254 } && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '<' or '>' or ',' or ';' or '"')
        && MailAddress.TryCreate(text, out var address) && string.Equals(address.Address, text, StringComparison.Ordinal) && address.Host.Length > 0;

    [LoggerMessage(Level = LogLevel.Warning, Message = "An e-mail {Kind} that follows from {Cause} was not written: its recipient's address is none.")]
    private static partial void PassedOver(ILogger log, string kind, Guid cause);

    private async Task<bool> IsWrittenAsync(string key, CancellationToken cancellationToken) =>
        db.OutgoingEmails.Local.Any(mail => string.Equals(mail.Key, key, StringComparison.Ordinal))
        || await db.OutgoingEmails.AnyAsync(mail => mail.Key == key, cancellationToken);

    private Task<bool> IsStoppedAsync(string address, string kind, CancellationToken cancellationToken)
    {
        var lower = address.ToLowerInvariant();
        return db.StoppedEmails.AnyAsync(stopped => stopped.Address == lower && stopped.Kind == kind, cancellationToken);
    }
}
