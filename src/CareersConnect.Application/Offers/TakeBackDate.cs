using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Offers;
using MediatR;

namespace CareersConnect.Application.Offers;

/// <summary>Takes a date back: nobody can book it any more. What is booked on it stays booked.</summary>
public static class TakeBackDate
{
    /// <param name="OfferId">The offer.</param>
    /// <param name="SessionId">The date.</param>
    /// <param name="BookingsStay">Whether it is known that what is booked on it stays.</param>
    [For(Audience.Givers)]
    public sealed record Command(OfferId OfferId, SessionId SessionId, bool BookingsStay = false) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            (await db.OfferOfAsync(member, command.OfferId, cancellationToken)).TakeBack(command.SessionId, command.BookingsStay);
            return default;
        }
    }
}
