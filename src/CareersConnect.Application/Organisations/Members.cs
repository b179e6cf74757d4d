using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>The colleagues whom a member looks after: of the same organisation, on the same site. A college's careers team and its provider team each look after their own.</summary>
internal static class Members
{
    /// <summary>Who may let others in.</summary>
    public const Audience WhoLetIn = Audience.SchoolAdmins | Audience.Employers | Audience.Providers | Audience.Hub | Audience.Platform;

    /// <summary>The roles of the member's own site.</summary>
    public static Role[] RolesOfSite(this ICurrentMember member) => [.. Enum.GetValues<Role>().Where(role => role.Kind() == member.Role!.Value.Kind())];

    /// <summary>The memberships that the member looks after.</summary>
    public static IQueryable<Membership> MembersOf(this CareersConnectDbContext db, ICurrentMember member)
    {
        var (organisation, roles) = (member.RequireOrganisation(), member.RolesOfSite());
        return db.Memberships.Where(m => m.OrganisationId == organisation && m.EndedAt == null && roles.Contains(m.Role));
    }

    /// <summary>The invitations that the member looks after.</summary>
    public static IQueryable<Invitation> InvitationsOf(this CareersConnectDbContext db, ICurrentMember member)
    {
        var (organisation, roles) = (member.RequireOrganisation(), member.RolesOfSite());
        return db.Invitations.Where(i => i.OrganisationId == organisation && roles.Contains(i.Role));
    }

    /// <summary>How many others of the site can let people in.</summary>
    public static Task<int> OthersWhoLetInAsync(this CareersConnectDbContext db, ICurrentMember member, MembershipId but, CancellationToken cancellationToken)
    {
        Role[] deciding = [.. member.RolesOfSite().Where(role => role.LetsOthersIn())];
        return db.MembersOf(member).CountAsync(m => m.Id != but && deciding.Contains(m.Role), cancellationToken);
    }
}
