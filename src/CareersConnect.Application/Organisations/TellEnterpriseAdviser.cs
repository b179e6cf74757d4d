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
    public async Task Handle(Happened<EnterpriseAdviserAttached> notification, CancellationToken cancellationToken)
    {
        var (attachment, adviser, school) = await ReadAsync(notification.Event.AttachmentId, cancellationToken);
        var email = new YouAreEnterpriseAdviser(adviser.FullName, await SchoolsAsync(attachment, cancellationToken), attachment.From.InWords(), attachment.Until?.InWords());
        await post.PostAsync(email, adviser.AsRecipient(MailSite.Employers), notification.Event.Together.Value, cancellationToken);
        await TellSchoolAsync(attachment, notification.MessageId, name => new EnterpriseAdviserIsAttached(name, adviser.FullName, school, attachment.From.InWords()), cancellationToken);
    }

    public async Task Handle(Happened<EnterpriseAdviserDetached> notification, CancellationToken cancellationToken)
    {
        var (attachment, adviser, school) = await ReadAsync(notification.Event.AttachmentId, cancellationToken);
        EnterpriseAdviserEnds Email(string name) => new(name, adviser.FullName, school, attachment.Until!.Value.InWords());
        await post.PostAsync(Email(adviser.FullName), adviser.AsRecipient(MailSite.Employers), notification.MessageId, cancellationToken);
        await TellSchoolAsync(attachment, notification.MessageId, Email, cancellationToken);
    }

    private async Task<(EnterpriseAdviserAttachment Attachment, Person Adviser, string School)> ReadAsync(AttachmentId id, CancellationToken cancellationToken)
    {
        var attachment = await db.EnterpriseAdviserAttachments.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        var adviser = await db.People.SingleAsync(p => p.Id == attachment.PersonId, cancellationToken);
        return (attachment, adviser, await db.Schools.Where(s => s.Id == attachment.SchoolId).Select(s => s.Name).SingleAsync(cancellationToken));
    }

    /// <summary>The schools to which the same hub has attached the person for the same time, by name: those of one step are among them.</summary>
    private async Task<IReadOnlyList<YouAreEnterpriseAdviser.School>> SchoolsAsync(EnterpriseAdviserAttachment attachment, CancellationToken cancellationToken) => await (
        from one in db.EnterpriseAdviserAttachments
        where one.PersonId == attachment.PersonId && one.HubId == attachment.HubId && one.From == attachment.From && one.Until == attachment.Until
        join school in db.Schools on one.SchoolId equals school.Id
        orderby school.Name, school.Id
        select new YouAreEnterpriseAdviser.School(school.Id, school.Name)).ToListAsync(cancellationToken);

    private async Task TellSchoolAsync(EnterpriseAdviserAttachment attachment, Guid cause, Func<string, EmailTemplate> email, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.Where(o => o.SchoolId == attachment.SchoolId).Select(o => (OrganisationId?)o.Id).SingleOrDefaultAsync(cancellationToken);
        foreach (var leader in organisation is { } there ? await db.MembersToTellAsync(there, cancellationToken) : [])
        {
            await post.PostAsync(email(leader.FullName), leader.AsRecipient(MailSite.Schools), cause, cancellationToken);
        }
    }
}
