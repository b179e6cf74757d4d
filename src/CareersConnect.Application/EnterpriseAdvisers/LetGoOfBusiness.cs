using CareersConnect.Application.Email;
using CareersConnect.Application.EnterpriseAdvisers.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.EnterpriseAdvisers;

/// <summary>A business has taken its yes back: what was written under it is hidden, asks that wait for it are closed and their schools told, and the Enterprise Adviser learns it. What was agreed stays.</summary>
internal sealed class LetGoOfBusiness(CareersConnectDbContext db, Postbox post, TimeProvider clock) : INotificationHandler<Happened<BusinessTookBack>>
{
    public async Task Handle(Happened<BusinessTookBack> notification, CancellationToken cancellationToken)
    {
        var (fact, now) = (notification.Event, clock.UtcNow());
        var consent = await db.BusinessConsents.AsNoTracking().SingleAsync(c => c.Id == fact.ConsentId, cancellationToken);
        if (consent.Stands)
        {
            return;
        }

        var written = db.Offers.Where(offer => offer.OrganisationId == fact.OrganisationId && offer.WrittenBy == fact.AskedBy);
        foreach (var offer in await written.Where(offer => offer.Status == OfferStatus.Published).ToListAsync(cancellationToken))
        {
            offer.Pause(Who.System, now, $"{consent.Business} no longer wants it offered.");
        }

        var waiting = await db.Bookings
            .Where(b => (b.Status == BookingStatus.Requested || b.Status == BookingStatus.Countered) && written.Any(offer => offer.Id == b.OfferId)).ToListAsync(cancellationToken);
        waiting.ForEach(booking => booking.FallThrough($"{consent.Business} no longer offers this.", now));
        if (await db.People.SingleOrDefaultAsync(person => person.Id == fact.AskedBy, cancellationToken) is { } adviser)
        {
            await post.PostAsync(new BusinessTookItBack(adviser.FullName, consent.Business), adviser.AsRecipient(MailSite.Employers), notification.MessageId, cancellationToken);
        }
    }
}
