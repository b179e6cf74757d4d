using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>A browser is signed in: its session's row. Only what has proved who the person is may send it: <see cref="SignInWithPassword"/> and its like in this assembly.</summary>
internal static class StartSession
{
    /// <param name="PersonId">Who it is.</param>
    /// <param name="SecretHash">The hash of the secret that the browser gets.</param>
    [For(Audience.Anyone)]
    internal sealed record Command(PersonId PersonId, string SecretHash) : ICommand<Answer>;

    /// <param name="Role">The role that the person now acts in; null when there is none, or a choice to make.</param>
    internal sealed record Answer(Role? Role);

    internal sealed class CommandHandler(CareersConnectDbContext db, IMediator mediator, TimeProvider clock) : IRequestHandler<Command, Answer>
    {
        public async Task<Answer> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await db.People.SingleAsync(p => p.Id == command.PersonId, cancellationToken);
            var address = SignInTries.HashOf(person.Email!);
            (await db.SignInTries.SingleOrDefaultAsync(t => t.AddressHash == address, cancellationToken))?.Clear();
            var choices = await db.Memberships.Where(m => m.PersonId == person.Id && m.EndedAt == null)
                .Join(db.Organisations.Where(o => o.Standing == Standing.Active), m => m.OrganisationId, o => o.Id, (m, o) => new { m.Id, m.Role })
                .ToListAsync(cancellationToken);
            var choice = choices.Count == 1 ? choices[0] : choices.Find(c => c.Id == person.HomeMembershipId);
            await mediator.Send(new SignOutHere.Command(), cancellationToken);
            db.Add(new SignInSession(command.SecretHash, person.Id, choice?.Id, clock.UtcNow()));
            return new Answer(choice?.Role);
        }
    }
}
