using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.EnterpriseAdvisers;

/// <summary>Who an Enterprise Adviser is, for somebody who has never heard of them.</summary>
/// <param name="Firm">Where they work; null when they work nowhere here any more.</param>
/// <param name="Hub">The careers hub that attached them to schools; empty when nobody knows.</param>
public sealed record WhoAsks(string? Firm, string Hub)
{
    /// <summary>"Robin Hale works at Rolls Pumps. Trent Valley Careers Hub has attached them, as an Enterprise Adviser, to schools near you."</summary>
    /// <param name="name">The Enterprise Adviser's name.</param>
    /// <returns>A sentence or two.</returns>
    public string Says(string name) => $"{(Firm is null ? "" : $"{name} works at {Firm}. ")}{(Hub.Length == 0 ? "The careers hub" : Hub)} has attached {(Firm is null ? name : "them")} to schools near you as an Enterprise Adviser: somebody from business who helps schools to find people from work.";

    /// <summary>Looks it up.</summary>
    internal static async Task<WhoAsks> OfAsync(CareersConnectDbContext db, EmailSettings settings, PersonId person, CancellationToken cancellationToken)
    {
        var firm = await db.Memberships.Where(m => m.PersonId == person && m.EndedAt == null && m.Role == Role.Employer).OrderBy(m => m.Id)
            .Join(db.Organisations, m => m.OrganisationId, o => o.Id, (_, o) => o.Name).FirstOrDefaultAsync(cancellationToken);
        var hub = await db.EnterpriseAdviserAttachments.Where(a => a.PersonId == person && a.HubId != null).OrderByDescending(a => a.From)
            .Join(db.Organisations, a => a.HubId, o => o.Id, (_, o) => o.Name).FirstOrDefaultAsync(cancellationToken);
        return new WhoAsks(firm, hub ?? settings.Hub);
    }
}
