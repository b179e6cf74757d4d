using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Requests;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Requests;

/// <summary>A school says differently what it needs, while nobody has said yes. Who was asked already was asked for what stood there then.</summary>
public static class EditRequest
{
    /// <param name="RequestId">The request.</param>
    [For(Audience.CareersStaff)]
    public sealed record Query(RequestId RequestId) : IQuery<View>;

    /// <summary>What stands there now.</summary>
    /// <param name="Reference">What people call it.</param>
    /// <param name="Need">What is needed.</param>
    /// <param name="YearGroups">The year groups that the school has.</param>
    public sealed record View(string Reference, Need Need, YearGroups YearGroups)
    {
        /// <summary>The version that is shown.</summary>
        public int? Version { get; init; }
    }

    /// <param name="RequestId">The request.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(RequestId RequestId) : NeedAnswers, ICommand<Done>, IEdits<Request>;

    internal sealed class Validator(TimeProvider clock) : NeedAnswersValidator<Command>(clock.TodayInEngland(), isNew: false);

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var school = member.RequireSchool();
            var request = await db.Requests.AsNoTracking().FindOrThrowAsync(query.RequestId, school, cancellationToken);
            return request.IsOpen
                ? new View(request.Reference, request.ToNeed(), await db.Schools.Where(s => s.Id == school).Select(s => s.YearGroups).SingleAsync(cancellationToken)) { Version = request.Version }
                : throw new NotFoundException("Open request", query.RequestId.Value);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var school = member.RequireSchool();
            var request = await db.Requests.FindOrThrowAsync(command.RequestId, school, cancellationToken);
            var taught = await db.Schools.Where(s => s.Id == school).Select(s => s.YearGroups).SingleAsync(cancellationToken);
            request.Edit(command.ToNeed(), taught, clock.TodayInEngland());
            return default;
        }
    }
}
