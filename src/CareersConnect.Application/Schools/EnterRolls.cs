using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Schools;

/// <summary>A school says how many pupils each year group has this school year; a college how many learners its study programmes or curriculum areas have. Until then an even share of the whole roll stands in.</summary>
public static class EnterRolls
{
    /// <summary>The school's own.</summary>
    [For(Audience.CareersStaff)]
    public sealed record Query : IQuery<View>;

    /// <summary>What is known.</summary>
    /// <param name="Name">The school.</param>
    /// <param name="Urn">Its number in the register, for its public page.</param>
    /// <param name="Year">The school year.</param>
    /// <param name="Rolls">Each year group with its number.</param>
    /// <param name="IsCollege">Whether its groups are programmes.</param>
    /// <param name="Programmes">A college's programmes.</param>
    public sealed record View(string Name, string Urn, AcademicYear Year, IReadOnlyList<YearGroupRoll> Rolls, bool IsCollege, IReadOnlyList<ProgrammeRow> Programmes)
    {
        /// <summary>The version that is shown.</summary>
        public int? Version { get; init; }
    }

    /// <summary>A study programme or curriculum area.</summary>
    /// <param name="Id">Its key.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Learners">How many learners.</param>
    /// <param name="YearGroups">The year groups that take it.</param>
    public sealed record ProgrammeRow(Guid Id, string Name, int Learners, YearGroups YearGroups);

    /// <summary>The number of a year group, as it was typed.</summary>
    /// <param name="YearGroup">The year group.</param>
    /// <param name="Pupils">How many.</param>
    public sealed record RollAnswer(YearGroup YearGroup, int? Pupils);

    /// <summary>A programme, as it was typed. One without a name is removed, or was never there.</summary>
    /// <param name="Id">Its key; null for a new one.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Learners">How many learners.</param>
    /// <param name="YearGroups">The year groups that take it; none for all of the college.</param>
    public sealed record ProgrammeAnswer(Guid? Id, string? Name, int? Learners, params IReadOnlyList<YearGroup> YearGroups);

    /// <param name="Rolls">Every year group of the school.</param>
    /// <param name="Programmes">Every programme of a college.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(IReadOnlyList<RollAnswer> Rolls, IReadOnlyList<ProgrammeAnswer> Programmes) : ICommand<Done>, IEdits<School>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        private static readonly string OutOfBounds = $"Enter a number, 0 to {School.GroupLimit:N0}";

        public Validator()
        {
            RuleForEach(c => c.Rolls).ChildRules(roll => roll.RuleFor(r => r.Pupils).NotNull().WithMessage("Enter how many pupils there are")
                .InclusiveBetween(0, School.GroupLimit).WithMessage(OutOfBounds));
            RuleForEach(c => c.Programmes).ChildRules(programme =>
            {
                programme.RuleFor(p => p.Name).MaximumLength(School.ProgrammeNameLimit).WithMessage($"The name must be {School.ProgrammeNameLimit} characters or fewer");
                programme.RuleFor(p => p.Learners).NotNull().When(p => !string.IsNullOrWhiteSpace(p.Name)).WithMessage("Enter how many learners there are")
                    .InclusiveBetween(0, School.GroupLimit).WithMessage(OutOfBounds);
            });
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var (id, year) = (member.RequireSchool(), AcademicYear.Of(clock.TodayInEngland()));
            var school = await db.Schools.AsNoTracking().AsSingleQuery().SingleAsync(one => one.Id == id, cancellationToken);
            return new View(
                school.Name, school.Urn.Value, year, school.RollsOf(year), school.IsCollege,
                [.. school.StudyProgrammes.OrderBy(one => one.Name, StringComparer.CurrentCulture).Select(one => new ProgrammeRow(one.Id.Value, one.Name, one.Learners, one.YearGroups))]) { Version = school.Version };
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var (id, year) = (member.RequireSchool(), AcademicYear.Of(clock.TodayInEngland()));
            var school = await db.Schools.AsSingleQuery().SingleAsync(one => one.Id == id, cancellationToken);
            foreach (var roll in command.Rolls)
            {
                school.EnterRoll(roll.YearGroup, year, roll.Pupils!.Value);
            }

            foreach (var programme in command.Programmes)
            {
                Take(school, programme);
            }

            return default;
        }

        private static void Take(School school, ProgrammeAnswer programme)
        {
            var key = programme.Id is { } id ? new StudyProgrammeId(id) : (StudyProgrammeId?)null;
            var years = programme.YearGroups is [] ? school.YearGroups : YearGroups.Of(programme.YearGroups);
            switch (key, string.IsNullOrWhiteSpace(programme.Name))
            {
                case ({ } known, true):
                    school.RemoveStudyProgramme(known);
                    break;
                case ({ } known, false):
                    school.ChangeStudyProgramme(known, programme.Name!, years, programme.Learners!.Value);
                    break;
                case (null, false):
                    school.AddStudyProgramme(programme.Name!, years, programme.Learners!.Value);
                    break;
            }
        }
    }
}
