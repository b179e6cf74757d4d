using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>Once a night: sessions and links that ended a month ago, and tries of yesterday, are forgotten.</summary>
public static class ClearSignIns
{
    /// <summary>How long an ended session and a used link are kept, so that a person can be told what happened.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Clears.</summary>
    [For(Audience.System)]
    public sealed record Command : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            var (old, yesterday) = (now - KeptFor, now.AddDays(-1));
            await db.SignInSessions.Where(s => s.ExpiresAt < old || s.EndedAt < old).ExecuteDeleteAsync(cancellationToken);
            await db.PersonLinks.Where(l => l.ExpiresAt < old).ExecuteDeleteAsync(cancellationToken);
            await db.SignInTries.Where(t => t.LastAt < yesterday).ExecuteDeleteAsync(cancellationToken);
            return default;
        }
    }

    internal sealed class Job(IMediator mediator) : IDailyJob
    {
        public string Name => "clear-sign-ins";

        public TimeOnly At => new(3, 40);

        public Task RunAsync(CancellationToken cancellationToken) => mediator.Send(new Command(), cancellationToken);
    }
}
