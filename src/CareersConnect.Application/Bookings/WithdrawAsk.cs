using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.ReferenceData;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>The school takes an ask back before it was answered.</summary>
public static class WithdrawAsk
{
    /// <param name="BookingId">The booking, of the school's own.</param>
    /// <param name="Reason">Why, by its id.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(BookingId BookingId, string? Reason) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Select a reason");
    }

    internal sealed class CommandHandler(BookingDoor door, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var booking = await door.Own(mayChange: true).Bookings.SingleOrDefaultAsync(b => b.Id == command.BookingId, cancellationToken)
                ?? throw new NotFoundException(nameof(Booking), command.BookingId.Value);
            booking.Withdraw(new Actor(Side.School, member.Name), Reasons.WithdrawRequest.GetWithoutNote(command.Reason).Id, clock.UtcNow());
            return default;
        }
    }
}
