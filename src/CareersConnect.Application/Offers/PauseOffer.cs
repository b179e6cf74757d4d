using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using MediatR;

namespace CareersConnect.Application.Offers;

/// <summary>Hides an offer from schools for now; what is booked goes on. Publishing it again ends the pause.</summary>
public static class PauseOffer
{
    /// <param name="OfferId">The offer.</param>
    [For(Audience.Givers)]
    public sealed record Command(OfferId OfferId) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            (await db.OfferOfAsync(member, command.OfferId, cancellationToken)).Pause(member.Who(), clock.UtcNow());
            return default;
        }
    }
}
