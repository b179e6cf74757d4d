using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using MediatR;

namespace CareersConnect.Application.Offers;

/// <summary>Lets schools find an offer: a draft that is finished, or one that was paused or has run out and has something to come again. Schools see it once the hub has checked who the organisation is.</summary>
public static class PublishOffer
{
    /// <param name="OfferId">The offer.</param>
    [For(Audience.Givers)]
    public sealed record Command(OfferId OfferId) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var offer = await db.OfferOfAsync(member, command.OfferId, cancellationToken);
            var now = clock.UtcNow();
            if (offer.Status != OfferStatus.Withdrawn)
            {
                offer.ToFinish(now).RefuseAll();
            }

            offer.Publish(member.Who(), now);
            return default;
        }
    }
}
