using CareersConnect.Application.Email;
using CareersConnect.Application.People.Emails;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>Sends a person the link that confirms their address, unless one is on its way: sent less than an hour ago, and still good. Only what knows that the person asked for it may send it.</summary>
internal static class SendConfirmation
{
    /// <summary>For how long nobody gets another link.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <param name="PersonId">Whose address is to be confirmed.</param>
    [For(Audience.Anyone)]
    internal sealed record Command(PersonId PersonId) : ICommand<Answer>;

    /// <param name="IsSent">Whether a link was sent now.</param>
    internal sealed record Answer(bool IsSent);

    internal sealed class CommandHandler(CareersConnectDbContext db, Postbox post, TimeProvider clock) : IRequestHandler<Command, Answer>
    {
        public async Task<Answer> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = db.People.Local.FirstOrDefault(p => p.Id == command.PersonId)
                ?? await db.People.SingleAsync(p => p.Id == command.PersonId, cancellationToken);
            var now = clock.UtcNow();
            var recent = now + PersonLink.ConfirmFor - Pause;
            if (person.EmailConfirmed || await db.PersonLinks.AnyAsync(l => l.PersonId == person.Id && l.Purpose == LinkPurpose.ConfirmAddress && l.UsedAt == null && l.ExpiresAt > recent, cancellationToken))
            {
                return new Answer(IsSent: false);
            }

            var (link, secret) = await db.DrawLinkAsync(person.Id, LinkPurpose.ConfirmAddress, now, cancellationToken);
            await post.PostAsync(new ConfirmYourAddress(person.FullName, secret), person.AsRecipient(), link.Id, cancellationToken);
            return new Answer(IsSent: true);
        }
    }
}
