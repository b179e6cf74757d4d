using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>Names the volunteer who comes or hosts, or leaves it open. Bookings that are agreed keep theirs.</summary>
public static class ChooseVolunteer
{
    /// <param name="OfferId">The offer.</param>
    /// <param name="VolunteerId">The volunteer; null is decided later.</param>
    [For(Audience.Givers)]
    public sealed record Command(OfferId OfferId, VolunteerId? VolunteerId) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var offer = await db.OfferOfAsync(member, command.OfferId, cancellationToken);
            if (command.VolunteerId is { } id && !await db.Volunteers.AnyAsync(v => v.Id == id && v.OrganisationId == offer.OrganisationId && v.Active, cancellationToken))
            {
                throw new RuleBrokenException("Choose one of your volunteers.", nameof(command.VolunteerId));
            }

            offer.Edit(offer.Details() with { VolunteerId = command.VolunteerId }, clock.UtcNow());
            return default;
        }
    }
}
