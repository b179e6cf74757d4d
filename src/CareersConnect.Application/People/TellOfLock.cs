using CareersConnect.Application.Email;
using CareersConnect.Application.People.Emails;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>Tells a person that somebody tried their address too often. Part of <see cref="SignInWithPassword"/>.</summary>
internal static class TellOfLock
{
    /// <param name="PersonId">Whose address is locked.</param>
    /// <param name="Lock">Drawn anew for each lock.</param>
    [For(Audience.Anyone)]
    internal sealed record Command(PersonId PersonId, Guid Lock) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, Postbox post) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await db.People.SingleAsync(p => p.Id == command.PersonId, cancellationToken);
            await post.PostAsync(new AddressIsLocked(person.FullName), person.AsRecipient(), command.Lock, cancellationToken);
            return default;
        }
    }
}
