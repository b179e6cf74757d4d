using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>Who is in an organisation, and who is invited.</summary>
public static class ShowMembers
{
    /// <summary>The members of the sender's organisation on the sender's site.</summary>
    [For(Members.WhoLetIn)]
    public sealed record Query : IQuery<View>;

    /// <param name="Organisation">Its name.</param>
    /// <param name="MayGive">The roles that the sender may give, most common first.</param>
    /// <param name="People">By name.</param>
    /// <param name="Invited">Open and expired invitations, newest first.</param>
    public sealed record View(string Organisation, IReadOnlyList<Role> MayGive, IReadOnlyList<Person> People, IReadOnlyList<Invitee> Invited);

    /// <param name="MembershipId">The membership.</param>
    /// <param name="Name">The person's name.</param>
    /// <param name="Email">Their address.</param>
    /// <param name="Role">Their role.</param>
    /// <param name="Since">Since when, UTC.</param>
    /// <param name="IsYou">Whether it is the sender.</param>
    public sealed record Person(MembershipId MembershipId, string Name, string Email, Role Role, DateTime Since, bool IsYou);

    /// <param name="InvitationId">The invitation.</param>
    /// <param name="Email">Where it went.</param>
    /// <param name="Role">The role that waits.</param>
    /// <param name="InvitedBy">Who invited, by name.</param>
    /// <param name="Status">Sent or expired.</param>
    /// <param name="ExpiresAt">Until when it can be accepted, UTC.</param>
    public sealed record Invitee(InvitationId InvitationId, string Email, Role Role, string InvitedBy, InvitationStatus Status, DateTime ExpiresAt);

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            var people = await db.MembersOf(member).Join(db.People, m => m.PersonId, p => p.Id, (m, p) => new { Membership = m, Who = p })
                .OrderBy(both => both.Who.FullName).ThenBy(both => both.Membership.Id)
                .Select(both => new Person(both.Membership.Id, both.Who.FullName, both.Who.Email!, both.Membership.Role, both.Membership.Since, both.Who.Id == member.PersonId))
                .ToListAsync(cancellationToken);
            var invited = await db.InvitationsOf(member).Where(i => i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Expired)
                .OrderByDescending(i => i.SentAt).ThenBy(i => i.Id).Take(InviteMember.MostOpen).AsNoTracking().ToListAsync(cancellationToken);
            return new View(member.OrganisationName, member.Role!.Value.MayGive(), people,
                [.. invited.Select(i => new Invitee(i.Id, i.Email, i.Role, i.InvitedBy, i.StatusAt(now), i.ExpiresAt))]);
        }
    }
}
