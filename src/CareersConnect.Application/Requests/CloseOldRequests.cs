using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Requests;

/// <summary>Closes requests whose last day has passed and to which nobody said yes. Runs every morning.</summary>
public static class CloseOldRequests
{
    private const int Batch = 200;

    /// <summary>Closes a batch of them.</summary>
    [For(Audience.System)]
    public sealed record Command : ICommand<int>;

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var (now, today) = (clock.UtcNow(), clock.TodayInEngland());
            var over = await db.Requests.Where(request => (request.Status == RequestStatus.Open || request.Status == RequestStatus.Matched) && request.Until < today)
                .OrderBy(request => request.Id).Take(Batch).ToListAsync(cancellationToken);
            return over.Count(request => request.CloseIfOver(now));
        }
    }

    internal sealed class Job(IMediator mediator) : IDailyJob
    {
        public string Name => "close-old-requests";

        public TimeOnly At => new(3, 20);

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            while (await mediator.Send(new Command(), cancellationToken) == Batch)
            {
                // As long as there are full batches.
            }
        }
    }
}
