using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using FluentValidation;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>A school sends one request to several. The first yes is booked; the others are told, thanked and released in the same transaction.</summary>
public static class AskSeveral
{
    /// <summary>The time on the wall that is asked for when it is by arrangement and the school has named none.</summary>
    public static readonly TimeOnly UsualTime = new(10, 0);

    /// <param name="RequestId">The request, of the school's own.</param>
    /// <param name="OfferIds">Whom to ask: 1 to <see cref="Request.AskLimit"/> offers. Each is asked for its first date in the request's time, or for the first day by arrangement.</param>
    /// <param name="NamedStaff">Who of the school's staff is present throughout; may be empty, then a yes waits for it.</param>
    /// <param name="Message">Words to all of them; the request's purpose when empty.</param>
    /// <param name="ReplyBy">By when an answer is wanted, or null for a week.</param>
    /// <param name="Time">The time on the wall for those by arrangement, or null for <see cref="UsualTime"/>.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(
        RequestId RequestId, IReadOnlyList<OfferId> OfferIds, string? NamedStaff, string? Message, DateOnly? ReplyBy, TimeOnly? Time = null) : ICommand<IReadOnlyList<BookingId>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.OfferIds).NotEmpty().WithMessage("Select whom to ask")
                .Must(offers => offers is null || offers.Distinct().Count() <= Request.AskLimit).WithMessage($"Select at most {Request.AskLimit}");
            RuleFor(c => c.NamedStaff).MaximumLength(120).WithMessage("The name must be 120 characters or fewer");
            RuleFor(c => c.Message).MaximumLength(Booking.NoteLimit).WithMessage($"The message must be {Booking.NoteLimit} characters or fewer");
        }
    }

    internal sealed class CommandHandler(Asking asking, TimeProvider clock) : IRequestHandler<Command, IReadOnlyList<BookingId>>
    {
        public async Task<IReadOnlyList<BookingId>> Handle(Command command, CancellationToken cancellationToken)
        {
            var request = await asking.RequestAsync(command.RequestId, cancellationToken);
            var school = await asking.SchoolAsync(cancellationToken);
            var waiting = await asking.WaitingAsync(request.Id, cancellationToken);
            List<OfferId> wanted = [.. command.OfferIds.Distinct().Except(waiting)];
            if (wanted.Count == 0)
            {
                throw new RuleBrokenException("You have asked them already. They have not answered yet.", nameof(command.OfferIds));
            }

            if (wanted.Count + waiting.Count > Request.AskLimit)
            {
                throw TooMany();
            }

            var asked = new List<BookingId>();
            foreach (var id in wanted)
            {
                var offer = await asking.OfferAsync(id, cancellationToken);
                asked.Add(await AskOneAsync(offer, school, request, command, cancellationToken));
            }

            return asked;
        }

        private async Task<BookingId> AskOneAsync(Offer offer, AskingSchool school, Request request, Command command, CancellationToken cancellationToken)
        {
            try
            {
                var ask = AskFor.Of(offer, school, request, command.Time ?? UsualTime, clock.TodayInEngland()) with
                {
                    NamedStaff = command.NamedStaff ?? "",
                    Message = string.IsNullOrWhiteSpace(command.Message) ? request.Purpose : command.Message,
                    ReplyBy = command.ReplyBy,
                };
                return (await asking.AskAsync(offer, school, ask, request, cancellationToken)).Id;
            }
            catch (RuleBrokenException refused) when (refused.Field != nameof(command.ReplyBy))
            {
                throw new RuleBrokenException($"{offer.Title}: {refused.Message}", nameof(command.OfferIds));
            }
        }
    }

    internal static RuleBrokenException TooMany() =>
        new($"One request asks at most {Request.AskLimit} at a time. Wait for their answers, or take one back.", nameof(Command.OfferIds));
}
