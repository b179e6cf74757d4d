using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Volunteers;

/// <summary>Which volunteers are whose.</summary>
internal static class OwnVolunteers
{
    /// <summary>The volunteers of the organisation that the member acts for.</summary>
    public static IQueryable<Volunteer> VolunteersOf(this CareersConnectDbContext db, ICurrentMember member)
    {
        var organisation = member.RequireOrganisation();
        return db.Volunteers.Where(volunteer => volunteer.OrganisationId == organisation);
    }

    /// <summary>One of them, to be changed; another organisation's is not found.</summary>
    public static async Task<Volunteer> VolunteerOfAsync(this CareersConnectDbContext db, ICurrentMember member, VolunteerId id, CancellationToken cancellationToken) =>
        await db.VolunteersOf(member).SingleOrDefaultAsync(volunteer => volunteer.Id == id, cancellationToken) ?? throw new NotFoundException(nameof(Volunteer), id.Value);
}
