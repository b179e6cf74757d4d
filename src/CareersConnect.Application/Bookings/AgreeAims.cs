using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using FluentValidation;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>Either side writes down what an agreed booking is for and what pupils take away: two of the four things that make an encounter meaningful (Gatsby Benchmark 5, 2025). The other side is told, and may write it anew.</summary>
public static class AgreeAims
{
    /// <param name="Booking">Whose booking, and which.</param>
    /// <param name="Purpose">What it is for.</param>
    /// <param name="Outcomes">What they will be able to say or do afterwards, one a line.</param>
    [For(Audience.CareersStaff | Audience.Givers)]
    public sealed record Command(BookingKey Booking, string? Purpose, string? Outcomes) : ICommand<Done>, IByLink
    {
        /// <inheritdoc />
        public bool IsByLink => Booking.Token is not null;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Purpose).NotEmpty().WithMessage("Enter what it is for").MaximumLength(Booking.PurposeLimit).WithMessage($"What it is for must be {Booking.PurposeLimit} characters or fewer");
            RuleFor(c => c.Outcomes).NotEmpty().WithMessage("Enter what they should be able to say or do afterwards")
                .MaximumLength(Booking.OutcomesLimit).WithMessage($"What they take away must be {Booking.OutcomesLimit} characters or fewer");
        }
    }

    internal sealed class CommandHandler(BookingDoor door, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var (booking, by) = await door.ToPrepareAsync(command.Booking, cancellationToken);
            booking.Aim(command.Purpose!, command.Outcomes!, by, clock.UtcNow());
            return default;
        }
    }
}
