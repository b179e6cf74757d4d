using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Outbox;

/// <summary>What has done its work is cleared away: keys of answered forms and facts that were told after a month, lines of the change log that every index has long replayed, e-mails, links and invitations after the time that is set. A parked fact stays until a person has looked at it.</summary>
public static class ClearAway
{
    /// <summary>How long rows are kept: nobody presses the same button again after that.</summary>
    public static readonly TimeSpan After = TimeSpan.FromDays(31);

    /// <summary>Clears away.</summary>
    [For(Audience.System)]
    public sealed record Command : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, KeptFor kept, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            var (old, oldMail, oldLink) = (now - After, now.AddDays(-kept.EmailDays), now.AddDays(-kept.LinkDays));
            await db.Set<UsedKey>().Where(used => used.UsedAt < old).ExecuteDeleteAsync(cancellationToken);
            await db.OutboxMessages.Where(message => message.DoneAt < old).ExecuteDeleteAsync(cancellationToken);
            await db.OutgoingEmails.Where(mail => mail.DueAt == null && mail.QueuedAt < oldMail).ExecuteDeleteAsync(cancellationToken);
            await db.AnswerLinks.Where(link => link.ExpiresAt < oldLink).ExecuteDeleteAsync(cancellationToken);
            await db.Invitations.Where(invitation => invitation.ExpiresAt < oldLink).ExecuteDeleteAsync(cancellationToken);
            await ClearLogsAsync(old, cancellationToken);
            return default;
        }

        /// <summary>Of each log the last line stays: by it an index knows that it is of this database. An index that lay still for longer than that is built anew.</summary>
        private async Task ClearLogsAsync(DateTime old, CancellationToken cancellationToken)
        {
            var last = await db.OfferChanges.MaxAsync(line => (long?)line.Number, cancellationToken);
            await db.OfferChanges.Where(line => line.At < old && line.Number < last).ExecuteDeleteAsync(cancellationToken);
            var lastWaiting = await db.StandingChanges.MaxAsync(line => (long?)line.Number, cancellationToken);
            await db.StandingChanges.Where(line => line.At < old && line.Number < lastWaiting).ExecuteDeleteAsync(cancellationToken);
        }
    }

    internal sealed class EveryNight(IMediator mediator) : IDailyJob
    {
        public string Name => "clear-away";

        public TimeOnly At => new(3, 15);

        public Task RunAsync(CancellationToken cancellationToken) => mediator.Send(new Command(), cancellationToken);
    }
}
