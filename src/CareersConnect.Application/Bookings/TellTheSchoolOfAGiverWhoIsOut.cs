using CareersConnect.Application.Bookings.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>A giver no longer gives it: the school is told that its ask is closed, or that what was agreed is in doubt.</summary>
internal sealed class TellTheSchoolOfAGiverWhoIsOut(CareersConnectDbContext db, BookingPost post, Alternatives alternatives, TimeProvider clock) :
    INotificationHandler<Happened<BookingFellThrough>>, INotificationHandler<Happened<BookingInDoubt>>
{
    public async Task Handle(Happened<BookingFellThrough> notification, CancellationToken cancellationToken)
    {
        var id = notification.Event.BookingId;
        var others = await alternatives.CountAsync(id, clock.UtcNow(), cancellationToken);
        await post.SendAsync(id, Side.School, notification.MessageId, letter => new FellThroughEmail(letter, others), cancellationToken);
    }

    public async Task Handle(Happened<BookingInDoubt> notification, CancellationToken cancellationToken)
    {
        var id = notification.Event.BookingId;
        if (await db.Bookings.AnyAsync(b => b.Id == id && db.Organisations.Any(o => o.Id == b.OrganisationId && o.Standing != Standing.Active), cancellationToken))
        {
            await post.SendAsync(id, Side.School, notification.MessageId, letter => letter.Booking.IsAgreed ? new InDoubtEmail(letter) : null, cancellationToken);
        }
    }
}
