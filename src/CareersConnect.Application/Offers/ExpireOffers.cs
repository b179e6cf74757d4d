using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>Marks published offers as over whose last date and whose arrangement have passed, so that schools no longer find what nobody gives. Runs every night.</summary>
public static class ExpireOffers
{
    private const int Batch = 200;

    /// <summary>Marks a batch of them.</summary>
    [For(Audience.System)]
    public sealed record Command : ICommand<int>;

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var (now, today) = (clock.UtcNow(), clock.TodayInEngland());
            var over = await db.Offers
                .Where(offer => offer.Status == OfferStatus.Published
                    && (offer.ArrangementDays == Weekdays.None || offer.ArrangementUntil < today)
                    && !offer.Sessions.Any(session => !session.IsClosed && session.StartsAt > now))
                .OrderBy(offer => offer.Id).Take(Batch).ToListAsync(cancellationToken);
            return over.Count(offer => offer.ExpireIfOver(now));
        }
    }

    internal sealed class Job(IMediator mediator) : IDailyJob
    {
        public string Name => "expire-offers";

        public TimeOnly At => new(3, 30);

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            while (await mediator.Send(new Command(), cancellationToken) == Batch)
            {
                // As long as there are full batches.
            }
        }
    }
}
