using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Outbox;

/// <summary>What has done its work is cleared away after a month: keys of answered forms, facts that were told. What is parked stays until a person has looked at it.</summary>
public static class ClearAway
{
    /// <summary>How long rows are kept: nobody presses the same button again after that.</summary>
    public static readonly TimeSpan After = TimeSpan.FromDays(31);

    /// <summary>Clears away.</summary>
    [For(Audience.System)]
    public sealed record Command : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var old = clock.UtcNow() - After;
            await db.Set<UsedKey>().Where(used => used.UsedAt < old).ExecuteDeleteAsync(cancellationToken);
            await db.OutboxMessages.Where(message => message.DoneAt < old).ExecuteDeleteAsync(cancellationToken);
            return default;
        }
    }

    internal sealed class EveryNight(IMediator mediator) : IDailyJob
    {
        public string Name => "clear-away";

        public TimeOnly At => new(3, 15);

        public Task RunAsync(CancellationToken cancellationToken) => mediator.Send(new Command(), cancellationToken);
    }
}
