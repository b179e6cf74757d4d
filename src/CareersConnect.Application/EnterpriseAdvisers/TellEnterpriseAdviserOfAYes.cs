using CareersConnect.Application.Email;
using CareersConnect.Application.EnterpriseAdvisers.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.EnterpriseAdvisers;

/// <summary>A business has said yes or no: the Enterprise Adviser who asked is told, and can begin or knows that it is not to be.</summary>
internal sealed class TellEnterpriseAdviserOfAYes(CareersConnectDbContext db, Postbox post) : INotificationHandler<Happened<BusinessConfirmed>>, INotificationHandler<Happened<BusinessDeclined>>
{
    public async Task Handle(Happened<BusinessConfirmed> notification, CancellationToken cancellationToken)
    {
        var fact = notification.Event;
        var asker = await db.People.SingleOrDefaultAsync(person => person.Id == fact.AskedBy, cancellationToken);
        var business = await db.BusinessConsents.Where(consent => consent.Id == fact.ConsentId).Select(consent => consent.Business).SingleOrDefaultAsync(cancellationToken);
        if (asker is not null && business is not null)
        {
            await post.PostAsync(new BusinessSaidYes(asker.FullName, business), asker.AsRecipient(MailSite.Employers), notification.MessageId, cancellationToken);
        }
    }

    public async Task Handle(Happened<BusinessDeclined> notification, CancellationToken cancellationToken)
    {
        var fact = notification.Event;
        var asker = await db.People.SingleOrDefaultAsync(person => person.Id == fact.AskedBy, cancellationToken);
        var consent = await db.BusinessConsents.AsNoTracking().SingleOrDefaultAsync(one => one.Id == fact.ConsentId, cancellationToken);
        if (asker is not null && consent is not null)
        {
            await post.PostAsync(new BusinessSaidNo(asker.FullName, consent.Business, consent.ContactName), asker.AsRecipient(MailSite.Employers), notification.MessageId, cancellationToken);
        }
    }
}
