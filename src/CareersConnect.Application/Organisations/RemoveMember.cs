using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>A member removes a colleague, or leaves: from the next request on, on every node. Invitations that they sent and nobody accepted yet are taken back: a colleague who is removed lets nobody in any more.</summary>
public static class RemoveMember
{
    /// <param name="MembershipId">A colleague, or oneself.</param>
    [For(Members.WhoLetIn)]
    public sealed record Command(MembershipId MembershipId) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var membership = await db.MembersOf(member).SingleOrDefaultAsync(m => m.Id == command.MembershipId, cancellationToken)
                ?? throw new NotFoundException("Membership", command.MembershipId.Value);
            if (!member.Role!.Value.MayGive().Contains(membership.Role) && membership.PersonId != member.PersonId)
            {
                throw new RuleBrokenException($"Only somebody who may make others {membership.Role.InWords()} may remove them.");
            }

            membership.End(await db.OthersWhoLetInAsync(member, membership.Id, cancellationToken), clock.UtcNow());
            var theirs = await db.InvitationsOf(member)
                .Where(i => i.InvitedByPersonId == membership.PersonId && (i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Expired)).ToListAsync(cancellationToken);
            theirs.ForEach(invitation => invitation.Revoke(member.Who(), clock.UtcNow()));
            return default;
        }
    }
}
