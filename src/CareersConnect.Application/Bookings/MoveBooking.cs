using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>Either side moves what was agreed: to another date of the offer that has places, or to another time. The other side is told, and may cancel if it does not suit.</summary>
public static class MoveBooking
{
    /// <summary>Where it could move to.</summary>
    /// <param name="Booking">Whose booking, and which.</param>
    [For(Audience.SchoolReaders | Audience.Givers)]
    public sealed record Query(BookingKey Booking) : IQuery<View>, IByLink
    {
        /// <inheritdoc />
        public bool IsByLink => Booking.Token is not null;
    }

    /// <summary>What the form offers.</summary>
    /// <param name="Dates">The other dates of the offer that have room for the group, soonest first.</param>
    public sealed record View(IReadOnlyList<FreeDate> Dates);

    /// <summary>A date with room.</summary>
    /// <param name="SessionId">The date.</param>
    /// <param name="StartsAt">When it starts, UTC.</param>
    /// <param name="EndsAt">When it ends, UTC.</param>
    public sealed record FreeDate(SessionId SessionId, DateTime StartsAt, DateTime EndsAt);

    /// <summary>Moves it.</summary>
    /// <param name="Booking">Whose booking, and which.</param>
    /// <param name="SessionId">Another date of the offer, or null for a time of its own.</param>
    /// <param name="Day">The day, when it is a time of its own.</param>
    /// <param name="Time">The time on the wall, when it is a time of its own.</param>
    /// <param name="Why">Why, to the other side.</param>
    /// <param name="DayIsMeant">Whether a day of its own is meant though most schools are closed.</param>
    [For(Audience.CareersStaff | Audience.Givers)]
    public sealed record Command(BookingKey Booking, SessionId? SessionId, DateOnly? Day, TimeOnly? Time, string? Why, bool DayIsMeant = false) : ICommand<Done>, IByLink
    {
        /// <inheritdoc />
        public bool IsByLink => Booking.Token is not null;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            When(c => c.SessionId is null, () =>
            {
                RuleFor(c => c.Day).NotNull().WithMessage("Enter the new day");
                RuleFor(c => c.Time).NotNull().WithMessage("Enter the new time");
            });
            RuleFor(c => c.Why).NotEmpty().WithMessage("Say in a few words why it moves")
                .MaximumLength(Booking.NoteLimit).WithMessage($"The reason must be {Booking.NoteLimit} characters or fewer");
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, BookingDoor door, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            var dates = from booking in (await door.ToReadAsync(query.Booking, cancellationToken)).Bookings
                        join offer in db.Offers on booking.OfferId equals offer.Id
                        from date in db.Sessions.Where(date => date.OfferId == offer.Id && !date.IsClosed && date.StartsAt > now && date.Id != booking.SessionId)
                        where date.Capacity - date.Taken >= (offer.CapacityUnit == CapacityUnit.Groups ? 1 : booking.Pupils)
                        orderby date.StartsAt
                        select new FreeDate(date.Id, date.StartsAt, date.EndsAt);
            return new View(await dates.Take(Offer.SessionLimit).ToListAsync(cancellationToken));
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, BookingDoor door, SessionPlaces places, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var (booking, by) = await door.ToChangeAsync(command.Booking, cancellationToken);
            (SessionId? Date, int Places) held = (booking.SessionId, booking.Places);
            if (command.SessionId is { } date)
            {
                var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Id == booking.OfferId, cancellationToken);
                booking.MoveTo(by, offer.Session(date), offer.PlacesFor(booking.Pupils), command.Why!.Trim(), clock.UtcNow());
            }
            else
            {
                booking.MoveTo(by, command.Day!.Value, command.Time!.Value, command.Why!.Trim(), clock.UtcNow(), command.DayIsMeant);
            }

            await ExchangePlacesAsync(held, booking, cancellationToken);
            return default;
        }

        /// <summary>In the order of the dates' keys, so that two who swap dates at the same moment do not wait for one another.</summary>
        private async Task ExchangePlacesAsync((SessionId? Date, int Places) held, Booking booking, CancellationToken cancellationToken)
        {
            var steps = new List<(SessionId Date, Func<Task> Take)>();
            if (held.Date is { } old)
            {
                steps.Add((old, () => places.ReleaseAsync(old, held.Places, cancellationToken)));
            }

            if (booking.SessionId is { } next)
            {
                steps.Add((next, () => places.ClaimAsync(next, booking.Places, () => new RuleBrokenException("That date has no place left. Choose a different one.", "SessionId") { IsLostRace = true }, cancellationToken)));
            }

            foreach (var (_, take) in steps.OrderBy(step => step.Date.Value))
            {
                await take();
            }
        }
    }
}
