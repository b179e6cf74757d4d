using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>What a careers hub has to do today: who waits to be looked at, which imports run or failed, which Enterprise Advisers end soon, which requests nothing fits, and what could not be told.</summary>
public static class TodayOfHub
{
    /// <summary>How many rows a list shows.</summary>
    public const int Listed = 10;

    /// <summary>An attachment that ends within so many days is listed.</summary>
    public const int EndingDays = 30;

    /// <summary>An import that failed is listed for so many days, or until one of its kind was taken.</summary>
    public const int FailedDays = 14;

    [For(Audience.Hub | Audience.Platform)]
    public sealed record Query : IQuery<View>;

    /// <summary>What the page shows.</summary>
    public sealed record View
    {
        /// <summary>Today in England.</summary>
        public required DateOnly Today { get; init; }

        /// <summary>How many organisations wait to be looked at.</summary>
        public required int Waiting { get; init; }

        /// <summary>The one that has waited longest, or null.</summary>
        public required Oldest? OldestWaiting { get; init; }

        /// <summary>How many facts and e-mails were given up, for somebody to look at.</summary>
        public required int Parked { get; init; }

        /// <summary>Why the last e-mail was given up, or null.</summary>
        public required string? LastMailError { get; init; }

        /// <summary>Whether any school of the register is held.</summary>
        public required bool HasSchools { get; init; }

        /// <summary>How many open requests found nothing.</summary>
        public required int NothingFits { get; init; }

        /// <summary>Imports under way, and those that failed; newest first.</summary>
        public required IReadOnlyList<ImportRow> Imports { get; init; }

        /// <summary>Attachments that end soon, soonest first.</summary>
        public required IReadOnlyList<EndingRow> Ending { get; init; }

        /// <summary>Open requests that found nothing, newest first.</summary>
        public required IReadOnlyList<NoMatchRow> NoMatches { get; init; }

        /// <summary>Whether there is nothing to do.</summary>
        public bool IsQuiet => Waiting == 0 && Parked == 0 && NothingFits == 0 && Imports.Count == 0 && Ending.Count == 0;
    }

    /// <param name="OrganisationId">The key.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Since">When it joined, UTC.</param>
    public sealed record Oldest(OrganisationId OrganisationId, string Name, DateTime Since);

    /// <param name="Id">Its key.</param>
    /// <param name="Kind">What.</param>
    /// <param name="FileName">The file's name.</param>
    /// <param name="StartedAt">When, UTC.</param>
    /// <param name="Status">How it stands.</param>
    public sealed record ImportRow(Guid Id, ImportKind Kind, string FileName, DateTime StartedAt, ImportStatus Status);

    /// <param name="AttachmentId">The key.</param>
    /// <param name="Person">The Enterprise Adviser's name.</param>
    /// <param name="School">The school's name.</param>
    /// <param name="Until">The first day without access.</param>
    public sealed record EndingRow(AttachmentId AttachmentId, string Person, string School, DateOnly Until);

    /// <param name="Title">What is asked for.</param>
    /// <param name="School">The school's name.</param>
    /// <param name="Reason">Why nothing fits, in words.</param>
    /// <param name="Since">Since when, UTC.</param>
    public sealed record NoMatchRow(string Title, string School, string Reason, DateTime Since);

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var (own, today) = (member.RequireOrganisation(), clock.TodayInEngland());
            var (waiting, unmatched) = (db.Organisations.WaitingForHub(db).OrderBy(o => o.RegisteredAt).ThenBy(o => o.Id), Unmatched());
            var counts = await db.Organisations.Where(o => o.Id == own).Select(hub => new
            {
                Waiting = waiting.Count(),
                OldestId = waiting.Select(o => (OrganisationId?)o.Id).FirstOrDefault(),
                OldestName = waiting.Select(o => o.Name).FirstOrDefault(),
                OldestSince = waiting.Select(o => o.RegisteredAt).FirstOrDefault(),
                Parked = db.OutboxMessages.Count(m => m.ParkedAt != null) + db.OutgoingEmails.Count(m => m.ParkedAt != null),
                LastMailError = db.OutgoingEmails.Where(m => m.ParkedAt != null).OrderByDescending(m => m.Number).Select(m => m.LastError).FirstOrDefault(),
                HasSchools = db.Schools.Any(school => school.Name != hub.Name),
                NothingFits = unmatched.Count(),
            }).SingleAsync(cancellationToken);
            return new View
            {
                Today = today, Waiting = counts.Waiting, OldestWaiting = counts.OldestId is { } oldest ? new Oldest(oldest, counts.OldestName!, counts.OldestSince) : null,
                Parked = counts.Parked, LastMailError = counts.LastMailError, HasSchools = counts.HasSchools, NothingFits = counts.NothingFits, Imports = await ImportsAsync(cancellationToken), Ending = await EndingAsync(today, cancellationToken), NoMatches = await NoMatchesAsync(cancellationToken),
            };
        }

        private IQueryable<NoMatch> Unmatched() => db.NoMatches.Where(none => none.EndedAt == null
            && db.Requests.Any(request => request.Id == none.RequestId && (request.Status == RequestStatus.Open || request.Status == RequestStatus.Matched)));

        private Task<List<ImportRow>> ImportsAsync(CancellationToken cancellationToken)
        {
            var since = clock.UtcNow().AddDays(-FailedDays);
            return db.ImportRuns
                .Where(run => run.Status == ImportStatus.Waiting || run.Status == ImportStatus.Running || ((run.Status == ImportStatus.Failed || run.Status == ImportStatus.LeftBehind || run.Status == ImportStatus.Refused) && run.StartedAt > since
                    && !db.ImportRuns.Any(later => later.Kind == run.Kind && later.StartedAt > run.StartedAt && (later.Status == ImportStatus.Done || later.Status == ImportStatus.NothingNew))))
                .OrderByDescending(run => run.StartedAt).Take(Listed)
                .Select(run => new ImportRow(run.Id, run.Kind, run.FileName, run.StartedAt, run.Status)).ToListAsync(cancellationToken);
        }

        private Task<List<EndingRow>> EndingAsync(DateOnly today, CancellationToken cancellationToken)
        {
            var soon = today.AddDays(EndingDays);
            return (from attachment in db.EnterpriseAdviserAttachments
                    where attachment.Until != null && attachment.Until > today && attachment.Until <= soon
                    join person in db.People on attachment.PersonId equals person.Id
                    join school in db.Schools on attachment.SchoolId equals school.Id
                    orderby attachment.Until, person.FullName, attachment.Id
                    select new EndingRow(attachment.Id, person.FullName, school.Name, attachment.Until!.Value)).Take(Listed).ToListAsync(cancellationToken);
        }

        private async Task<List<NoMatchRow>> NoMatchesAsync(CancellationToken cancellationToken)
        {
            var rows = await (from none in Unmatched()
                              join request in db.Requests on none.RequestId equals request.Id
                              join school in db.Schools on none.SchoolId equals school.Id
                              orderby none.NotedAt descending, request.Id
                              select new { request.Title, School = school.Name, none.Reason, none.NotedAt }).Take(Listed).ToListAsync(cancellationToken);
            return [.. rows.Select(row => new NoMatchRow(row.Title, row.School, Reasons.NoMatch.Find(row.Reason)?.Label ?? row.Reason, row.NotedAt))];
        }
    }
}
