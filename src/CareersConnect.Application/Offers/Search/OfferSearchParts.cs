using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Offers.Search;

/// <summary>The parts of a search that look at one fact of an offer each. A further part is a further line; a part that is not set is satisfied by every offer.</summary>
internal static class OfferSearchParts
{
    private static readonly Func<OfferSearch, OfferDocument, bool>[] Parts =
    [
        (search, offer) => search.YearGroups.IsEmpty || !search.YearGroups.And(offer.YearGroups).IsEmpty,
        (search, offer) => search.ActivityTypes.Count == 0 || search.ActivityTypes.Contains(offer.ActivityType),
        (search, offer) => search.Audiences.Count == 0 || search.Audiences.Contains(offer.Audience),
        (search, offer) => search.Sizes.Count == 0 || (offer.Size is { } size && search.Sizes.Contains(size)),
        (search, offer) => !search.SelfEmployed || offer.SelfEmployed,
        (search, offer) => search.Sectors.Count == 0 || search.Sectors.Intersect(offer.Sectors, StringComparer.Ordinal).Any(),
        (search, offer) => search.Subjects.Count == 0 || search.Subjects.Intersect(offer.Subjects, StringComparer.Ordinal).Any(),
        (search, offer) => !search.Stem || offer.Stem,
        (search, offer) => !search.Free || offer.Free,
        (search, offer) => search.Languages.Count == 0 || search.Languages.Contains(offer.Language, StringComparer.Ordinal),
        (search, offer) => search.Benchmarks.Count == 0 || search.Benchmarks.Intersect(offer.Benchmarks).Any(),
        (search, offer) => (search.Access & ~offer.Access) == AccessFeatures.None,
        (search, offer) => (search.Content & ~offer.Content) == ProviderContent.None,
        (search, offer) => !search.Excluded.Contains(offer.OrganisationId),
    ];

    /// <summary>Whether an offer keeps to every one of them.</summary>
    public static bool Keeps(OfferSearch search, OfferDocument offer) => Array.TrueForAll(Parts, part => part(search, offer));
}
