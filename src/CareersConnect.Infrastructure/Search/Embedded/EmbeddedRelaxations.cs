using System.Numerics;
using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>When nothing fits: what would, if one thing were given up.</summary>
/// <param name="snapshot">Where the words are looked for; empty when no offer has them.</param>
/// <param name="attributes">The answers of filters.</param>
/// <param name="search">The search that found nothing.</param>
/// <param name="words">Its words, or null.</param>
/// <param name="scratch">Working memory.</param>
internal sealed class EmbeddedRelaxations(Snapshot snapshot, AttributeTable attributes, OfferSearch search, NumberedQuery? words, Scratch scratch)
{
    /// <summary>How many would fit if one part were left out; parts that would add nothing are not named.</summary>
    /// <param name="wordless">Where to look without the words; null when there are none.</param>
    public IReadOnlyDictionary<SearchPart, int> Without(Snapshot? wordless)
    {
        var (plan, without) = (new PlannedSearch(search, attributes, words), new Dictionary<SearchPart, int>());
        var segments = new SegmentSearch(plan, scratch, exhaustive: true);
        foreach (var live in snapshot.Segments)
        {
            segments.Run(live);
            foreach (var part in plan.Parts.Select(part => part.Of).Distinct())
            {
                without[part] = without.GetValueOrDefault(part) + Bits.Count(segments.FittingBut(at => plan.Parts[at].Of == part));
            }
        }

        if (wordless is not null)
        {
            var all = new SegmentSearch(new PlannedSearch(search with { Words = "" }, attributes, words: null), scratch);
            without[SearchPart.Words] = wordless.Segments.Sum(all.Run);
        }

        return without.Where(part => part.Value > 0).ToDictionary();
    }

    /// <summary>How many would fit within wider radii, each with more than the one before. Nothing fits within the one that was asked for, so whatever fits at any distance fits from that radius on that reaches it.</summary>
    public IReadOnlyList<RadiusCount> Wider()
    {
        if (search.Near is not { } here || search.WithinMiles is not { } within)
        {
            return [];
        }

        var radii = OfferSearch.Radii.Where(radius => radius > within).Select(radius => (int?)radius).Append(null).ToList();
        var (totals, segments) = (new int[radii.Count], new SegmentSearch(new PlannedSearch(search with { WithinMiles = null }, attributes, words), scratch));
        foreach (var live in snapshot.Segments)
        {
            segments.Run(live);
            for (var word = 0; word < segments.Hits.Length; word++)
            {
                for (var rest = segments.Hits[word]; rest != 0; rest &= rest - 1)
                {
                    var square = segments.Segment.Columns.Square((word << 6) + BitOperations.TrailingZeroCount(rest), here.Easting, here.Northing);
                    for (var at = 0; at < totals.Length; at++)
                    {
                        totals[at] += radii[at] is not { } miles || square <= miles * miles * PlannedSearch.SquareMile ? 1 : 0;
                    }
                }
            }
        }

        return [.. radii.Zip(totals, (miles, total) => new RadiusCount(miles, total)).Where(found => found.Total > 0).DistinctBy(found => found.Total)];
    }
}
