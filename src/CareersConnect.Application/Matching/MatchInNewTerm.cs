using CareersConnect.Application.Jobs;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>
/// When a term begins, whoever was asked as often as we ask anybody may be asked again: their offers find the open requests of schools that could not ask for them. Held against requests twice, an offer tells
/// nothing more, so the job may run late or again.
/// </summary>
public static class MatchInNewTerm
{
    /// <summary>Offers whose volunteer, or organisation where they name nobody, was asked in the term before so often that some or all could not ask.</summary>
    [For(Audience.System)]
    public sealed record Query : IQuery<IReadOnlyList<OfferId>>;

    /// <summary>Has one held against the open requests, in a turn of its own.</summary>
    /// <param name="OfferId">The offer.</param>
    [For(Audience.System)]
    public sealed record Command(OfferId OfferId) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, ContactBudget budget, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<OfferId>>
    {
        private const int Batch = 500;

        public async Task<IReadOnlyList<OfferId>> Handle(Query query, CancellationToken cancellationToken)
        {
            var begun = SchoolTerm.FirstDay(clock.TodayInEngland());
            var (from, until) = (SchoolTerm.FirstDay(begun.AddDays(-1)).ToUtc(TimeOnly.MinValue), begun.ToUtc(TimeOnly.MinValue));
            var least = Math.Max(1, budget.AsksPerTerm - ColdSpot.KeptAsks);
            var spent = (await db.Bookings.Where(booking => booking.CreatedAt >= from && booking.CreatedAt < until)
                .GroupBy(booking => new { booking.OrganisationId, booking.VolunteerId }).Where(same => same.Count() >= least)
                .Select(same => new { same.Key.OrganisationId, same.Key.VolunteerId }).ToListAsync(cancellationToken)).Select(one => (one.OrganisationId, one.VolunteerId)).ToHashSet();
            var offers = new List<OfferId>();
            foreach (var givers in spent.Select(one => one.OrganisationId).Distinct().Chunk(Batch))
            {
                var theirs = await db.Offers.Where(offer => givers.Contains(offer.OrganisationId) && offer.Status == OfferStatus.Published)
                    .OrderBy(offer => offer.Id).Select(offer => new { offer.Id, offer.OrganisationId, offer.VolunteerId }).ToListAsync(cancellationToken);
                offers.AddRange(theirs.Where(offer => spent.Contains((offer.OrganisationId, offer.VolunteerId))).Select(offer => offer.Id));
            }

            return offers;
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            db.Add(new OutboxMessage(new OfferMayFitAnew(command.OfferId), clock.UtcNow()));
            return Task.FromResult(default(Done));
        }
    }

    internal sealed class Job(IMediator mediator, OneByOne oneByOne) : IRecurringJob
    {
        /// <summary>In the night in which the term begins.</summary>
        private static readonly TimeOnly At = new(0, 20);

        public string Name => "match-in-new-term";

        public TimeSpan Every => TimeSpan.FromDays(120);

        public DateTime Next(DateTime now) => SchoolTerm.NextFirstDay(now.DayInEngland()).ToUtc(At);

        public async Task RunAsync(CancellationToken cancellationToken) =>
            await oneByOne.SendAsync(Name, [.. (await mediator.Send(new Query(), cancellationToken)).Select(id => new Command(id))], cancellationToken);
    }
}
