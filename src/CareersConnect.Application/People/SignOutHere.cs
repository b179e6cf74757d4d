using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>A person signs out of this browser: its session's row ends, on every node.</summary>
public static class SignOutHere
{
    /// <summary>Ends the session that sends it; without one there is nothing to do.</summary>
    [For(Audience.Anyone)]
    public sealed record Command : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            if (member.SessionId is { } id)
            {
                (await db.SignInSessions.SingleOrDefaultAsync(s => s.Id == id, cancellationToken))?.End(clock.UtcNow());
            }

            return default;
        }
    }
}
