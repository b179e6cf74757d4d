using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace CareersConnect.Application.People;

/// <summary>In Development only: whoever tries the site out signs in as one of the demo people by one press. Elsewhere there is no such page, and this refuses as well.</summary>
public static class SignInAsDemoPerson
{
    /// <summary>How many people of each role are shown.</summary>
    public const int OfEachRole = 6;

    /// <param name="Like">A part of the person's or organisation's name; empty for the first of each role.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string Like) : IQuery<IReadOnlyList<Row>>;

    /// <param name="MembershipId">What is pressed.</param>
    /// <param name="Role">The role there.</param>
    /// <param name="Person">The person's name.</param>
    /// <param name="Organisation">The organisation's name.</param>
    public sealed record Row(MembershipId MembershipId, Role Role, string Person, string Organisation);

    /// <param name="MembershipId">Who, and where.</param>
    /// <param name="SecretHash">The hash of the secret that the browser gets.</param>
    [For(Audience.Anyone)]
    public sealed record Command(MembershipId MembershipId, string SecretHash) : ICommand<Role>;

    internal sealed class QueryHandler(CareersConnectDbContext db, IHostEnvironment environment) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            MustBeDevelopment(environment);
            var like = LikeText.Containing(query.Like);
            var rows = from membership in db.Memberships
                       where membership.EndedAt == null
                       join person in db.People on membership.PersonId equals person.Id
                       join organisation in db.Organisations on membership.OrganisationId equals organisation.Id
                       where EF.Functions.Like(person.FullName, like, LikeText.Escape) || EF.Functions.Like(organisation.Name, like, LikeText.Escape)
                       select new { membership.Id, membership.Role, Person = person.FullName, Organisation = organisation.Name };
            var found = await db.Memberships.Select(membership => membership.Role).Distinct()
                .SelectMany(role => rows.Where(row => row.Role == role).OrderBy(row => row.Organisation).ThenBy(row => row.Id).Take(OfEachRole))
                .ToListAsync(cancellationToken);
            return [.. found.Select(row => new Row(row.Id, row.Role, row.Person, row.Organisation)).OrderBy(row => row.Role)];
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock, IHostEnvironment environment) : IRequestHandler<Command, Role>
    {
        public async Task<Role> Handle(Command command, CancellationToken cancellationToken)
        {
            MustBeDevelopment(environment);
            var membership = await db.Memberships.SingleOrDefaultAsync(m => m.Id == command.MembershipId && m.EndedAt == null, cancellationToken)
                ?? throw new NotFoundException("Membership", command.MembershipId.Value);
            db.Add(new SignInSession(command.SecretHash, membership.PersonId, membership.Id, clock.UtcNow()));
            return membership.Role;
        }
    }

    private static void MustBeDevelopment(IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            throw new NotFoundException("Page");
        }
    }
}
