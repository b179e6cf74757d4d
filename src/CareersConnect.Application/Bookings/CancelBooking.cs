using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.ReferenceData;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>Either side cancels what was agreed, with a reason. The places are free again at once, the request that it answered is open again, and the other side is told.</summary>
public static class CancelBooking
{
    /// <param name="Booking">Whose booking, and which.</param>
    /// <param name="Reason">Why, by its id in the side's own list.</param>
    /// <param name="Note">Words to the other side; may be empty.</param>
    [For(Audience.CareersStaff | Audience.Givers)]
    public sealed record Command(BookingKey Booking, string? Reason, string? Note) : ICommand<Done>, IByLink
    {
        /// <inheritdoc />
        public bool IsByLink => Booking.Token is not null;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Select a reason");
            RuleFor(c => c.Note).MaximumLength(Booking.NoteLimit).WithMessage($"The note must be {Booking.NoteLimit} characters or fewer");
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, BookingDoor door, SessionPlaces places, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var (booking, by) = await door.ToChangeAsync(command.Booking, cancellationToken);
            var note = command.Note?.Trim() ?? "";
            var reason = BookingReasons.ToCancel(by.Side).Get(command.Reason);
            BookingReasons.RefuseWithoutNote(reason, note);

            booking.Cancel(by, reason.Id, note, clock.UtcNow());
            if (booking.SessionId is { } date)
            {
                await places.ReleaseAsync(date, booking.Places, cancellationToken);
            }

            await OpenRequestAgainAsync(booking, by, reason, cancellationToken);
            return default;
        }

        private async Task OpenRequestAgainAsync(Booking booking, Actor by, Reason reason, CancellationToken cancellationToken)
        {
            var agreed = await db.Bookings.AnyAsync(
                other => other.RequestId == booking.RequestId && other.Id != booking.Id && (other.Status == BookingStatus.Accepted || other.Status == BookingStatus.Confirmed),
                cancellationToken);
            if (booking.RequestId is { } requestId && !agreed)
            {
                (await db.Requests.SingleAsync(request => request.Id == requestId, cancellationToken)).OpenAgain(by.Name, reason.Id, clock.UtcNow());
            }
        }
    }
}
