using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Requests;

/// <summary>The hub sees which open requests nothing fits, why, and for how long: the reasons by count, then the requests, oldest first.</summary>
public static class ListNoMatches
{
    /// <summary>Requests on a page.</summary>
    public const int PageSize = 25;

    /// <param name="Reason">Only those of one reason, by its id; null for all.</param>
    /// <param name="Page">From 1.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Query(string? Reason, int Page) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Reasons">Why, most often first.</param>
    /// <param name="Rows">The requests of this page, oldest first.</param>
    /// <param name="Chosen">The reason that was chosen, in words; null for all.</param>
    /// <param name="Page">The page, from 1.</param>
    /// <param name="Pages">How many there are, at least 1.</param>
    public sealed record View(IReadOnlyList<ReasonRow> Reasons, IReadOnlyList<Row> Rows, string? Chosen, int Page, int Pages)
    {
        /// <summary>How many requests there are, whatever the reason.</summary>
        public int Total => Reasons.Sum(reason => reason.Requests);
    }

    /// <summary>One reason.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Words">In words.</param>
    /// <param name="Requests">How many requests.</param>
    /// <param name="Schools">Of how many schools.</param>
    /// <param name="FollowUp">What can be done, or null.</param>
    public sealed record ReasonRow(string Id, string Words, int Requests, int Schools, string? FollowUp);

    /// <summary>One request.</summary>
    /// <param name="Reference">What people call it.</param>
    /// <param name="Title">What it is about.</param>
    /// <param name="School">Whose it is.</param>
    /// <param name="Town">Where, or null.</param>
    /// <param name="Reason">Why nothing fits, in words.</param>
    /// <param name="Since">Since when, UTC.</param>
    /// <param name="Until">Its last day.</param>
    public sealed record Row(string Reference, string Title, string School, string? Town, string Reason, DateTime Since, DateOnly Until);

    internal sealed class QueryHandler(CareersConnectDbContext db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var unmatched = from none in db.NoMatches
                            where none.EndedAt == null
                            join request in db.Requests on none.RequestId equals request.Id
                            where request.Status == RequestStatus.Open || request.Status == RequestStatus.Matched
                            join school in db.Schools on none.SchoolId equals school.Id
                            select new { none.Reason, none.NotedAt, none.SchoolId, request.Id, request.Reference, request.Title, request.Until, School = school.Name, school.Town };
            var counts = await unmatched.GroupBy(one => one.Reason)
                .Select(same => new { Id = same.Key, Requests = same.Count(), Schools = same.Select(one => one.SchoolId).Distinct().Count() }).ToListAsync(cancellationToken);
            var chosen = counts.Find(count => count.Id == query.Reason)?.Id;
            var pages = Math.Max(1, (counts.Where(count => chosen is null || count.Id == chosen).Sum(count => count.Requests) + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var rows = await unmatched.Where(one => chosen == null || one.Reason == chosen).OrderBy(one => one.NotedAt).ThenBy(one => one.Id)
                .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            return new View(
                [.. counts.OrderByDescending(count => count.Requests).ThenBy(count => count.Id, StringComparer.Ordinal)
                    .Select(count => new ReasonRow(count.Id, Words(count.Id), count.Requests, count.Schools, Reasons.NoMatch.Find(count.Id)?.FollowUp))],
                [.. rows.Select(row => new Row(row.Reference, row.Title, row.School, row.Town, Words(row.Reason), row.NotedAt, row.Until))], chosen is null ? null : Words(chosen), page, pages);
        }

        private static string Words(string reason) => Reasons.NoMatch.Find(reason)?.Label ?? reason;
    }
}
