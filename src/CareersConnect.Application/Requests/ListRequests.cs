using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Requests;

/// <summary>What the list of requests is narrowed to.</summary>
public enum RequestTab
{
    /// <summary>Open, or asked and not answered: something can still be done.</summary>
    Open = 1,

    /// <summary>Somebody said yes.</summary>
    Booked = 2,

    /// <summary>Over.</summary>
    Closed = 3,
}

/// <summary>A school's requests, newest first.</summary>
public static class ListRequests
{
    /// <summary>Requests on a page.</summary>
    public const int PageSize = 20;

    /// <param name="Tab">Which of them.</param>
    /// <param name="Page">From 1; a page that is not there shows the last.</param>
    [For(Audience.SchoolReaders)]
    public sealed record Query(RequestTab Tab = RequestTab.Open, int Page = 1) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Tab">The tab that is shown.</param>
    /// <param name="Counts">How many each tab has.</param>
    /// <param name="Rows">The requests of this page.</param>
    /// <param name="Page">The page, from 1.</param>
    /// <param name="Pages">How many pages there are, at least 1.</param>
    public sealed record View(RequestTab Tab, IReadOnlyDictionary<RequestTab, int> Counts, IReadOnlyList<Row> Rows, int Page, int Pages);

    /// <summary>One request.</summary>
    /// <param name="Id">The request.</param>
    /// <param name="Reference">What people call it.</param>
    /// <param name="Title">What it is about.</param>
    /// <param name="YearGroups">For which year groups.</param>
    /// <param name="Pupils">How many pupils.</param>
    /// <param name="From">First day.</param>
    /// <param name="Until">Last day.</param>
    /// <param name="Status">Where it stands.</param>
    /// <param name="Closure">How it ended.</param>
    /// <param name="Waiting">How many were asked and have not answered.</param>
    /// <param name="Fresh">Offers that were published since and fit.</param>
    public sealed record Row(
        RequestId Id, string Reference, string Title, YearGroups YearGroups, int Pupils, DateOnly From, DateOnly Until, RequestStatus Status, RequestClosure? Closure, int Waiting, int Fresh)
    {
        /// <summary>What became of those who were asked.</summary>
        public required OutcomeOfAsks Became { get; init; }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var school = member.RequireSchool();
            var own = db.Requests.AsNoTracking().Where(request => request.SchoolId == school);
            var byStatus = await own.GroupBy(request => request.Status).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellationToken);
            var counts = Enum.GetValues<RequestTab>().ToDictionary(tab => tab, tab => byStatus.Where(one => Of(tab).Contains(one.Key)).Sum(one => one.Count));
            var pages = Math.Max(1, (counts[query.Tab] + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var statuses = Of(query.Tab);
            var since = clock.GetUtcNow().UtcDateTime.AddDays(-Suggestion.NewDays);
            var rows = await (
                from request in own.Where(request => statuses.Contains(request.Status))
                join asks in db.ByRequest(since) on request.Id equals asks.RequestId
                orderby request.RaisedAt descending, request.Id descending
                select new Row(
                    request.Id, request.Reference, request.Title, request.YearGroups, request.Pupils, request.From, request.Until, request.Status, request.Closure,
                    db.Bookings.Count(booking => booking.RequestId == request.Id && (booking.Status == BookingStatus.Requested || booking.Status == BookingStatus.Countered)), asks.Fresh)
                {
                    Became = asks.Became,
                }).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            return new View(query.Tab, counts, rows, page, pages);
        }

        private static RequestStatus[] Of(RequestTab tab) => tab switch
        {
            RequestTab.Booked => [RequestStatus.Booked],
            RequestTab.Closed => [RequestStatus.Closed],
            _ => [RequestStatus.Draft, RequestStatus.Open, RequestStatus.Matched],
        };
    }
}
