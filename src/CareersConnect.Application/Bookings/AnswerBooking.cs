using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.ReferenceData;
using FluentValidation;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>The three answers to an ask, or to another time that was proposed.</summary>
public enum Answer
{
    /// <summary>Yes, as it was asked or proposed.</summary>
    Yes = 1,

    /// <summary>Yes, but at another time: it is then the other side's turn.</summary>
    AnotherTime = 2,

    /// <summary>Not this time.</summary>
    No = 3,
}

/// <summary>The side whose turn it is answers: yes, another time, or not this time. The giver answers an ask, the school a proposal, and so on; on the site, or by a link without an account.</summary>
public static class AnswerBooking
{
    /// <param name="Booking">Whose booking, and which.</param>
    /// <param name="Answer">One of the three.</param>
    /// <param name="Day">The day that is proposed.</param>
    /// <param name="Time">The time on the wall that is proposed.</param>
    /// <param name="Message">Words with the proposal; may be empty.</param>
    /// <param name="Reason">Why not, by its id; null when no reason is given.</param>
    /// <param name="Note">Words with the no; may be empty.</param>
    /// <param name="DayIsMeant">Whether the day that is proposed is meant though most schools are closed.</param>
    [For(Audience.CareersStaff | Audience.Givers)]
    public sealed record Command(BookingKey Booking, Answer? Answer, DateOnly? Day, TimeOnly? Time, string? Message, string? Reason, string? Note, bool DayIsMeant = false) : ICommand<Done>, IByLink
    {
        /// <inheritdoc />
        public bool IsByLink => Booking.Token is not null;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Answer).NotNull().WithMessage("Select your answer").IsInEnum().WithMessage("Select your answer");
            When(c => c.Answer == Bookings.Answer.AnotherTime, () =>
            {
                RuleFor(c => c.Day).NotNull().WithMessage("Enter the day that you suggest");
                RuleFor(c => c.Time).NotNull().WithMessage("Enter the time that you suggest");
            });
            RuleFor(c => c.Message).MaximumLength(Booking.NoteLimit).WithMessage($"The message must be {Booking.NoteLimit} characters or fewer");
            RuleFor(c => c.Note).MaximumLength(Booking.NoteLimit).WithMessage($"The note must be {Booking.NoteLimit} characters or fewer");
        }
    }

    internal sealed class CommandHandler(BookingDoor door, FirstYes yes, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var (booking, by) = await door.ToAnswerAsync(command.Booking, cancellationToken);
            var now = clock.UtcNow();
            switch (command.Answer)
            {
                case Bookings.Answer.Yes:
                    await yes.SayAsync(booking, by, now, cancellationToken);
                    break;
                case Bookings.Answer.AnotherTime:
                    booking.Propose(by, command.Day!.Value, command.Time!.Value, command.Message?.Trim() ?? "", now, command.DayIsMeant);
                    break;
                default:
                    Decline(booking, by, command, now);
                    break;
            }

            return default;
        }

        private static void Decline(Booking booking, Actor by, Command command, DateTime now)
        {
            var note = command.Note?.Trim() ?? "";
            if (string.IsNullOrEmpty(command.Reason))
            {
                booking.Decline(by, "", note, now);
                return;
            }

            var reason = BookingReasons.ToDecline(by.Side).Get(command.Reason);
            BookingReasons.RefuseWithoutNote(reason, note);
            booking.Decline(by, reason.Id, note, now);
        }
    }
}
