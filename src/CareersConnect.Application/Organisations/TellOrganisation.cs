using CareersConnect.Application.Email;
using CareersConnect.Application.Organisations.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>Tells the members of an organisation what the hub has decided.</summary>
internal sealed class TellOrganisation(CareersConnectDbContext db, Postbox post) :
    INotificationHandler<Happened<OrganisationVerified>>, INotificationHandler<Happened<OrganisationSentBack>>,
    INotificationHandler<Happened<OrganisationSuspended>>, INotificationHandler<Happened<OrganisationReinstated>>
{
    public Task Handle(Happened<OrganisationVerified> notification, CancellationToken cancellationToken) =>
        TellAsync(notification, (name, organisation, site) => new YouAreVerified(name, organisation.Name, notification.Event.Tier, site), cancellationToken);

    public Task Handle(Happened<OrganisationSentBack> notification, CancellationToken cancellationToken) =>
        TellAsync(notification, (name, organisation, site) => new PutThisRight(name, organisation.Name, organisation.SentBackNote ?? LastReason(organisation), site), cancellationToken);

    public Task Handle(Happened<OrganisationSuspended> notification, CancellationToken cancellationToken) =>
        TellAsync(notification, (name, organisation, _) => new YouAreSuspended(name, organisation.Name, organisation.StandingReason ?? LastReason(organisation)), cancellationToken);

    public Task Handle(Happened<OrganisationReinstated> notification, CancellationToken cancellationToken) =>
        TellAsync(notification, (name, organisation, site) => new YouAreReinstated(name, organisation.Name, site), cancellationToken);

    private async Task TellAsync<TEvent>(Happened<TEvent> happened, Func<string, Organisation, MailSite, EmailTemplate> email, CancellationToken cancellationToken)
        where TEvent : OrganisationEvent
    {
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == happened.Event.OrganisationId, cancellationToken);
        var site = organisation.Kinds.MailSite();
        foreach (var person in await db.MembersToTellAsync(organisation.Id, cancellationToken))
        {
            await post.PostAsync(email(person.FullName, organisation, site), person.AsRecipient(site), happened.MessageId, cancellationToken);
        }
    }

    private static string LastReason(Organisation organisation) => organisation.History.OrderBy(change => change.At).LastOrDefault(change => change.Reason.Length > 0)?.Reason ?? "";
}
