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

/// <summary>A member invites a colleague by e-mail. Somebody who is invited already gets a new link; the old one opens nothing any more.</summary>
public static class InviteMember
{
    /// <summary>How many invitations may be open at once: nobody uses us to write to strangers.</summary>
    public const int MostOpen = 50;

    /// <param name="Email">The colleague's address.</param>
    /// <param name="Role">The role that waits; one that the sender may give.</param>
    [For(Members.WhoLetIn)]
    public sealed record Command(string? Email, Role? Role) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).IsAnAddress("Enter the e-mail address of your colleague");
            RuleFor(c => c.Role).NotNull().WithMessage("Select what they may do");
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, SendInvitation send, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var (email, role) = (command.Email!.Trim(), command.Role!.Value);
            var normal = email.ToUpperInvariant();
            if (!member.Role!.Value.MayGive().Contains(role))
            {
                throw new RuleBrokenException("Select what they may do", nameof(Command.Role));
            }

            if (await db.MembersOf(member).AnyAsync(m => db.People.Any(p => p.Id == m.PersonId && p.NormalizedEmail == normal), cancellationToken))
            {
                throw new RuleBrokenException($"{email} is a member already. Change their role below.", nameof(Command.Email));
            }

            var now = clock.UtcNow();
            if (await db.InvitationsOf(member).CountAsync(i => i.Status == InvitationStatus.Sent && i.ExpiresAt > now, cancellationToken) >= MostOpen)
            {
                throw new RuleBrokenException($"{MostOpen} invitations are open. Take some back, or wait until they are accepted.");
            }

            await send.ToAsync(member.RequireOrganisation(), member.OrganisationName, email, role, member.Who(), cancellationToken);
            return default;
        }
    }
}
