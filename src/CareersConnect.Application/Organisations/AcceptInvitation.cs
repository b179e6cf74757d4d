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

/// <summary>Somebody who was invited joins: with an account of that address, or by making one. Opening the link changes nothing; the button on its page does.</summary>
public static class AcceptInvitation
{
    /// <param name="Secret">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string Secret) : IQuery<View>;

    /// <param name="Status">Where the invitation stands.</param>
    /// <param name="Organisation">The organisation's name.</param>
    /// <param name="Role">The role that waits.</param>
    /// <param name="InvitedBy">Who invited, by name.</param>
    /// <param name="Email">Where it went.</param>
    /// <param name="HasAccount">Whether the address has an account: the holder of the link sees it in their mail anyway.</param>
    /// <param name="IsYou">Whether the person who is signed in has that address.</param>
    public sealed record View(InvitationStatus Status, string Organisation, Role Role, string InvitedBy, string Email, bool HasAccount, bool IsYou);

    /// <summary>The person who is signed in accepts.</summary>
    /// <param name="Secret">From the link.</param>
    [For(Audience.SignedIn)]
    public sealed record Command(string Secret) : ICommand<Role>;

    /// <summary>Somebody new accepts, and makes an account by it.</summary>
    /// <param name="Secret">From the link.</param>
    /// <param name="FullName">The full name.</param>
    /// <param name="Password">A password.</param>
    [For(Audience.Anyone)]
    public sealed record AsNew(string Secret, string? FullName, Secret Password) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<AsNew>
    {
        public Validator()
        {
            RuleFor(c => c.FullName).IsAFullName();
            RuleFor(c => c.Password).IsANewPassword(c => [c.FullName]);
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, NewPeople people, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var invitation = await FindAsync(db, query.Secret, cancellationToken);
            var name = await db.Organisations.Where(o => o.Id == invitation.OrganisationId).Select(o => o.Name).SingleAsync(cancellationToken);
            var known = await people.FindAsync(invitation.Email, cancellationToken);
            return new View(
                invitation.StatusAt(clock.UtcNow()), name, invitation.Role, invitation.InvitedBy, invitation.Email, known is not null, known is not null && known.Id == member.PersonId);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, NewPeople people, Joining joining) : IRequestHandler<Command, Role>
    {
        public async Task<Role> Handle(Command command, CancellationToken cancellationToken)
        {
            var invitation = await FindAsync(db, command.Secret, cancellationToken);
            if (await people.FindAsync(invitation.Email, cancellationToken) is not { } invited || invited.Id != member.PersonId)
            {
                throw new RuleBrokenException($"This invitation is for {invitation.Email}. Sign in with that address to accept it.");
            }

            var membership = await joining.JoinAsync(invited, invitation, cancellationToken);
            (await db.SignInSessions.SingleAsync(s => s.Id == member.SessionId, cancellationToken)).SwitchTo(membership.Id);
            return membership.Role;
        }
    }

    internal sealed class AsNewHandler(CareersConnectDbContext db, NewPeople people, Joining joining) : IRequestHandler<AsNew, Done>
    {
        public async Task<Done> Handle(AsNew command, CancellationToken cancellationToken)
        {
            var invitation = await FindAsync(db, command.Secret, cancellationToken);
            if (await people.FindAsync(invitation.Email, cancellationToken) is not null)
            {
                throw new RuleBrokenException($"{invitation.Email} has an account. Sign in with it to accept.");
            }

            await joining.JoinAsync(await people.JoinByLinkAsync(command.FullName!, invitation.Email, command.Password), invitation, cancellationToken);
            return default;
        }
    }

    /// <summary>Makes the membership that an invitation promised.</summary>
    internal sealed class Joining(CareersConnectDbContext db, TimeProvider clock)
    {
        public async Task<Membership> JoinAsync(Person person, Invitation invitation, CancellationToken cancellationToken)
        {
            var organisation = await db.Organisations.Where(o => o.Id == invitation.OrganisationId).Select(o => new { o.Id, o.Kinds }).SingleAsync(cancellationToken);
            invitation.Accept(new Who(person.Id, person.FullName), clock.UtcNow());
            var there = await db.Memberships.FirstOrDefaultAsync(
                m => m.PersonId == person.Id && m.OrganisationId == organisation.Id && m.Role == invitation.Role && m.EndedAt == null, cancellationToken);
            return there ?? db.Add(Membership.Join(person.Id, organisation.Id, organisation.Kinds, invitation.Role, clock.UtcNow())).Entity;
        }
    }

    private static async Task<Invitation> FindAsync(CareersConnectDbContext db, string secret, CancellationToken cancellationToken)
    {
        var hash = LinkSecret.HashOf(secret);
        return await db.Invitations.SingleOrDefaultAsync(i => i.SecretHash == hash, cancellationToken) ?? throw new NotFoundException("Invitation");
    }
}
