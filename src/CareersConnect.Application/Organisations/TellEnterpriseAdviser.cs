using CareersConnect.Application.Email;
using CareersConnect.Application.Organisations.Emails;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>Tells an Enterprise Adviser, and the school's Careers Leaders, that the hub has attached them, or when it ends.</summary>
internal sealed class TellEnterpriseAdviser(CareersConnectDbContext db, Postbox post) :
    INotificationHandler<Happened<EnterpriseAdviserAttached>>, INotificationHandler<Happened<EnterpriseAdviserDetached>>
{
    public Task Handle(Happened<EnterpriseAdviserAttached> notification, CancellationToken cancellationToken) => TellAsync(
        notification.Event.AttachmentId, notification.MessageId, (name, adviser, school, attachment) => new EnterpriseAdviserIsAttached(name, adviser, school, attachment.From.InWords()), cancellationToken);

    public Task Handle(Happened<EnterpriseAdviserDetached> notification, CancellationToken cancellationToken) => TellAsync(
        notification.Event.AttachmentId, notification.MessageId, (name, adviser, school, attachment) => new EnterpriseAdviserEnds(name, adviser, school, attachment.Until!.Value.InWords()), cancellationToken);

    private async Task TellAsync(AttachmentId id, Guid cause, Func<string, string, string, EnterpriseAdviserAttachment, EmailTemplate> email, CancellationToken cancellationToken)
    {
        var attachment = await db.EnterpriseAdviserAttachments.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        var adviser = await db.People.SingleAsync(p => p.Id == attachment.PersonId, cancellationToken);
        var school = await db.Schools.Where(s => s.Id == attachment.SchoolId).Select(s => s.Name).SingleAsync(cancellationToken);
        await post.PostAsync(email(adviser.FullName, adviser.FullName, school, attachment), adviser.AsRecipient(MailSite.Employers), cause, cancellationToken);
        var organisation = await db.Organisations.Where(o => o.SchoolId == attachment.SchoolId).Select(o => (OrganisationId?)o.Id).SingleOrDefaultAsync(cancellationToken);
        foreach (var leader in organisation is { } there ? await db.MembersToTellAsync(there, cancellationToken) : [])
        {
            await post.PostAsync(email(leader.FullName, adviser.FullName, school, attachment), leader.AsRecipient(MailSite.Schools), cause, cancellationToken);
        }
    }
}
