using CareersConnect.Application.Email;
using CareersConnect.Application.People.Emails;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>Sends a person the link that confirms their address. Only what knows that the person asked for it may send it.</summary>
internal static class SendConfirmation
{
    /// <param name="PersonId">Whose address is to be confirmed.</param>
    [For(Audience.Anyone)]
    internal sealed record Command(PersonId PersonId) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, Postbox post, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = db.People.Local.FirstOrDefault(p => p.Id == command.PersonId)
                ?? await db.People.SingleAsync(p => p.Id == command.PersonId, cancellationToken);
            if (!person.EmailConfirmed)
            {
                var (link, secret) = await db.DrawLinkAsync(person.Id, LinkPurpose.ConfirmAddress, clock.UtcNow(), cancellationToken);
                await post.PostAsync(new ConfirmYourAddress(person.FullName, secret), person.AsRecipient(), link.Id, cancellationToken);
            }

            return default;
        }
    }
}
