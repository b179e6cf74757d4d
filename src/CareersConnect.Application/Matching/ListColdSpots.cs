using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.ReferenceData;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>The hub sees which schools have priority, why and for how long.</summary>
public static class ListColdSpots
{
    /// <summary>Most that are listed.</summary>
    public const int Most = 100;

    /// <summary>Schools that are named of each.</summary>
    public const int Named = 5;

    [For(Audience.Hub | Audience.Platform)]
    public sealed record Query : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Rows">Those that last, soonest over first.</param>
    public sealed record View(IReadOnlyList<Row> Rows);

    /// <summary>One cold spot.</summary>
    /// <param name="Id">The key.</param>
    /// <param name="Area">The local authority's name; empty when schools are named.</param>
    /// <param name="Schools">The first of the schools that are named.</param>
    /// <param name="Others">How many more are named.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Until">The last day.</param>
    public sealed record Row(ColdSpotId Id, string Area, IReadOnlyList<string> Schools, int Others, string Reason, DateOnly Until)
    {
        /// <summary>What it is called: its area, or its schools.</summary>
        public string Title => string.Join(", ", new[] { Area }.Concat(Schools).Where(name => name.Length > 0)) + (Others == 0 ? "" : Others == 1 ? " and 1 more" : $" and {Others} more");
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = clock.TodayInEngland();
            var spots = await db.ColdSpots.AsNoTracking().AsSingleQuery().Where(spot => spot.EndedAt == null && spot.Until >= today)
                .OrderBy(spot => spot.Until).ThenBy(spot => spot.Id).Take(Most).ToListAsync(cancellationToken);
            var named = spots.SelectMany(spot => spot.Schools.Select(school => school.SchoolId)).Distinct().ToList();
            var names = await db.Schools.Where(school => named.Contains(school.Id)).Select(school => new { school.Id, school.Name }).ToDictionaryAsync(school => school.Id, school => school.Name, cancellationToken);
            return new View([.. spots.Select(spot => RowOf(spot, names))]);
        }

        private static Row RowOf(ColdSpot spot, Dictionary<SchoolId, string> names)
        {
            var schools = spot.Schools.Select(school => names[school.SchoolId]).Order(StringComparer.CurrentCulture).ToList();
            return new Row(
                spot.Id, LocalAuthorities.Find(spot.LocalAuthorityCode)?.Name ?? spot.LocalAuthorityCode ?? "", [.. schools.Take(Named)], Math.Max(0, schools.Count - Named), spot.Reason, spot.Until);
        }
    }
}
