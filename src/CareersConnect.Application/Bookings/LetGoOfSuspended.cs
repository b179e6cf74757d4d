using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>The hub has stopped a giver: what waits for their answer is closed, and schools that count on them are told at once. What was agreed stays, since the hub may reinstate them.</summary>
internal sealed class LetGoOfSuspended(CareersConnectDbContext db, TimeProvider clock) : INotificationHandler<Happened<OrganisationSuspended>>
{
    public async Task Handle(Happened<OrganisationSuspended> notification, CancellationToken cancellationToken)
    {
        var (id, now) = (notification.Event.OrganisationId, clock.UtcNow());
        var name = await db.Organisations.Where(o => o.Id == id && o.Standing != Standing.Active).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return;
        }

        BookingStatus[] open = [BookingStatus.Requested, BookingStatus.Countered, BookingStatus.Accepted, BookingStatus.Confirmed];
        foreach (var booking in await db.Bookings.Where(b => b.OrganisationId == id && open.Contains(b.Status)).OrderBy(b => b.Id).ToListAsync(cancellationToken))
        {
            booking.FallThrough($"{name} does not take part at the moment.", now);
            booking.DoubtGiver(now);
        }
    }
}
