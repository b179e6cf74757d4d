using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using MediatR;

namespace CareersConnect.Application.Encounters;

/// <summary>Who is missing what at a school, by group and without pupils: for the school itself, and read-only for its Enterprise Adviser.</summary>
public static class ShowCoverage
{
    /// <param name="SchoolId">The school; an Enterprise Adviser names one that they are attached to, a school reads its own.</param>
    [For(Audience.SchoolReaders | Audience.EnterpriseAdvisers)]
    public sealed record Query(SchoolId SchoolId) : IQuery<View>;

    /// <summary>How each group stands.</summary>
    /// <param name="SchoolName">The school.</param>
    /// <param name="Year">The school year that is counted.</param>
    /// <param name="Groups">The groups with their numbers.</param>
    /// <param name="IsEstimate">Whether some number of pupils is only estimated.</param>
    /// <param name="IsCollege">Whether the groups are learners of a college.</param>
    /// <param name="Employers">Benchmark 5.</param>
    /// <param name="Workplaces">Benchmark 6.</param>
    /// <param name="Providers">Encounters with providers so far, counted only.</param>
    /// <param name="Last">The day of the last encounter that is counted; null when there is none this school year.</param>
    public sealed record View(
        string SchoolName, AcademicYear Year, IReadOnlyList<Group> Groups, bool IsEstimate, bool IsCollege,
        CoverageRow Employers, CoverageRow Workplaces, CoverageRow Providers, DateOnly? Last)
    {
        /// <summary>Pupils in all groups.</summary>
        public int Pupils => Groups.Sum(group => group.Pupils);

        /// <summary>Pupils who miss an encounter with an employer.</summary>
        public int MissEmployers => Employers.ByGroup.Sum(coverage => coverage?.Missing ?? 0);

        /// <summary>Pupils who miss a workplace in the year in which it is due.</summary>
        public int MissWorkplaces => Groups.Zip(Workplaces.ByGroup, (group, coverage) => IsDue(group, Workplaces) ? coverage?.Missing ?? 0 : 0).Sum();

        /// <summary>Whether what a group still misses is due by the end of this school year.</summary>
        /// <param name="group">The group.</param>
        /// <param name="row">What is due.</param>
        /// <returns>Whether it is.</returns>
        public bool IsDue(Group group, CoverageRow row) => CoverageOfSchool.IsDueThisYear(group.YearGroup, row.Benchmark, IsCollege);
    }

    internal static View Of(SchoolGroups school, Evidence evidence, AcademicYear year)
    {
        IReadOnlyCollection<Tally> tallies = [.. evidence.Tallies, .. school.Agreed.SelectMany(visit => visit.Expected(school.Groups))];
        return new View(
            school.Name, year, school.Groups, school.IsEstimate, school.IsCollege,
            CoverageOfSchool.Employers(school.Groups, tallies, year, school.IsCollege),
            CoverageOfSchool.Workplaces(school.Groups, tallies, year, school.IsCollege),
            CoverageOfSchool.Providers(school.Groups, tallies, year),
            evidence.Last);
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            if (member.SchoolId != query.SchoolId && !member.AttachedSchools.Contains(query.SchoolId))
            {
                throw new NotFoundException("School", query.SchoolId.Value);
            }

            var year = AcademicYear.Of(clock.TodayInEngland());
            var school = await SchoolGroups.ReadAsync(db, query.SchoolId, year, cancellationToken);
            return Of(school, await Evidence.ReadAsync(db, query.SchoolId, year, cancellationToken), year);
        }
    }
}
