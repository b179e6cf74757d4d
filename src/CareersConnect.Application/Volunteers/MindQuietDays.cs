using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Volunteers;

/// <summary>
/// Every night: quiet days that are over are taken away, and open requests find the offers that may be asked for again; where quiet days have begun, what was told of these offers ends. What is still to be done is read from
/// how things stand, so that a night that was missed is made up for, and one that is done twice does nothing.
/// </summary>
public static class MindQuietDays
{
    /// <summary>Whose quiet days are over, or have begun while something of theirs is told.</summary>
    [For(Audience.System)]
    public sealed record Query : IQuery<IReadOnlyList<Command>>;

    /// <summary>Tells of the quiet days of one.</summary>
    /// <param name="OrganisationId">The organisation.</param>
    /// <param name="VolunteerId">One of its volunteers; null for all of it.</param>
    [For(Audience.System)]
    public sealed record Command(OrganisationId OrganisationId, VolunteerId? VolunteerId) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Command>>
    {
        public async Task<IReadOnlyList<Command>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = clock.TodayInEngland();
            var told = db.Offers.Where(offer => (offer.BookingWay != BookingWay.AtOnce || offer.ArrangementDays != Weekdays.None) && db.Suggestions.Any(one => one.OfferId == offer.Id && one.EndedAt == null));
            var organisations = await db.Organisations
                .Where(one => one.QuietUntil < today || (one.QuietUntil != null && one.QuietFrom <= today && told.Any(offer => offer.OrganisationId == one.Id)))
                .OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(cancellationToken);
            var volunteers = await db.Volunteers
                .Where(one => one.QuietUntil < today || (one.QuietUntil != null && one.QuietFrom <= today && told.Any(offer => offer.VolunteerId == one.Id)))
                .OrderBy(one => one.Id).Select(one => new { one.OrganisationId, one.Id }).ToListAsync(cancellationToken);
            return [.. organisations.Select(one => new Command(one, null)), .. volunteers.Select(one => new Command(one.OrganisationId, one.Id))];
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = clock.TodayInEngland();
            if (command.VolunteerId is { } id)
            {
                (await db.Volunteers.SingleAsync(one => one.Id == id, cancellationToken)).MindQuietDays(today);
            }
            else
            {
                (await db.Organisations.SingleAsync(one => one.Id == command.OrganisationId, cancellationToken)).MindQuietDays(today);
            }

            return default;
        }
    }

    internal sealed class Job(IMediator mediator, OneByOne oneByOne) : IDailyJob
    {
        public string Name => "mind-quiet-days";

        public TimeOnly At => new(4, 10);

        public async Task RunAsync(CancellationToken cancellationToken) => await oneByOne.SendAsync(Name, await mediator.Send(new Query(), cancellationToken), cancellationToken);
    }
}
