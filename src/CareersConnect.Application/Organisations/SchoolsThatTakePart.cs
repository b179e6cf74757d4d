using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>The hub sees the schools and colleges that take part, and what happens at each this school year.</summary>
public static class SchoolsThatTakePart
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 25;

    /// <param name="Page">From 1.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Query(int Page) : IQuery<View>;

    /// <param name="Rows">The page, by name.</param>
    /// <param name="Total">How many there are on all pages.</param>
    /// <param name="Year">The school year that is counted, such as 2026/27.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, string Year)
    {
        /// <summary>How many pages there are, at least one.</summary>
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    /// <param name="SchoolId">The key.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Town">Its town, or null.</param>
    /// <param name="Members">How many people of it are in.</param>
    /// <param name="Bookings">What is agreed or took place this school year.</param>
    /// <param name="Encounters">Encounters that it has recorded this school year.</param>
    public sealed record Row(SchoolId SchoolId, string Name, string? Town, int Members, int Bookings, int Encounters);

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, View>
    {
        private static readonly BookingStatus[] Agreed = [BookingStatus.Accepted, BookingStatus.Confirmed, BookingStatus.Completed];

        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = AcademicYear.Of(clock.TodayInEngland());
            var (first, last, start) = (year.FirstDay, year.LastDay, year.StartYear);
            var schools = db.Schools.Where(s => db.Organisations.Any(o => o.SchoolId == s.Id && o.Verification != Verification.Registered
                && db.Memberships.Any(m => m.OrganisationId == o.Id && m.EndedAt == null)));
            var total = await schools.CountAsync(cancellationToken);
            var rows = await schools.OrderBy(s => s.Name).ThenBy(s => s.Id).Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).Select(s => new Row(
                s.Id, s.Name, s.Town,
                db.Memberships.Count(m => m.EndedAt == null && db.Organisations.Any(o => o.Id == m.OrganisationId && o.SchoolId == s.Id)),
                db.Bookings.Count(b => b.SchoolId == s.Id && b.Day >= first && b.Day <= last && Agreed.Contains(b.Status)),
                db.Encounters.Count(e => e.SchoolId == s.Id && e.AcademicYearStart == start))).ToListAsync(cancellationToken);
            return new View(rows, total, year.Label);
        }
    }
}
