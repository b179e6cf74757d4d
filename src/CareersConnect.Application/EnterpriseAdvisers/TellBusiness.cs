using CareersConnect.Application.Email;
using CareersConnect.Application.EnterpriseAdvisers.Emails;
using CareersConnect.Application.Organisations;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.EnterpriseAdvisers;

/// <summary>A business hears what happens in its name: that its yes arrived, and each offer that an Enterprise Adviser publishes for it, with a link by which it sees it and stops it.</summary>
internal sealed class TellBusiness(CareersConnectDbContext db, Postbox post, TimeProvider clock) : INotificationHandler<Happened<BusinessConfirmed>>, INotificationHandler<Happened<OfferPublished>>
{
    public async Task Handle(Happened<BusinessConfirmed> notification, CancellationToken cancellationToken)
    {
        var consent = await db.BusinessConsents.SingleAsync(one => one.Id == notification.Event.ConsentId, cancellationToken);
        if (consent.Stands)
        {
            await PostAsync(consent, secret => new YouSaidYes(consent.Business, consent.ContactName, consent.AskedByName, secret), notification.MessageId, cancellationToken);
        }
    }

    public async Task Handle(Happened<OfferPublished> notification, CancellationToken cancellationToken)
    {
        var offer = await db.Offers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == notification.Event.OfferId, cancellationToken);
        if (offer is null || await db.BusinessConsents.Where(one => one.OrganisationId == offer.OrganisationId && one.AskedBy == offer.WrittenBy && one.ConfirmedAt != null && one.EndedAt == null)
            .OrderBy(one => one.ConfirmedAt).FirstOrDefaultAsync(cancellationToken) is not { } consent)
        {
            return;
        }

        var isFound = await db.Organisations.ThatTakePart().AnyAsync(o => o.Id == offer.OrganisationId, cancellationToken);
        await PostAsync(
            consent,
            secret => new PublishedForYou(consent.Business, consent.ContactName, consent.AskedByName, offer.Details(), DatesOf(offer), isFound, secret),
            notification.MessageId, cancellationToken);
    }

    private IReadOnlyList<(DateTime From, DateTime To)> DatesOf(Offer offer) =>
        [.. offer.Sessions.Where(date => !date.IsClosed && date.StartsAt > clock.UtcNow()).OrderBy(date => date.StartsAt).Select(date => (date.StartsAt, date.EndsAt))];

    /// <summary>Writes with a link of its own; a second run writes nothing and adds none.</summary>
    private async Task PostAsync(BusinessConsent consent, Func<string, EmailTemplate> email, Guid cause, CancellationToken cancellationToken)
    {
        var secret = LinkSecret.Draw();
        if (await post.PostAsync(email(secret), new EmailRecipient(consent.ContactEmail, consent.ContactName, MailSite.Employers), cause, cancellationToken) is not null)
        {
            consent.AddLink(secret);
        }
    }
}
