using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>The school names the member of staff who is present throughout. What was accepted and waited only for that is confirmed.</summary>
public static class NameStaff
{
    /// <param name="BookingId">The booking, of the school's own.</param>
    /// <param name="NamedStaff">The name, up to <see cref="Booking.StaffNameLimit"/> characters.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(BookingId BookingId, string? NamedStaff) : ICommand<Outcome>;

    /// <summary>What came of it.</summary>
    public enum Outcome
    {
        /// <summary>It was the last thing that was wanted: the booking is confirmed.</summary>
        Confirmed = 1,

        /// <summary>The name is kept.</summary>
        Noted = 2,

        /// <summary>It was that name already.</summary>
        Unchanged = 3,
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.NamedStaff).NotEmpty().WithMessage("Enter the name of the member of staff who is present throughout")
            .MaximumLength(Booking.StaffNameLimit).WithMessage($"The name must be {Booking.StaffNameLimit} characters or fewer");
    }

    internal sealed class CommandHandler(BookingDoor door, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            var booking = await door.Own(mayChange: true).Bookings.SingleOrDefaultAsync(b => b.Id == command.BookingId, cancellationToken)
                ?? throw new NotFoundException(nameof(Booking), command.BookingId.Value);
            var (name, status) = (booking.NamedStaff, booking.Status);
            booking.NameStaff(command.NamedStaff!, new Actor(Side.School, member.Name), clock.UtcNow());
            return booking.Status != status ? Outcome.Confirmed : booking.NamedStaff == name ? Outcome.Unchanged : Outcome.Noted;
        }
    }
}
