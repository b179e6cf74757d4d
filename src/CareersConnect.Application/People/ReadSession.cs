using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>Every request asks who holds the cookie: session, person, membership, organisation and attachments in one statement, so that whatever ended has ended now. Whoever says that they lead a school's careers work acts for it only when the hub has looked.</summary>
public static class ReadSession
{
    /// <param name="SecretHash">The hash of the secret in the cookie.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string SecretHash) : IQuery<SignedInMember>;

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, SignedInMember>
    {
        public async Task<SignedInMember> Handle(Query request, CancellationToken cancellationToken)
        {
            var (now, today) = (clock.UtcNow(), clock.TodayInEngland());
            var found = from session in db.SignInSessions
                        where session.SecretHash == request.SecretHash && session.EndedAt == null && session.ExpiresAt > now
                        join person in db.People on session.PersonId equals person.Id
                        from membership in db.Memberships.Where(m => m.Id == session.MembershipId && m.PersonId == person.Id && m.EndedAt == null).DefaultIfEmpty()
                        from organisation in db.Organisations.Where(o => o.Id == membership!.OrganisationId && o.Standing == Standing.Active
                            && (o.SchoolId == null || o.Verification != Verification.Registered)).DefaultIfEmpty()
                        select new SignedInMember
                        {
                            PersonId = person.Id,
                            Name = person.FullName,
                            SessionId = session.Id,
                            LastSeenAt = session.LastSeenAt,
                            OrganisationId = organisation == null ? null : organisation.Id,
                            OrganisationName = organisation == null ? "" : organisation.Name,
                            HasOthers = db.Memberships.Any(m => m.PersonId == person.Id && m.EndedAt == null && m.Id != session.MembershipId),
                            SchoolId = organisation == null ? null : organisation.SchoolId,
                            Role = organisation == null ? null : membership!.Role,
                            AttachedSchools = db.EnterpriseAdviserAttachments
                                .Where(a => organisation != null && a.PersonId == person.Id && a.From <= today && (a.Until == null || a.Until > today))
                                .Select(a => a.SchoolId).ToList(),
                        };
            return await found.AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(cancellationToken) ?? SignedInMember.Nobody;
        }
    }
}
