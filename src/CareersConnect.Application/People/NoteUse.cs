using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>The session is in use: it lasts on. Sent at most every ten minutes of a session.</summary>
public static class NoteUse
{
    /// <param name="SessionId">The session.</param>
    [For(Audience.Anyone)]
    public sealed record Command(SignInSessionId SessionId) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var session = await db.SignInSessions.SingleOrDefaultAsync(s => s.Id == request.SessionId, cancellationToken);
            session?.Use(clock.UtcNow());
            return default;
        }
    }
}
