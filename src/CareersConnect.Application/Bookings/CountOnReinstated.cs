using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>The hub has reinstated a giver: schools that were told not to count on them are told that what was agreed, and neither cancelled nor past, stands. What waited for an answer was closed, and stays closed.</summary>
internal sealed class CountOnReinstated(CareersConnectDbContext db, TimeProvider clock) : INotificationHandler<Happened<OrganisationReinstated>>
{
    public async Task Handle(Happened<OrganisationReinstated> notification, CancellationToken cancellationToken)
    {
        var (id, now) = (notification.Event.OrganisationId, clock.UtcNow());
        if (!await db.Organisations.AnyAsync(o => o.Id == id && o.Standing == Standing.Active, cancellationToken))
        {
            return;
        }

        var doubted = await db.Bookings.Where(b => b.OrganisationId == id && b.IsInDoubt).OrderBy(b => b.Id).ToListAsync(cancellationToken);
        doubted.ForEach(booking => booking.TrustGiver(now));
    }
}
