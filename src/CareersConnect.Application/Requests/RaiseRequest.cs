using CareersConnect.Application.Encounters;
using CareersConnect.Application.Matching;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Requests;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Requests;

/// <summary>A school says what it needs, for whom, when, where and why.</summary>
public static class RaiseRequest
{
    /// <summary>What the form offers, and what it is filled with.</summary>
    [For(Audience.CareersStaff)]
    public sealed record Query : IQuery<View>;

    /// <summary>What the form offers.</summary>
    /// <param name="YearGroups">The year groups that the school has.</param>
    /// <param name="Missing">Pupils who miss what is due and have nothing agreed for it, by benchmark (5 and 6) and year group.</param>
    /// <param name="Today">The day today.</param>
    public sealed record View(YearGroups YearGroups, IReadOnlyDictionary<(int Benchmark, YearGroup Year), int> Missing, DateOnly Today);

    /// <summary>Raises it.</summary>
    [For(Audience.CareersStaff)]
    public sealed record Command : NeedAnswers, ICommand<RequestId>;

    internal sealed class Validator(TimeProvider clock) : NeedAnswersValidator<Command>(clock.TodayInEngland(), isNew: true);

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = clock.TodayInEngland();
            var year = AcademicYear.Of(today);
            var school = await SchoolGroups.ReadAsync(db, member.RequireSchool(), year, cancellationToken);
            var coverage = ShowCoverage.Of(school, await Evidence.ReadAsync(db, school.Id, year, cancellationToken), year);
            return new View(school.YearGroups, NeedReader.Missing(coverage).ToDictionary(gap => (gap.Key.Benchmark, gap.Key.YearGroup), gap => gap.Value), today);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, RequestId>
    {
        public async Task<RequestId> Handle(Command command, CancellationToken cancellationToken)
        {
            var school = member.RequireSchool();
            var taught = await db.Schools.Where(s => s.Id == school).Select(s => s.YearGroups).SingleAsync(cancellationToken);
            var request = new Request(school, taught, member.RequirePerson(), member.Name, command.ToNeed(), clock.UtcNow());
            db.Add(request);
            return request.Id;
        }
    }
}
