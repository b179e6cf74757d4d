using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Outbox;

/// <summary>Facts and e-mails that were given up after many tries, for a person to look at: what they are, why, and another try once the cause is mended.</summary>
public static class Parked
{
    /// <summary>How many of each are listed.</summary>
    public const int Most = 100;

    /// <summary>What is parked.</summary>
    [For(Audience.System)]
    public sealed record Query : IQuery<View>;

    /// <summary>What is parked.</summary>
    /// <param name="Facts">How many facts.</param>
    /// <param name="Emails">How many e-mails.</param>
    /// <param name="Rows">The oldest of them, facts first.</param>
    public sealed record View(int Facts, int Emails, IReadOnlyList<Row> Rows);

    /// <summary>One of them. No person is named.</summary>
    /// <param name="What">"fact" or "e-mail".</param>
    /// <param name="Kind">The kind of fact or e-mail.</param>
    /// <param name="Id">Its id.</param>
    /// <param name="ParkedAt">Since when, UTC.</param>
    /// <param name="Attempts">How often it was tried.</param>
    /// <param name="LastError">Why it failed last.</param>
    public sealed record Row(string What, string Kind, Guid Id, DateTime ParkedAt, int Attempts, string LastError);

    /// <summary>Tries everything that is parked again, from the first try on.</summary>
    [For(Audience.System)]
    public sealed record Retry : ICommand<int>;

    internal sealed class QueryHandler(CareersConnectDbContext db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var facts = await db.OutboxMessages.Where(fact => fact.ParkedAt != null).OrderBy(fact => fact.Number).Take(Most)
                .Select(fact => new Row("fact", fact.Type, fact.Id, fact.ParkedAt!.Value, fact.Attempts, fact.LastError ?? "")).ToListAsync(cancellationToken);
            var emails = await db.OutgoingEmails.Where(mail => mail.ParkedAt != null).OrderBy(mail => mail.Number).Take(Most)
                .Select(mail => new Row("e-mail", mail.Kind, mail.Id, mail.ParkedAt!.Value, mail.Attempts, mail.LastError ?? "")).ToListAsync(cancellationToken);
            return new View(
                await db.OutboxMessages.CountAsync(fact => fact.ParkedAt != null, cancellationToken),
                await db.OutgoingEmails.CountAsync(mail => mail.ParkedAt != null, cancellationToken),
                [.. facts, .. emails]);
        }
    }

    internal sealed class RetryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Retry, int>
    {
        public async Task<int> Handle(Retry command, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            return await TryAgainAsync(db.OutboxMessages.Where(fact => fact.ParkedAt != null), now, cancellationToken)
                + await TryAgainAsync(db.OutgoingEmails.Where(mail => mail.ParkedAt != null), now, cancellationToken);
        }

        private static Task<int> TryAgainAsync(IQueryable<OutboxMessage> facts, DateTime now, CancellationToken cancellationToken) => facts.ExecuteUpdateAsync(
            set => set.SetProperty(fact => fact.DueAt, now).SetProperty(fact => fact.ParkedAt, (DateTime?)null).SetProperty(fact => fact.Attempts, 0), cancellationToken);

        private static Task<int> TryAgainAsync(IQueryable<OutgoingEmail> emails, DateTime now, CancellationToken cancellationToken) => emails.ExecuteUpdateAsync(
            set => set.SetProperty(mail => mail.DueAt, now).SetProperty(mail => mail.ParkedAt, (DateTime?)null).SetProperty(mail => mail.Attempts, 0), cancellationToken);
    }
}
