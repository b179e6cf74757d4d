using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Requests;

/// <summary>Closes requests whose last day has passed and to which nobody said yes. Runs every morning, each request by itself.</summary>
public static class CloseOldRequests
{
    /// <summary>What may have to be closed.</summary>
    [For(Audience.System)]
    public sealed record Query : IQuery<IReadOnlyList<RequestId>>;

    /// <summary>Closes one, when it is still open.</summary>
    /// <param name="RequestId">The request.</param>
    [For(Audience.System)]
    public sealed record Command(RequestId RequestId) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<RequestId>>
    {
        public async Task<IReadOnlyList<RequestId>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = clock.TodayInEngland();
            return await db.Requests.Where(request => (request.Status == RequestStatus.Open || request.Status == RequestStatus.Matched) && request.Until < today)
                .OrderBy(request => request.Id).Select(request => request.Id).ToListAsync(cancellationToken);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var request = await db.Requests.SingleAsync(candidate => candidate.Id == command.RequestId, cancellationToken);
            request.CloseIfOver(clock.UtcNow());
            return default;
        }
    }

    internal sealed class Job(IMediator mediator, OneByOne oneByOne) : IDailyJob
    {
        public string Name => "close-old-requests";

        public TimeOnly At => new(3, 20);

        public async Task RunAsync(CancellationToken cancellationToken) =>
            await oneByOne.SendAsync(Name, [.. (await mediator.Send(new Query(), cancellationToken)).Select(id => new Command(id))], cancellationToken);
    }
}
