using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>Whoever runs the host adds a careers hub: its organisation, and an invitation to the first person in it. Nobody else can make a hub. Said again before anybody has joined, it sends the invitation again.</summary>
public static class AddHub
{
    /// <param name="Name">The hub's name; a hub of that name is added once.</param>
    /// <param name="Email">The address of the first person in it.</param>
    /// <param name="Role">Hub, or Platform for those who run the platform and decide on hubs.</param>
    [For(Audience.System)]
    public sealed record Command(string? Name, string? Email, Role Role) : ICommand<Outcome>;

    /// <summary>What was done.</summary>
    public enum Outcome
    {
        /// <summary>The hub is made, and the invitation written.</summary>
        Added = 1,

        /// <summary>The hub was there; the invitation was written again.</summary>
        InvitedAgain = 2,
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name of the hub")
                .MaximumLength(Organisation.NameLimit).WithMessage($"The name of the hub must be {Organisation.NameLimit} characters or fewer");
            RuleFor(c => c.Email).IsAnAddress();
            RuleFor(c => c.Role).Must(role => role.Kind() == OrganisationKinds.Hub).WithMessage("Select Hub or Platform");
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, NewPeople people, SendInvitation send, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            var (name, email) = (command.Name!.Trim(), command.Email!.Trim());
            if (await people.FindAsync(email, cancellationToken) is not null)
            {
                throw new RuleBrokenException($"{email} has an account here already. Choose an address that has none, or have that person invited by a hub's member.", nameof(Command.Email));
            }

            var hub = await db.Organisations.FirstOrDefaultAsync(o => o.Name == name && (o.Kinds & OrganisationKinds.Hub) != 0, cancellationToken);
            if (hub is not null && await db.Memberships.AnyAsync(m => m.OrganisationId == hub.Id && m.EndedAt == null, cancellationToken))
            {
                throw new RuleBrokenException($"{name} has members already: they invite their colleagues themselves.", nameof(Command.Name));
            }

            var outcome = hub is null ? Outcome.Added : Outcome.InvitedAgain;
            hub ??= Begin(name);
            await RevokeOtherRolesAsync(hub.Id, email.ToLowerInvariant(), command.Role, cancellationToken);
            await send.ToAsync(hub.Id, hub.Name, email, command.Role, member.Who(), cancellationToken);
            return outcome;
        }

        /// <summary>Somebody who is invited again in another role holds one invitation, the last one.</summary>
        private async Task RevokeOtherRolesAsync(OrganisationId hub, string email, Role role, CancellationToken cancellationToken)
        {
            var others = await db.Invitations
                .Where(i => i.OrganisationId == hub && i.Email == email && i.Role != role && (i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Expired)).ToListAsync(cancellationToken);
            others.ForEach(invitation => invitation.Revoke(member.Who(), clock.UtcNow()));
        }

        private Organisation Begin(string name)
        {
            var hub = Organisation.Register(OrganisationKinds.Hub, name, member.Who(), clock.UtcNow());
            hub.CheckIdentity("Added on the host's command line.", member.Who(), clock.UtcNow());
            return db.Add(hub).Entity;
        }
    }
}
