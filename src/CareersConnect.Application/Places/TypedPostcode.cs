using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Places;

/// <summary>The one check of a postcode that somebody typed about an organisation or an offer: at registration, on the organisation's page, in the offer form and in files of offers.</summary>
/// <param name="places">Knows postcodes and towns.</param>
public sealed class TypedPostcode(IPlaces places)
{
    /// <summary>Finds where it is.</summary>
    /// <param name="typed">The postcode as it was typed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The place; exact or rough.</returns>
    /// <exception cref="RuleBrokenException">It is no postcode, none in England, or none that there is: each with its own sentence, about the field Postcode.</exception>
    public async Task<PostcodePlace> FindAsync(string? typed, CancellationToken cancellationToken)
    {
        var postcode = Postcode.InEngland(typed);
        var found = await places.LocateAsync(postcode, cancellationToken)
            ?? throw new RuleBrokenException($"We do not know {postcode}. Check it, or enter the postcode of a place nearby.", "Postcode");
        return found.Nation == Nation.England
            ? new PostcodePlace(postcode.Value, await places.TownOfAsync(postcode, found.Point, cancellationToken) ?? "", found.Point, found.RoughlyIn(postcode.Value))
            : throw new RuleBrokenException(Postcode.OutsideEngland(postcode.Value, found.Nation), "Postcode");
    }
}

/// <summary>Where a typed postcode is.</summary>
/// <param name="Postcode">The postcode, as written on envelopes.</param>
/// <param name="Town">The town; may be empty.</param>
/// <param name="Point">Where it is.</param>
/// <param name="Note">"We know DE1 3HQ only roughly, as near Derby."; null when it is known exactly.</param>
public sealed record PostcodePlace(string Postcode, string Town, GridPoint Point, string? Note = null);
