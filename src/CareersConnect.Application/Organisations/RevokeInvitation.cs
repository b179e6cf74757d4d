using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>A member takes an invitation back: its link opens nothing any more.</summary>
public static class RevokeInvitation
{
    /// <param name="InvitationId">An invitation of the sender's organisation.</param>
    [For(Members.WhoLetIn)]
    public sealed record Command(InvitationId InvitationId) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            (await db.InvitationsOf(member).SingleOrDefaultAsync(i => i.Id == command.InvitationId, cancellationToken)
                ?? throw new NotFoundException("Invitation", command.InvitationId.Value)).Revoke(member.Who(), clock.UtcNow());
            return default;
        }
    }
}
