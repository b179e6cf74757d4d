using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>A volunteer who may be named on an offer.</summary>
/// <param name="Id">The volunteer.</param>
/// <param name="Name">The full name.</param>
/// <param name="JobTitle">What the person does.</param>
public sealed record OfferVolunteer(VolunteerId Id, string Name, string JobTitle)
{
    /// <summary>The volunteers of an organisation, by name: those who are active, and the one who is named already.</summary>
    internal static Task<List<OfferVolunteer>> OfAsync(CareersConnectDbContext db, OrganisationId organisation, VolunteerId? named, CancellationToken cancellationToken) =>
        db.Volunteers.Where(volunteer => volunteer.OrganisationId == organisation && (volunteer.Active || volunteer.Id == named))
            .OrderBy(volunteer => volunteer.Name).Select(volunteer => new OfferVolunteer(volunteer.Id, volunteer.Name, volunteer.JobTitle)).Take(200).ToListAsync(cancellationToken);
}
