using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Requests;

/// <summary>A school changes one condition of a request, so that more offers fit.</summary>
public static class ChangeOneThing
{
    /// <param name="RequestId">The request.</param>
    /// <param name="Change">The key of the change, as the request's page proposed it.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(RequestId RequestId, string Change) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var (school, today) = (member.RequireSchool(), clock.TodayInEngland());
            var request = await db.Requests.FindOrThrowAsync(command.RequestId, school, cancellationToken);
            var taught = await db.Schools.Where(s => s.Id == school).Select(s => s.YearGroups).SingleAsync(cancellationToken);
            var changed = Relaxations.Apply(request.ToNeed(), today, command.Change)
                ?? throw new RuleBrokenException("The request has changed since this page was shown. Look at what it says now.");
            request.Edit(changed, taught, today);
            return default;
        }
    }
}
