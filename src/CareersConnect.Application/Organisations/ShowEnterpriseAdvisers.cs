using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>The hub sees which Enterprise Adviser looks after which school.</summary>
public static class ShowEnterpriseAdvisers
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 50;

    /// <param name="Ended">Those that have ended, instead of those that last or are to come.</param>
    /// <param name="Page">From 1.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Query(bool Ended, int Page) : IQuery<View>;

    /// <param name="Rows">By person and school.</param>
    /// <param name="Total">How many there are on all pages.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total)
    {
        /// <summary>How many pages there are, at least one.</summary>
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    /// <param name="AttachmentId">The key.</param>
    /// <param name="Person">The Enterprise Adviser's name.</param>
    /// <param name="Email">Their address.</param>
    /// <param name="School">The school's name.</param>
    /// <param name="From">The first day.</param>
    /// <param name="Until">The day it ends, or null.</param>
    public sealed record Row(AttachmentId AttachmentId, string Person, string Email, string School, DateOnly From, DateOnly? Until);

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = clock.TodayInEngland();
            var shown = query.Ended
                ? db.EnterpriseAdviserAttachments.Where(a => a.Until != null && a.Until <= today)
                : db.EnterpriseAdviserAttachments.Where(a => a.Until == null || a.Until > today);
            var rows = from attachment in shown
                       join person in db.People on attachment.PersonId equals person.Id
                       join school in db.Schools on attachment.SchoolId equals school.Id
                       orderby person.FullName, school.Name, attachment.Id
                       select new Row(attachment.Id, person.FullName, person.Email!, school.Name, attachment.From, attachment.Until);
            return new View(await rows.Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken), await shown.CountAsync(cancellationToken));
        }
    }
}
