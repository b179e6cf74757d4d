using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Volunteers;

/// <summary>Says on which days a volunteer, or nobody of the organisation, is to be asked: their offers fit no request on those days, and asking is refused. What is agreed goes on; dates that are booked at once stay bookable.</summary>
public static class KeepQuiet
{
    /// <param name="VolunteerId">The volunteer; null for all of the organisation.</param>
    [For(Audience.Givers)]
    public sealed record Query(VolunteerId? VolunteerId) : IQuery<View>;

    /// <summary>What the form starts with.</summary>
    /// <param name="Name">The volunteer's name, or the organisation's.</param>
    /// <param name="From">The first day, or null.</param>
    /// <param name="Until">The last day, or null; one that has passed is not shown.</param>
    public sealed record View(string Name, DateOnly? From, DateOnly? Until);

    /// <param name="VolunteerId">The volunteer; null for all of the organisation.</param>
    /// <param name="From">The first day; null is today.</param>
    /// <param name="Until">The last day; null ends the quiet period.</param>
    [For(Audience.Givers)]
    public sealed record Command(VolunteerId? VolunteerId, DateOnly? From, DateOnly? Until) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var own = member.RequireOrganisation();
            var view = query.VolunteerId is { } id
                ? await db.VolunteersOf(member).Where(one => one.Id == id).Select(one => new View(one.Name, one.QuietFrom, one.QuietUntil)).SingleOrDefaultAsync(cancellationToken)
                : await db.Organisations.Where(one => one.Id == own).Select(one => new View(one.Name, one.QuietFrom, one.QuietUntil)).SingleOrDefaultAsync(cancellationToken);
            return view is null ? throw new NotFoundException(nameof(Volunteer), query.VolunteerId?.Value ?? own.Value)
                : view.Until >= clock.TodayInEngland() ? view : view with { From = null, Until = null };
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var own = member.RequireOrganisation();
            var period = QuietPeriod.Of(command.From, command.Until, clock.TodayInEngland());
            if (command.VolunteerId is { } id)
            {
                (await db.VolunteerOfAsync(member, id, cancellationToken)).KeepQuiet(period);
            }
            else
            {
                (await db.Organisations.SingleAsync(one => one.Id == own, cancellationToken)).KeepQuiet(period);
            }

            return default;
        }
    }
}
