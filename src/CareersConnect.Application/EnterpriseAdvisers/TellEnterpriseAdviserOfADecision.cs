using CareersConnect.Application.Email;
using CareersConnect.Application.EnterpriseAdvisers.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.EnterpriseAdvisers;

/// <summary>The hub has decided on a business that has no account here: the Enterprise Advisers who write for it are told, since nobody else would be.</summary>
internal sealed class TellEnterpriseAdviserOfADecision(CareersConnectDbContext db, Postbox post) :
    INotificationHandler<Happened<OrganisationVerified>>, INotificationHandler<Happened<OrganisationSentBack>>, INotificationHandler<Happened<OrganisationSuspended>>
{
    public Task Handle(Happened<OrganisationVerified> notification, CancellationToken cancellationToken) =>
        TellAsync(notification, "is checked", "Schools see the offers that you wrote for them from now on.", cancellationToken);

    public Task Handle(Happened<OrganisationSentBack> notification, CancellationToken cancellationToken) =>
        TellAsync(notification, "is not checked yet", "The careers hub asks for something first. Ask the business, then tell the hub.", cancellationToken);

    public Task Handle(Happened<OrganisationSuspended> notification, CancellationToken cancellationToken) =>
        TellAsync(notification, "is suspended", "The careers hub has suspended them: the offers that you wrote for them are hidden.", cancellationToken);

    private async Task TellAsync<TEvent>(Happened<TEvent> happened, string what, string sentence, CancellationToken cancellationToken)
        where TEvent : OrganisationEvent
    {
        var id = happened.Event.OrganisationId;
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == id, cancellationToken);
        var advisers = await db.People
            .Where(person => db.BusinessConsents.Any(c => c.OrganisationId == id && c.AskedBy == person.Id && c.ConfirmedAt != null && c.EndedAt == null)).OrderBy(person => person.Id).ToListAsync(cancellationToken);
        foreach (var adviser in advisers)
        {
            var email = new BusinessWasLookedAt(adviser.FullName, organisation.Name, what, sentence, organisation.SentBackNote ?? organisation.StandingReason);
            await post.PostAsync(email, adviser.AsRecipient(MailSite.Employers), happened.MessageId, cancellationToken);
        }
    }
}
