using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>Marks published offers as over whose last date and whose arrangement have passed, so that schools no longer find what nobody gives. Runs every night, each offer by itself.</summary>
public static class ExpireOffers
{
    /// <summary>What may be over.</summary>
    [For(Audience.System)]
    public sealed record Query : IQuery<IReadOnlyList<OfferId>>;

    /// <summary>Marks one, when it is over.</summary>
    /// <param name="OfferId">The offer.</param>
    [For(Audience.System)]
    public sealed record Command(OfferId OfferId) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<OfferId>>
    {
        public async Task<IReadOnlyList<OfferId>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (now, today) = (clock.UtcNow(), clock.TodayInEngland());
            return await db.Offers
                .Where(offer => offer.Status == OfferStatus.Published
                    && (offer.ArrangementDays == Weekdays.None || offer.ArrangementUntil < today)
                    && !offer.Sessions.Any(session => !session.IsClosed && session.StartsAt > now))
                .OrderBy(offer => offer.Id).Select(offer => offer.Id).ToListAsync(cancellationToken);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var offer = await db.Offers.SingleAsync(candidate => candidate.Id == command.OfferId, cancellationToken);
            offer.ExpireIfOver(clock.UtcNow());
            return default;
        }
    }

    internal sealed class Job(IMediator mediator, OneByOne oneByOne) : IDailyJob
    {
        public string Name => "expire-offers";

        public TimeOnly At => new(3, 30);

        public async Task RunAsync(CancellationToken cancellationToken) =>
            await oneByOne.SendAsync(Name, [.. (await mediator.Send(new Query(), cancellationToken)).Select(id => new Command(id))], cancellationToken);
    }
}
