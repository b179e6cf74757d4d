using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>What a booking is remembered for.</summary>
public enum Reminder
{
    /// <summary>Seven days before, to both sides.</summary>
    WeekToGo = 1,

    /// <summary>The day before, to both sides.</summary>
    Tomorrow = 2,

    /// <summary>The day after, to the school: how many took part.</summary>
    WhoTookPart = 3,

    /// <summary>When half of the time to answer is gone, to the giver.</summary>
    ToAnswer = 4,
}

/// <summary>Which reminders are due on a day. Days are days in England, so the clock changes move nothing; one that was confirmed on that day or later gets none, since its confirmation has just said the same.</summary>
public static class Reminders
{
    /// <summary>Days after the day on which the question who took part is still sent, when the host stood still.</summary>
    public const int LateDays = 5;

    /// <summary>Days by which the reminder of a week may be late, when the host stood still: with fewer than four days to go it would say little that the one on the day before does not.</summary>
    public const int LateDaysOfTheWeek = 3;

    /// <summary>Whoever has fewer days to answer is not reminded: they have just been asked.</summary>
    public const int LeastDaysToAnswer = 4;

    /// <param name="Kind">Which reminder.</param>
    [For(Audience.System)]
    public sealed record Query(Reminder Kind) : IQuery<IReadOnlyList<BookingId>>;

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<BookingId>>
    {
        public async Task<IReadOnlyList<BookingId>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = clock.TodayInEngland();
            return query.Kind switch
            {
                Reminder.ToAnswer => await HalfGoneAsync(today, cancellationToken),
                Reminder.WeekToGo => await ComingAsync(today, Preparation.DaysBefore, LateDaysOfTheWeek, cancellationToken),
                Reminder.Tomorrow => await ComingAsync(today, 1, 0, cancellationToken),
                _ => await Confirmed.Where(booking => booking.Day < today && booking.Day >= today.AddDays(-LateDays)).OrderBy(booking => booking.Id).Select(booking => booking.Id).ToListAsync(cancellationToken),
            };
        }

        private IQueryable<Booking> Confirmed => db.Bookings.Where(booking => booking.Status == BookingStatus.Confirmed);

        /// <summary>Asked at least <see cref="LeastDaysToAnswer"/> days before the last day for an answer, and half of that time is gone.</summary>
        private async Task<IReadOnlyList<BookingId>> HalfGoneAsync(DateOnly today, CancellationToken cancellationToken)
        {
            var waiting = await OfThoseWhoTakePart().Where(booking => booking.Status == BookingStatus.Requested && booking.ReplyBy > today)
                .OrderBy(booking => booking.Id).Select(booking => new { booking.Id, booking.CreatedAt, booking.ReplyBy }).ToListAsync(cancellationToken);
            return [.. waiting.Where(asked => IsHalfGone(asked.CreatedAt.DayInEngland(), asked.ReplyBy, today)).Select(asked => asked.Id)];
        }

        private static bool IsHalfGone(DateOnly askedOn, DateOnly replyBy, DateOnly today)
        {
            var days = replyBy.DayNumber - askedOn.DayNumber;
            return days >= LeastDaysToAnswer && today.DayNumber - askedOn.DayNumber >= (days + 1) / 2;
        }

        /// <summary>Nobody is promised a visitor of an organisation that the hub has stopped.</summary>
        private IQueryable<Booking> OfThoseWhoTakePart() =>
            db.Bookings.Where(booking => db.Organisations.Any(giver => giver.Id == booking.OrganisationId && giver.Standing == Standing.Active));

        /// <summary>Those whose reminder was due today or, when the host stood still, some days ago, and which were confirmed or moved before that day. What was sent already is not sent again.</summary>
        private async Task<IReadOnlyList<BookingId>> ComingAsync(DateOnly today, int daysBefore, int lateDays, CancellationToken cancellationToken)
        {
            var (from, until) = (today.AddDays(daysBefore - lateDays), today.AddDays(daysBefore));
            var coming = await OfThoseWhoTakePart().Where(booking => booking.Status == BookingStatus.Confirmed && booking.Day >= from && booking.Day <= until).OrderBy(booking => booking.Id)
                .Select(booking => new { booking.Id, booking.Day, Said = booking.History.Where(entry => entry.To == BookingStatus.Confirmed && (entry.What == BookingChange.Status || entry.What == BookingChange.Time)).Max(entry => (DateTime?)entry.At) }).ToListAsync(cancellationToken);
            return [.. coming.Where(booking => booking.Said is not { } said || said.DayInEngland() < booking.Day.AddDays(-daysBefore)).Select(booking => booking.Id)];
        }
    }

    internal sealed class MorningJob(IMediator mediator, OneByOne oneByOne) : IDailyJob
    {
        public string Name => "booking-reminders";

        public TimeOnly At => new(8, 0);

        public async Task RunAsync(CancellationToken cancellationToken) =>
            await oneByOne.SendAsync(Name, await DueAsync(mediator, [Reminder.ToAnswer, Reminder.WeekToGo, Reminder.Tomorrow], cancellationToken), cancellationToken);
    }

    internal sealed class DayAfterJob(IMediator mediator, OneByOne oneByOne) : IDailyJob
    {
        public string Name => "attendance-reminders";

        public TimeOnly At => new(9, 0);

        public async Task RunAsync(CancellationToken cancellationToken) =>
            await oneByOne.SendAsync(Name, await DueAsync(mediator, [Reminder.WhoTookPart], cancellationToken), cancellationToken);
    }

    private static async Task<IReadOnlyList<RemindOfBooking.Command>> DueAsync(IMediator mediator, Reminder[] kinds, CancellationToken cancellationToken)
    {
        var due = new List<RemindOfBooking.Command>();
        foreach (var kind in kinds)
        {
            due.AddRange((await mediator.Send(new Query(kind), cancellationToken)).Select(id => new RemindOfBooking.Command(id, kind)));
        }

        return due;
    }
}
