using System.Globalization;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using FluentValidation;
using MediatR;

namespace CareersConnect.Application.Bookings;

/// <summary>A school sends one request to several. The first yes is booked; the others are told, thanked and released in the same transaction.</summary>
public static class AskSeveral
{
    /// <summary>What is asked of one offer.</summary>
    /// <param name="OfferId">The offer.</param>
    /// <param name="SessionId">One of its dates; null for a day by arrangement.</param>
    /// <param name="Day">The day by arrangement.</param>
    /// <param name="Time">The time on the wall by arrangement.</param>
    /// <param name="Mode">How they would meet.</param>
    /// <param name="Pupils">How many of the request's pupils.</param>
    public sealed record One(OfferId OfferId, SessionId? SessionId, DateOnly? Day, TimeOnly? Time, DeliveryModes Mode, int Pupils);

    /// <param name="RequestId">The request, of the school's own; the year groups are its own, as far as an offer serves them.</param>
    /// <param name="Asks">Whom to ask, for what: 1 to <see cref="Request.AskLimit"/>. A refusal of one names its field as Asks[n].Day, and nothing is sent.</param>
    /// <param name="NamedStaff">Who of the school's staff is present throughout; may be empty, then a yes waits for it.</param>
    /// <param name="Message">Words to all of them; the request's purpose when empty.</param>
    /// <param name="ReplyBy">By when an answer is wanted, or null for a week.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(RequestId RequestId, IReadOnlyList<One> Asks, string? NamedStaff, string? Message, DateOnly? ReplyBy) : ICommand<IReadOnlyList<BookingId>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Asks).NotEmpty().WithMessage("Tick whom to ask")
                .Must(asks => asks is null || asks.Count <= Request.AskLimit).WithMessage($"Tick at most {Request.AskLimit}: one request asks no more at a time")
                .Must(asks => asks is null || asks.DistinctBy(one => one.OfferId).Count() == asks.Count).WithMessage("Select each only once");
            RuleFor(c => c.NamedStaff).MaximumLength(Booking.StaffNameLimit).WithMessage($"The name must be {Booking.StaffNameLimit} characters or fewer");
            RuleFor(c => c.Message).MaximumLength(Booking.NoteLimit).WithMessage($"The message must be {Booking.NoteLimit} characters or fewer");
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, Asking asking) : IRequestHandler<Command, IReadOnlyList<BookingId>>
    {
        public async Task<IReadOnlyList<BookingId>> Handle(Command command, CancellationToken cancellationToken)
        {
            var request = await asking.RequestAsync(command.RequestId, cancellationToken);
            var school = await db.WithLiveAsync(await asking.SchoolAsync(cancellationToken), [.. command.Asks.Select(one => one.OfferId)], cancellationToken);
            var waiting = await asking.WaitingAsync(request.Id, cancellationToken);
            if (command.Asks.Count + waiting.Count > Request.AskLimit)
            {
                throw TooMany();
            }

            var (asked, refusals) = (new List<BookingId>(), new List<RuleBrokenException>());
            for (var n = 0; n < command.Asks.Count; n++)
            {
                var offer = await asking.OfferAsync(command.Asks[n].OfferId, cancellationToken);
                if (waiting.Contains(offer.Id))
                {
                    throw Refusal(offer, n, "You have asked them already, and they have not answered yet.", "OfferId");
                }

                try
                {
                    asked.Add(await AskOneAsync(offer, school, request, command, n, cancellationToken));
                }
                catch (RuleBrokenException refused)
                {
                    refusals.AddRange(refused.All);
                }
            }

            RuleBrokenException.ThrowIfAny([.. refusals.DistinctBy(refused => (refused.Field, refused.Message))]);
            return asked;
        }

        private async Task<BookingId> AskOneAsync(Offer offer, AskingSchool school, Request request, Command command, int n, CancellationToken cancellationToken)
        {
            var ask = AskOf(command.Asks[n], offer, request, command);
            if (offer.BooksAtOnce(ask) && command.Asks.Count > 1)
            {
                throw Refusal(offer, n, "Its dates are booked at once. Book it by itself, or leave it out.", nameof(One.SessionId));
            }

            try
            {
                return (await asking.AskAsync(offer, school, ask, request, cancellationToken)).Id;
            }
            catch (RuleBrokenException refused)
            {
                RuleBrokenException.ThrowIfAny([.. refused.All.Select(one => one.Field == nameof(command.ReplyBy) ? one : Refusal(offer, n, one.Message, one.Field ?? nameof(One.OfferId)))]);
                throw;
            }
        }

        private static Ask AskOf(One one, Offer offer, Request request, Command command) => new()
        {
            YearGroups = request.YearGroups.And(offer.YearGroups),
            Pupils = one.Pupils,
            SessionId = one.SessionId,
            Day = one.Day,
            Time = one.Time,
            Mode = one.Mode,
            NamedStaff = command.NamedStaff ?? "",
            Message = string.IsNullOrWhiteSpace(command.Message) ? request.Purpose : command.Message,
            ReplyBy = command.ReplyBy,
            RequestId = request.Id,
        };

        private static RuleBrokenException Refusal(Offer offer, int n, string sentence, string field) =>
            new($"{offer.Title}: {sentence}", string.Create(CultureInfo.InvariantCulture, $"{nameof(Command.Asks)}[{n}].{field}"));
    }

    internal static RuleBrokenException TooMany() =>
        new($"One request asks at most {Request.AskLimit} at a time. Wait for their answers, or take one back.", nameof(Command.Asks));
}
