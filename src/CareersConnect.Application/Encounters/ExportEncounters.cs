using System.Globalization;
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

/// <summary>A school takes its encounters of a school year away, in the words of the national tools (Compass and its tracker publish no import format, so the columns are our proposal).</summary>
public static class ExportEncounters
{
    /// <summary>The columns, in order. Lists inside a cell are separated by semicolons.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "AcademicYear", "URN", "ActivityId", "ActivityName", "ActivityType", "GatsbyBenchmarks", "StartDate", "EndDate", "DurationHours", "DeliveryMode", "YearGroups",
        "LearnersInvited", "LearnersAttended", "OrganisationName", "OrganisationType", "Notes",
    ];

    /// <param name="StartYear">The calendar year in which the school year started.</param>
    [For(Audience.SchoolReaders)]
    public sealed record Query(int StartYear) : IQuery<View>;

    /// <summary>The file.</summary>
    /// <param name="FileName">How it is called.</param>
    /// <param name="Rows">One for each encounter, oldest first, in the order of <see cref="Columns"/>.</param>
    public sealed record View(string FileName, IReadOnlyList<IReadOnlyList<string>> Rows);

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var school = member.RequireSchool();
            var urn = await db.Schools.Where(one => one.Id == school).Select(one => one.Urn).SingleAsync(cancellationToken);
            var encounters = await db.Encounters.AsNoTracking().AsSingleQuery().Where(one => one.SchoolId == school && one.AcademicYearStart == query.StartYear)
                .OrderBy(one => one.Day).ThenBy(one => one.Id).ToListAsync(cancellationToken);
            return new View($"encounters-{urn.Value}-{query.StartYear}.csv", [.. encounters.Select(encounter => Cells(encounter, urn))]);
        }

        private static IReadOnlyList<string> Cells(Encounter encounter, Urn urn) =>
        [
            new AcademicYear(encounter.AcademicYearStart).Label, urn.Value, encounter.Id.Value.ToString(), encounter.Title, ActivityTypes.Find(encounter.ActivityType)?.Name ?? encounter.ActivityType.Value,
            string.Join(';', encounter.Benchmarks), Day(encounter.Day), Day(encounter.Day), (encounter.Minutes / 60.0).ToString("0.##", CultureInfo.InvariantCulture), Mode(encounter.Mode),
            .. Learners(encounter), encounter.OrganisationName, Kind(encounter.OrganisationKinds), Notes(encounter),
        ];

        /// <summary>Year groups, invited, attended. Parents and staff are no learners: their number stands in the notes.</summary>
        private static IEnumerable<string> Learners(Encounter encounter) => encounter.Audience == OfferAudience.Pupils
            ? [string.Join(';', encounter.Attendance.Select(group => (int)group.YearGroup).Distinct().Order()), Number(encounter.Invited), Number(encounter.Attended)]
            : ["", "0", "0"];

        private static string Notes(Encounter encounter) => encounter.Audience == OfferAudience.Pupils
            ? ""
            : $"For {encounter.Audience.Of(encounter.YearGroups)}: {encounter.Attended} of {encounter.Invited} came. Not for pupils, so it counts towards no benchmark";

        private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string Mode(DeliveryModes mode) => mode switch
        {
            DeliveryModes.LiveOnline => "Live online",
            DeliveryModes.Hybrid => "Hybrid",
            _ => "In person",
        };

        private static string Kind(OrganisationKinds kinds) => kinds.HasFlag(OrganisationKinds.Employer) ? "Employer" : kinds.HasFlag(OrganisationKinds.Provider) ? "Provider" : "Other";
    }
}
