using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>Whom to write to when an organisation is to be told something about itself.</summary>
internal static class MembersToTell
{
    private static readonly Role[] WhoDecide = [.. Enum.GetValues<Role>().Where(role => role.LetsOthersIn())];

    /// <summary>The members who let others in, with a confirmed address, each once.</summary>
    public static Task<List<Person>> MembersToTellAsync(this CareersConnectDbContext db, OrganisationId organisation, CancellationToken cancellationToken) => db.People
        .Where(p => p.EmailConfirmed && db.Memberships.Any(m => m.PersonId == p.Id && m.OrganisationId == organisation && m.EndedAt == null && WhoDecide.Contains(m.Role)))
        .OrderBy(p => p.Id).ToListAsync(cancellationToken);

    /// <summary>The site where an organisation's members are at home.</summary>
    public static Email.MailSite MailSite(this OrganisationKinds kinds) =>
        kinds.HasFlag(OrganisationKinds.School) ? Email.MailSite.Schools
        : kinds.HasFlag(OrganisationKinds.Employer) ? Email.MailSite.Employers
        : kinds.HasFlag(OrganisationKinds.Provider) ? Email.MailSite.Providers
        : Email.MailSite.Hub;
}
