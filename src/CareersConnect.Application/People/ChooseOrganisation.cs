using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>A person who belongs to several organisations says for which they are here. What they do is recorded for that one.</summary>
public static class ChooseOrganisation
{
    /// <summary>The organisations of the person who is signed in.</summary>
    [For(Audience.SignedIn)]
    public sealed record Query : IQuery<View>;

    /// <param name="Email">The address that the person signs in with.</param>
    /// <param name="Organisations">By name; those that are suspended too, so that the person knows.</param>
    public sealed record View(string Email, IReadOnlyList<Row> Organisations);

    /// <param name="MembershipId">What is chosen.</param>
    /// <param name="Name">The organisation's name.</param>
    /// <param name="Role">The person's role there.</param>
    /// <param name="Standing">Whether it takes part.</param>
    /// <param name="IsHome">Whether signing in goes straight there.</param>
    public sealed record Row(MembershipId MembershipId, string Name, Role Role, Standing Standing, bool IsHome);

    /// <param name="MembershipId">One of the person's own.</param>
    /// <param name="AlwaysHere">Whether signing in goes straight there from now on.</param>
    [For(Audience.SignedIn)]
    public sealed record Command(MembershipId MembershipId, bool AlwaysHere) : ICommand<Role>;

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var id = member.RequirePerson();
            var person = await db.People.Where(p => p.Id == id).Select(p => new { p.Email, p.HomeMembershipId }).SingleAsync(cancellationToken);
            var rows = await db.Memberships.Where(m => m.PersonId == id && m.EndedAt == null)
                .Join(db.Organisations, m => m.OrganisationId, o => o.Id, (m, o) => new { Membership = m, Organisation = o })
                .OrderBy(both => both.Organisation.Name).ThenBy(both => both.Membership.Id)
                .Select(both => new Row(both.Membership.Id, both.Organisation.Name, both.Membership.Role, both.Organisation.Standing, both.Membership.Id == person.HomeMembershipId))
                .ToListAsync(cancellationToken);
            return new View(person.Email!, rows);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Command, Role>
    {
        public async Task<Role> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = member.RequirePerson();
            var chosen = await db.Memberships.Where(m => m.Id == command.MembershipId && m.PersonId == id && m.EndedAt == null)
                .Where(m => db.Organisations.Any(o => o.Id == m.OrganisationId && o.Standing == Standing.Active))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("Membership", command.MembershipId.Value);
            (await db.SignInSessions.SingleAsync(s => s.Id == member.SessionId, cancellationToken)).SwitchTo(chosen.Id);
            (await db.People.SingleAsync(p => p.Id == id, cancellationToken)).BeAtHomeIn(command.AlwaysHere ? chosen.Id : null);
            return chosen.Role;
        }
    }
}
