using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>Which offers are whose, on the side of those who give them.</summary>
public static class GiversOffers
{
    /// <summary>The offers that a member may see and change: those of the organisation that the member acts for.</summary>
    /// <param name="db">The database.</param>
    /// <param name="member">The member.</param>
    /// <returns>A query that holds no other organisation's offers.</returns>
    /// <exception cref="NotFoundException">The member acts for no organisation.</exception>
    public static IQueryable<Offer> OffersOf(this CareersConnectDbContext db, ICurrentMember member)
    {
        var organisation = member.RequireOrganisation();
        return db.Offers.Where(offer => offer.OrganisationId == organisation);
    }

    /// <summary>One of those offers, whole, to be changed.</summary>
    /// <param name="db">The database.</param>
    /// <param name="member">The member.</param>
    /// <param name="id">The offer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The offer with its dates.</returns>
    /// <exception cref="NotFoundException">There is no such offer, or it is another organisation's.</exception>
    public static async Task<Offer> OfferOfAsync(this CareersConnectDbContext db, ICurrentMember member, OfferId id, CancellationToken cancellationToken) =>
        await db.OffersOf(member).SingleOrDefaultAsync(offer => offer.Id == id, cancellationToken) ?? throw new NotFoundException(nameof(Offer), id.Value);

    /// <summary>As what a member offers: a training provider on its own site, an employer on the other.</summary>
    /// <param name="member">The member.</param>
    /// <returns>Provider for members of a training provider, else employer.</returns>
    public static ActivityGiver Giver(this ICurrentMember member) => member.Role == Role.Provider ? ActivityGiver.Provider : ActivityGiver.Employer;

    /// <summary>Tells every fault at its own field at once.</summary>
    /// <param name="faults">The faults; none is no refusal.</param>
    /// <exception cref="ValidationException">There is at least one.</exception>
    internal static void RefuseAll(this IEnumerable<OfferFault> faults)
    {
        ValidationFailure[] found = [.. faults.Select(fault => new ValidationFailure(fault.Field, fault.Sentence))];
        if (found.Length > 0)
        {
            throw new ValidationException(found);
        }
    }
}
