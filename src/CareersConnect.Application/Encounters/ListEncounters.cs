using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Encounters;

/// <summary>What took place at a school in one school year, newest first.</summary>
public static class ListEncounters
{
    /// <summary>Encounters on a page.</summary>
    public const int PageSize = 25;

    /// <param name="StartYear">The calendar year in which the school year started; null is this one.</param>
    /// <param name="Page">From 1; a page that is not there shows the last.</param>
    [For(Audience.SchoolReaders)]
    public sealed record Query(int? StartYear = null, int Page = 1) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Year">The school year.</param>
    /// <param name="Years">The school years to choose from, newest first: this one, and those with encounters.</param>
    /// <param name="Count">Encounters in all.</param>
    /// <param name="Pupils">Pupils who came, added up: the same pupil twice counts twice, parents and staff not at all.</param>
    /// <param name="Rows">Those of this page.</param>
    /// <param name="Page">The page, from 1.</param>
    /// <param name="Pages">How many pages there are, at least 1.</param>
    public sealed record View(AcademicYear Year, IReadOnlyList<AcademicYear> Years, int Count, int Pupils, IReadOnlyList<Row> Rows, int Page, int Pages);

    /// <summary>One encounter.</summary>
    /// <param name="Id">The encounter.</param>
    /// <param name="Day">The day.</param>
    /// <param name="Title">What it was called.</param>
    /// <param name="ActivityType">The kind of activity.</param>
    /// <param name="Giver">Who came or hosted.</param>
    /// <param name="Kinds">What they were.</param>
    /// <param name="Audience">For whom.</param>
    /// <param name="YearGroups">For which year groups it was booked.</param>
    /// <param name="Attended">How many came.</param>
    /// <param name="Corrected">How often its numbers were put right.</param>
    public sealed record Row(
        EncounterId Id, DateOnly Day, string Title, ActivityTypeId ActivityType, string Giver, OrganisationKinds Kinds, OfferAudience Audience, YearGroups YearGroups, int Attended, int Corrected)
    {
        /// <summary>The benchmarks that it counts towards.</summary>
        public IReadOnlyList<int> Benchmarks => CountsTowards.Benchmarks(ActivityType, Kinds, Audience);

        /// <summary>Why it counts towards none; null when it counts.</summary>
        public string? WhyNone => CountsTowards.WhyNone(ActivityType, Kinds, Audience);
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var school = member.RequireSchool();
            var current = AcademicYear.Of(clock.TodayInEngland());
            var year = query.StartYear is { } start and >= 2000 and <= 2200 ? new AcademicYear(start) : current;
            var own = db.Encounters.AsNoTracking().Where(encounter => encounter.SchoolId == school);
            var byYear = await own.GroupBy(encounter => encounter.AcademicYearStart)
                .Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellationToken);
            var pupils = await own.Where(encounter => encounter.AcademicYearStart == year.StartYear && encounter.Audience == OfferAudience.Pupils).
                SelectMany(encounter => encounter.Attendance).SumAsync(group => group.Pupils, cancellationToken);
            var count = byYear.Find(one => one.Key == year.StartYear)?.Count ?? 0;
            var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var rows = await own.Where(encounter => encounter.AcademicYearStart == year.StartYear).OrderByDescending(encounter => encounter.Day).ThenByDescending(encounter => encounter.Id)
                .Skip((page - 1) * PageSize).Take(PageSize)
                .Select(encounter => new Row(
                    encounter.Id, encounter.Day, encounter.Title, encounter.ActivityType, encounter.OrganisationName, encounter.OrganisationKinds, encounter.Audience, encounter.YearGroups,
                    encounter.Attendance.Sum(group => group.Pupils), encounter.Corrections.Count))
                .ToListAsync(cancellationToken);
            IReadOnlyList<AcademicYear> years = [.. byYear.Select(one => one.Key).Append(current.StartYear).Append(year.StartYear).Distinct().OrderDescending().Select(one => new AcademicYear(one))];
            return new View(year, years, count, pupils, rows, page, pages);
        }
    }
}
