using CareersConnect.Application.Email;
using CareersConnect.Application.People.Emails;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>A person's password is another now: sessions elsewhere end, a lock is lifted, the person is told. Only what has proved who the person is may send it.</summary>
internal static class TakePassword
{
    /// <param name="PersonId">Whose.</param>
    /// <param name="Password">The new password, known to be a good one.</param>
    /// <param name="Keep">The one session that goes on, or null.</param>
    [For(Audience.Anyone)]
    internal sealed record Command(PersonId PersonId, Secret Password, SignInSessionId? Keep) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, IPasswordHasher<Person> hasher, Postbox post, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            var person = await db.People.SingleAsync(p => p.Id == command.PersonId, cancellationToken);
            person.TakePassword(hasher.HashPassword(person, command.Password.Typed));
            var sessions = await db.SignInSessions.Where(s => s.PersonId == person.Id && s.EndedAt == null && s.ExpiresAt > now && s.Id != command.Keep).ToListAsync(cancellationToken);
            sessions.ForEach(session => session.End(now));
            var address = SignInTries.HashOf(person.Email!);
            (await db.SignInTries.SingleOrDefaultAsync(t => t.AddressHash == address, cancellationToken))?.Clear();
            await post.PostAsync(new PasswordWasChanged(person.FullName), person.AsRecipient(), Guid.CreateVersion7(), cancellationToken);
            return default;
        }
    }
}
