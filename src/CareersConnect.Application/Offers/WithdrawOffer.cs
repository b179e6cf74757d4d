using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>Takes an offer back for good; what is booked goes on. A draft that was never published is thrown away.</summary>
public static class WithdrawOffer
{
    /// <param name="OfferId">The offer.</param>
    [For(Audience.Givers)]
    public sealed record Query(OfferId OfferId) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Title">The offer's title.</param>
    /// <param name="IsDraft">Whether it was never published.</param>
    /// <param name="Agreed">Bookings to come that go on.</param>
    /// <param name="Waiting">Schools that wait for an answer.</param>
    public sealed record View(string Title, bool IsDraft, int Agreed, int Waiting);

    /// <param name="OfferId">The offer.</param>
    /// <param name="Reason">Why, for the own organisation; may be empty. Of a draft nothing is kept.</param>
    [For(Audience.Givers)]
    public sealed record Command(OfferId OfferId, string? Reason = null) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).MaximumLength(Offer.ReasonLimit).WithMessage($"Keep the reason to {Offer.ReasonLimit} characters.");
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken) =>
            await db.OffersOf(member).Where(offer => offer.Id == request.OfferId).Select(offer => new View(
                offer.Title,
                offer.Status == OfferStatus.Draft,
                db.Bookings.Count(booking => booking.OfferId == offer.Id && (booking.Status == BookingStatus.Accepted || booking.Status == BookingStatus.Confirmed)),
                db.Bookings.Count(booking => booking.OfferId == offer.Id && (booking.Status == BookingStatus.Requested || booking.Status == BookingStatus.Countered))))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException(nameof(Offer), request.OfferId.Value);
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var offer = await db.OfferOfAsync(member, command.OfferId, cancellationToken);
            if (offer.Status == OfferStatus.Draft)
            {
                db.Remove(offer);
                return default;
            }

            offer.Withdraw(member.Who(), clock.UtcNow(), command.Reason?.Trim() ?? "");
            return default;
        }
    }
}
