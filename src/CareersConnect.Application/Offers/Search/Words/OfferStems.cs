using System.Runtime.InteropServices;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>What engines keep of an offer's texts: the stems of each field in order, for phrases, and how much each stem says, for the score.</summary>
/// <param name="Fields">Title, kind, organisation, topics, town, outcomes, description: their stems in order. A phrase never runs from one field into another.</param>
/// <param name="Impacts">Each stem once, with its impact (<see cref="Relevance.Impact"/>).</param>
public sealed record OfferStems(IReadOnlyList<IReadOnlyList<string>> Fields, IReadOnlyDictionary<string, int> Impacts)
{
    /// <summary>The stems of an offer's fields, in the order of <see cref="Relevance.HalfWeights"/>.</summary>
    /// <param name="offer">The offer.</param>
    /// <returns>One row of stems a field.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> FieldsOf(OfferDocument offer) =>
        [.. TextsOf(offer).Select(Stems.In)];

    /// <summary>An offer's texts, in the order of <see cref="Relevance.HalfWeights"/>.</summary>
    /// <param name="offer">The offer.</param>
    /// <returns>One text a field.</returns>
    public static IReadOnlyList<string> TextsOf(OfferDocument offer) => [offer.Title, offer.Kind, offer.Organisation, offer.Topics, offer.Town, offer.Outcomes, offer.Description];

    /// <summary>Reads an offer's texts.</summary>
    /// <param name="offer">The offer.</param>
    /// <returns>Its stems.</returns>
    public static OfferStems Of(OfferDocument offer)
    {
        var fields = FieldsOf(offer);
        var impacts = new Dictionary<string, int>(StringComparer.Ordinal);
        var length = fields.Sum(field => field.Count);
        for (var field = 0; field < fields.Count; field++)
        {
            foreach (var stem in fields[field])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(impacts, stem, out _) += Relevance.HalfWeights[field];
            }
        }

        foreach (var stem in impacts.Keys)
        {
            ref var value = ref CollectionsMarshal.GetValueRefOrNullRef(impacts, stem);
            value = Relevance.Impact(value, length);
        }

        return new OfferStems(fields, impacts);
    }
}
