using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Encounters;

/// <summary>An encounter as it was recorded, and putting its numbers right within the school year.</summary>
public static class CorrectEncounter
{
    /// <param name="EncounterId">The encounter.</param>
    [For(Audience.SchoolReaders)]
    public sealed record Query(EncounterId EncounterId) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Id">The encounter.</param>
    /// <param name="Title">What it was called.</param>
    /// <param name="Giver">Who came or hosted.</param>
    /// <param name="Day">The day.</param>
    /// <param name="Minutes">How long it took.</param>
    /// <param name="Benchmarks">The benchmarks that it counts towards.</param>
    /// <param name="WhyNone">Why it counts towards none; null when it does.</param>
    /// <param name="Invited">How many it was booked for.</param>
    /// <param name="Came">How many came, by group.</param>
    /// <param name="Corrections">What was put right, oldest first.</param>
    /// <param name="MayCorrect">Whether the school year is still running.</param>
    public sealed record View(
        EncounterId Id, string Title, string Giver, DateOnly Day, int Minutes, IReadOnlyList<int> Benchmarks, string? WhyNone, int Invited,
        IReadOnlyList<CameRow> Came, IReadOnlyList<CorrectionRow> Corrections, bool MayCorrect)
    {
        /// <summary>For whom it was: of parents and staff there is one number.</summary>
        public required OfferAudience Audience { get; init; }

        /// <summary>The version that is shown.</summary>
        public int? Version { get; init; }
    }

    /// <summary>How many of a group came.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Pupils">How many.</param>
    public sealed record CameRow(Group Group, int Pupils);

    /// <summary>One correction.</summary>
    /// <param name="On">The day in England.</param>
    /// <param name="ByName">Who.</param>
    /// <param name="Was">People in all before.</param>
    /// <param name="Became">People in all after.</param>
    /// <param name="Why">Why.</param>
    public sealed record CorrectionRow(DateOnly On, string ByName, int Was, int Became, string Why);

    /// <param name="EncounterId">The encounter.</param>
    /// <param name="Came">How many came, by group.</param>
    /// <param name="Why">Why the numbers change.</param>
    /// <param name="MoreCame">Whether it is said that more came than were booked.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(EncounterId EncounterId, IReadOnlyList<CameAnswer> Came, string? Why, bool MoreCame = false) : ICommand<Done>, IEdits<Encounter>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleForEach(c => c.Came).SetValidator(new CameAnswerValidator());
            RuleFor(c => c.Why).NotEmpty().WithMessage("Enter why the numbers change")
                .MaximumLength(Encounter.WhyLimit).WithMessage($"Why the numbers change must be {Encounter.WhyLimit} characters or fewer");
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var school = member.RequireSchool();
            var encounter = await db.Encounters.AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(one => one.Id == query.EncounterId && one.SchoolId == school, cancellationToken)
                ?? throw new NotFoundException("Encounter", query.EncounterId.Value);
            var year = new AcademicYear(encounter.AcademicYearStart);
            var groups = RecordAttendance.Asked(await SchoolGroups.ReadAsync(db, school, year, cancellationToken), encounter.YearGroups, encounter.Audience);
            return new View(
                encounter.Id, encounter.Title, encounter.OrganisationName, encounter.Day, encounter.Minutes, encounter.Benchmarks, encounter.WhyNone, encounter.Invited,
                [.. groups.Select(group => new CameRow(group, CameOf(encounter, group)))],
                [.. encounter.Corrections.OrderBy(one => one.Number).Select(one => new CorrectionRow(one.At.DayInEngland(), one.ByName, one.Was, one.Became, one.Why))],
                clock.TodayInEngland() <= year.LastDay) { Audience = encounter.Audience, Version = encounter.Version };
        }

        private static int CameOf(Encounter encounter, Group group) => encounter.Attendance
            .Where(came => group.Programme is null ? came.YearGroup == group.YearGroup : came.Programme == group.Programme).Sum(came => came.Pupils);
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var school = member.RequireSchool();
            var encounter = await db.Encounters.SingleOrDefaultAsync(one => one.Id == command.EncounterId && one.SchoolId == school, cancellationToken)
                ?? throw new NotFoundException("Encounter", command.EncounterId.Value);
            var groups = await SchoolGroups.ReadAsync(db, school, new AcademicYear(encounter.AcademicYearStart), cancellationToken);
            encounter.Correct(groups.Known(command.Came), command.Why!, member.Name, clock.UtcNow(), command.MoreCame);
            return default;
        }
    }
}
