using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.SavedSearches;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.SavedSearches;

/// <summary>Asks for saved searches through their owner: another member's is not found, a colleague's neither.</summary>
internal static class OwnSavedSearches
{
    /// <summary>Those of the member, in the organisation that they act for.</summary>
    public static IQueryable<SavedSearch> OwnSearches(this CareersConnectDbContext db, ICurrentMember member)
    {
        var (person, organisation) = (member.RequirePerson(), member.RequireOrganisation());
        return db.SavedSearches.Where(search => search.PersonId == person && search.OrganisationId == organisation);
    }

    /// <summary>One of them.</summary>
    /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
    public static async Task<SavedSearch> FindOrThrowAsync(this IQueryable<SavedSearch> own, SavedSearchId id, CancellationToken cancellationToken) =>
        await own.SingleOrDefaultAsync(search => search.Id == id, cancellationToken) ?? throw new NotFoundException("Saved search", id.Value);

    /// <summary>The one that looks for the same, or null; a person keeps few.</summary>
    public static async Task<KeptSearch?> FindSameAsync(this IQueryable<SavedSearch> own, SavedConditions conditions, CancellationToken cancellationToken) =>
        (await own.OrderBy(search => search.SavedAt).Select(search => new { search.Id, search.Name, search.Conditions }).ToListAsync(cancellationToken))
            .Where(search => SearchConditions.AreSame(search.Conditions, conditions.Text)).Select(search => new KeptSearch(search.Id, search.Name)).FirstOrDefault();
}

/// <summary>A search that a member keeps already.</summary>
/// <param name="Id">The saved search.</param>
/// <param name="Name">What it is called.</param>
public sealed record KeptSearch(SavedSearchId Id, string Name);
