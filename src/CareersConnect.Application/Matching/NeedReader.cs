using CareersConnect.Application.Encounters;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Application.Matching;

/// <summary>Makes what matching knows of a need.</summary>
internal static class NeedReader
{
    public static NeedFacts Facts(Need need, SchoolGroups school, Evidence evidence, DateOnly today) =>
        new(need, school.Location, today, Missing(ShowCoverage.Of(school, evidence, AcademicYear.Of(today))), evidence.Met);

    /// <summary>Pupils who miss what is due, by benchmark and year group; programmes of a college are added up in their youngest year group.</summary>
    public static IReadOnlyDictionary<Gap, int> Missing(ShowCoverage.View coverage) => new[] { coverage.Employers, coverage.Workplaces }
        .SelectMany(row => coverage.Groups.Zip(row.ByGroup, (group, one) => (Gap: new Gap(row.Benchmark, group.YearGroup), Coverage: one)))
        .Where(one => one.Coverage is not null)
        .GroupBy(one => one.Gap, one => one.Coverage!.Missing)
        .ToDictionary(same => same.Key, same => same.Sum());
}
