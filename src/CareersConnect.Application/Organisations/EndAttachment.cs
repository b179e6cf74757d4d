using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>The hub ends an Enterprise Adviser's attachment to a school: from today, or from a later day on, there is no access.</summary>
public static class EndAttachment
{
    /// <param name="AttachmentId">The attachment.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Query(AttachmentId AttachmentId) : IQuery<View>;

    /// <param name="Person">The Enterprise Adviser's name.</param>
    /// <param name="School">The school's name.</param>
    /// <param name="From">The first day.</param>
    /// <param name="Until">The day it ends, or null.</param>
    public sealed record View(string Person, string School, DateOnly From, DateOnly? Until);

    /// <param name="AttachmentId">The attachment.</param>
    /// <param name="Until">The day it ends; null for today.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Command(AttachmentId AttachmentId, DateOnly? Until) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = from attachment in db.EnterpriseAdviserAttachments
                       where attachment.Id == query.AttachmentId
                       join person in db.People on attachment.PersonId equals person.Id
                       join school in db.Schools on attachment.SchoolId equals school.Id
                       select new View(person.FullName, school.Name, attachment.From, attachment.Until);
            return await rows.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("Attachment", query.AttachmentId.Value);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var attachment = await db.EnterpriseAdviserAttachments.SingleOrDefaultAsync(a => a.Id == command.AttachmentId, cancellationToken)
                ?? throw new NotFoundException("Attachment", command.AttachmentId.Value);
            var today = clock.TodayInEngland();
            attachment.End(command.Until ?? today, today);
            return default;
        }
    }
}
