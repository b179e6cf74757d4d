using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using MediatR;

namespace CareersConnect.Application.Offers;

/// <summary>Begins a new draft with the words of an earlier offer and no dates: last year's talk, the same visit for another age.</summary>
public static class CopyOffer
{
    /// <param name="OfferId">The offer to copy.</param>
    [For(Audience.Givers)]
    public sealed record Command(OfferId OfferId) : ICommand<OfferId>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, OfferId>
    {
        public async Task<OfferId> Handle(Command command, CancellationToken cancellationToken)
        {
            var offer = await db.OfferOfAsync(member, command.OfferId, cancellationToken);
            return db.Offers.Add(offer.Copy(member.Who(), clock.UtcNow(), onBehalf: offer.OrganisationId != member.OrganisationId)).Entity.Id;
        }
    }
}
