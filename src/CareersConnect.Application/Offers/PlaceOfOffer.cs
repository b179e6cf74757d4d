using CareersConnect.Application.Places;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Offers;

/// <summary>Finds where an offer, or its organisation, is from the postcode that was typed.</summary>
/// <param name="places">Knows postcodes and towns.</param>
public sealed class PlaceOfOffer(IPlaces places)
{
    /// <summary>Finds a place.</summary>
    /// <param name="typed">The postcode as it was typed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The place.</returns>
    /// <exception cref="RuleBrokenException">It is no postcode, none in England, or not known: each with its own sentence, about the field Postcode.</exception>
    public async Task<Place> FindAsync(string typed, CancellationToken cancellationToken)
    {
        var postcode = Postcode.InEngland(typed);
        var found = await places.LocateAsync(postcode, cancellationToken)
            ?? throw new RuleBrokenException($"We do not know {postcode}. Check it, or enter the postcode of a place nearby.", "Postcode");
        return found.Nation == Nation.England
            ? new Place(postcode.Value, await places.TownOfAsync(postcode, found.Point, cancellationToken) ?? "", found.Point)
            : throw new RuleBrokenException(Postcode.OutsideEngland(postcode.Value, found.Nation), "Postcode");
    }

    /// <summary>Puts the place into the details of an offer; a postcode that is still the same is not looked up again.</summary>
    /// <param name="details">What the offer says.</param>
    /// <param name="typed">The postcode as it was typed; empty is none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The details with their place; and what is wrong with the postcode, if anything.</returns>
    public async Task<(OfferDetails Details, OfferFault? Fault)> FindAsync(OfferDetails details, string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (details with { Location = null, Postcode = "", Town = "" }, null);
        }

        if (details.Location is not null && string.Equals(Postcode.Find(typed)?.Value, details.Postcode, StringComparison.Ordinal))
        {
            return (details, null);
        }

        try
        {
            var found = await FindAsync(typed, cancellationToken);
            return (details with { Location = found.Point, Postcode = found.Postcode, Town = found.Town }, null);
        }
        catch (RuleBrokenException refusal)
        {
            return (details, new OfferFault(nameof(details.Postcode), refusal.Message));
        }
    }

    /// <summary>A place that was found.</summary>
    /// <param name="Postcode">The postcode, as written on envelopes.</param>
    /// <param name="Town">The town; may be empty.</param>
    /// <param name="Point">Where it is.</param>
    public sealed record Place(string Postcode, string Town, GridPoint Point);
}
