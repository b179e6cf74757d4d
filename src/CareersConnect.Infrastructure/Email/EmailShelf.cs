using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using CareersConnect.Infrastructure.Outbox;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Email;

/// <summary>The shelf of e-mails that wait. One person's e-mails about one thing leave in order; one that is refused for good lets the next pass.</summary>
/// <param name="services">The host's services.</param>
/// <param name="options">How long a lease lasts.</param>
/// <param name="email">How often to try.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Names e-mails by their id.</param>
public class EmailShelf(IServiceProvider services, RelayOptions options, EmailOptions email, TimeProvider clock, ILogger<EmailShelf> log)
    : Shelf<OutgoingEmail>(services, options.Lease, email.MaximumAttempts, clock, log)
{
    /// <inheritdoc />
    protected override IQueryable<OutgoingEmail> FirstOfStreams(CareersConnectDbContext db, IQueryable<OutgoingEmail> free) =>
        free.Where(m => m.About == null || !db.OutgoingEmails.Any(e => e.About == m.About && e.To == m.To && e.DueAt != null && e.Number < m.Number));
}
