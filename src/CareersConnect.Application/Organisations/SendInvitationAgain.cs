using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>A member sends an invitation again: a new link, another 14 days.</summary>
public static class SendInvitationAgain
{
    /// <param name="InvitationId">An invitation of the sender's organisation.</param>
    [For(Members.WhoLetIn)]
    public sealed record Command(InvitationId InvitationId) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, SendInvitation send) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var invitation = await db.InvitationsOf(member).SingleOrDefaultAsync(i => i.Id == command.InvitationId, cancellationToken)
                ?? throw new NotFoundException("Invitation", command.InvitationId.Value);
            await send.AgainAsync(invitation, member.OrganisationName, member.Who(), cancellationToken);
            return default;
        }
    }
}
