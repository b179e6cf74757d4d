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

    /// <param name="Like">A part of the person's or organisation's name, or of the heading under which they stand; empty for the first of each.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string Like) : IQuery<IReadOnlyList<Row>>;

    /// <param name="MembershipId">What is pressed.</param>
    /// <param name="Role">The role there.</param>
    /// <param name="Person">The person's name.</param>
    /// <param name="Organisation">The organisation's name.</param>
    public sealed record Row(MembershipId MembershipId, Role Role, string Person, string Organisation)
    {
        /// <summary>Whether the hub has attached the person to a school, today.</summary>
        public bool IsEnterpriseAdviser { get; init; }

        /// <summary>The heading under which the person stands.</summary>
        public string Heading => IsEnterpriseAdviser ? EnterpriseAdviser : Role.InWords();
    }

    /// <summary>The heading of Enterprise Advisers, who are employers besides.</summary>
    public const string EnterpriseAdviser = "Enterprise Adviser";

    /// <param name="MembershipId">Who, and where.</param>
    /// <param name="SecretHash">The hash of the secret that the browser gets.</param>
    [For(Audience.Anyone)]
    public sealed record Command(MembershipId MembershipId, string SecretHash) : ICommand<Role>;

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock, IHostEnvironment environment) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            MustBeDevelopment(environment);
            var found = new List<Row>();
            foreach (var heading in Enum.GetValues<Role>().Select(role => (Role: role, IsAdviser: false)).Append((Role: Role.Employer, IsAdviser: true)))
            {
                var name = heading.IsAdviser ? EnterpriseAdviser : heading.Role.InWords();
                var like = query.Like.Trim() is { Length: > 0 } said && name.Contains(said, StringComparison.OrdinalIgnoreCase) ? "" : query.Like;
                found.AddRange(await Under(heading.Role, heading.IsAdviser, like).ToListAsync(cancellationToken));
            }

            return [.. found.OrderBy(row => row.Role).ThenBy(row => row.IsEnterpriseAdviser)];
        }

        private IQueryable<Row> Under(Role role, bool isAdviser, string part)
        {
            var (like, today) = (LikeText.Containing(part), clock.TodayInEngland());
            return (from membership in db.Memberships
                    where membership.EndedAt == null && membership.Role == role
                    join person in db.People on membership.PersonId equals person.Id
                    join organisation in db.Organisations on membership.OrganisationId equals organisation.Id
                    where EF.Functions.Like(person.FullName, like, LikeText.Escape) || EF.Functions.Like(organisation.Name, like, LikeText.Escape)
                    where isAdviser == (role == Role.Employer && db.EnterpriseAdviserAttachments.Any(a => a.PersonId == person.Id && a.From <= today && (a.Until == null || a.Until > today)))
                    orderby organisation.Name, membership.Id
                    select new Row(membership.Id, membership.Role, person.FullName, organisation.Name) { IsEnterpriseAdviser = isAdviser }).Take(OfEachRole);
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
