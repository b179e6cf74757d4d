using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Imports;

/// <summary>An import whose machine stopped is noted as such, so that its page says so and the place is free. Looked for every minute, and whenever somebody asks for an import.</summary>
public static class LeaveBehind
{
    /// <summary>Imports of which nothing was heard for too long, and that do not run here.</summary>
    [For(Audience.System)]
    public sealed record Query : IQuery<IReadOnlyList<Guid>>;

    /// <summary>Notes that one was left behind, if still nothing was heard of it.</summary>
    /// <param name="RunId">Which.</param>
    [For(Audience.System)]
    public sealed record Command(Guid RunId) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, ImportBoard board, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Guid>>
    {
        public async Task<IReadOnlyList<Guid>> Handle(Query query, CancellationToken cancellationToken)
        {
            var silentSince = clock.UtcNow() - ImportRun.Patience;
            var silent = await db.ImportRuns.Where(run => run.Place != null && run.AliveAt <= silentSince).Select(run => run.Id).ToListAsync(cancellationToken);
            return [.. silent.Where(run => !board.Has(run))];
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.LeaveBehindAsync(command.RunId, clock.UtcNow(), cancellationToken);
            return default;
        }
    }

    internal sealed class Job(IMediator mediator) : IRecurringJob
    {
        public string Name => "imports-left-behind";

        public TimeSpan Every => TimeSpan.FromMinutes(1);

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            try
            {
                foreach (var run in await mediator.Send(new Query(), cancellationToken))
                {
                    await mediator.Send(new Command(run), cancellationToken);
                }
            }
            catch (BusyException)
            {
                // Another process has the one place for writers: it may be that very import. The next run looks again.
            }
        }
    }

    /// <summary>Notes it, in a transaction that writes: where the database has one place for writers, an import that has it is not silent but busy, and this waits for it.</summary>
    internal static Task LeaveBehindAsync(this CareersConnectDbContext db, Guid run, DateTime now, CancellationToken cancellationToken)
    {
        var silentSince = now - ImportRun.Patience;
        return db.ImportRuns.Where(dead => dead.Id == run && dead.Place != null && dead.AliveAt <= silentSince).ExecuteUpdateAsync(
            set => set.SetProperty(dead => dead.Status, ImportStatus.LeftBehind).SetProperty(dead => dead.EndedAt, now).SetProperty(dead => dead.Place, (int?)null), cancellationToken);
    }
}
