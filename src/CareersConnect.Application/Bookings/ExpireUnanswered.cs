using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>Closes what nobody answered in time. Looked for every hour; an answer that comes first wins.</summary>
public static class ExpireUnanswered
{
    /// <summary>What may have to be closed.</summary>
    [For(Audience.System)]
    public sealed record Query : IQuery<IReadOnlyList<BookingId>>;

    /// <summary>Closes one, when it still waits.</summary>
    /// <param name="BookingId">The booking.</param>
    [For(Audience.System)]
    public sealed record Command(BookingId BookingId) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<BookingId>>
    {
        public async Task<IReadOnlyList<BookingId>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (now, today) = (clock.UtcNow(), clock.TodayInEngland());
            return await db.Bookings
                .Where(booking => (booking.Status == BookingStatus.Requested || booking.Status == BookingStatus.Countered) && (booking.ReplyBy < today || booking.StartsAt <= now))
                .OrderBy(booking => booking.ReplyBy).Select(booking => booking.Id).ToListAsync(cancellationToken);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var booking = await db.Bookings.SingleAsync(candidate => candidate.Id == command.BookingId, cancellationToken);
            booking.ExpireIfUnanswered(clock.UtcNow());
            return default;
        }
    }

    internal sealed class Job(IMediator mediator, OneByOne oneByOne) : IRecurringJob
    {
        public string Name => "expire-unanswered";

        public TimeSpan Every => TimeSpan.FromHours(1);

        public async Task RunAsync(CancellationToken cancellationToken) =>
            await oneByOne.SendAsync(Name, [.. (await mediator.Send(new Query(), cancellationToken)).Select(id => new Command(id))], cancellationToken);
    }
}
