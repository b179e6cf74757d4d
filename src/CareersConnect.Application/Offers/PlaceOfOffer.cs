using CareersConnect.Application.Places;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Offers;

/// <summary>Puts the place of a typed postcode into an offer.</summary>
/// <param name="postcodes">Checks what was typed.</param>
public sealed class PlaceOfOffer(TypedPostcode postcodes)
{
    /// <summary>Puts the place into the details of an offer; a postcode that is still the same is not looked up again.</summary>
    /// <param name="details">What the offer says.</param>
    /// <param name="typed">The postcode as it was typed; empty is none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The details with their place; what is wrong with the postcode, if anything; and what to tell when the place is known only roughly.</returns>
    public async Task<(OfferDetails Details, OfferFault? Fault, string? Note)> FindAsync(OfferDetails details, string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (details with { Location = null, Postcode = "", Town = "" }, null, null);
        }

        if (details.Location is not null && string.Equals(Postcode.Find(typed)?.Value, details.Postcode, StringComparison.Ordinal))
        {
            return (details, null, null);
        }

        try
        {
            var found = await postcodes.FindAsync(typed, cancellationToken);
            return (details with { Location = found.Point, Postcode = found.Postcode, Town = found.Town }, null, found.Note);
        }
        catch (RuleBrokenException refusal)
        {
            return (details, new OfferFault(nameof(details.Postcode), refusal.Message), null);
        }
    }
}
