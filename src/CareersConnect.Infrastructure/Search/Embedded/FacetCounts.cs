using System.Numerics;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// The counts beside the filters, added up over the segments. What fits is counted for every answer; a part that is set is counted as if it were not, over what fits or fails that part only. Many documents are counted by
/// laying their set over the set of each answer, few by reading the answers of each.
/// </summary>
internal sealed class FacetCounts
{
    /// <summary>Below one document in so many, documents are read one by one.</summary>
    private const int Sparse = 40;

    private readonly PlannedSearch _plan;
    private readonly AttributeTable _attributes;
    private readonly int[] _counts;
    private readonly int[] _one;

    /// <summary>How many answers there are is asked once: offers that are put in beside the search add more.</summary>
    public FacetCounts(PlannedSearch plan, AttributeTable attributes)
    {
        var bits = attributes.Count;
        (_plan, _attributes, _counts, _one) = (plan, attributes, new int[bits], new int[bits]);
    }

    /// <summary>Counts a segment that was searched.</summary>
    public void Add(SegmentSearch search)
    {
        Count(search, search.Hits, _one, _ => true);
        for (var part = 0; part < _plan.Parts.Count; part++)
        {
            var planned = _plan.Parts[part];
            Func<int, bool> own = planned.Of is SearchPart.Access or SearchPart.Content ? bit => bit == planned.Bits[0] : bit => IsOf(planned.Of, bit);
            Count(search, search.FittingBut(part), _one, own);
        }

        for (var bit = 0; bit < _one.Length; bit++)
        {
            _counts[bit] += _one[bit];
        }

        Array.Clear(_one);
    }

    /// <summary>The counts as the port gives them; answers that nothing has are left out, and those that appeared since the search began.</summary>
    public OfferFacets ToFacets()
    {
        var open = _attributes.Open.Where(answer => answer.Value < _counts.Length && _counts[answer.Value] > 0).ToLookup(answer => answer.Key.Part, answer => (answer.Key.Value, Count: _counts[answer.Value]));
        return new OfferFacets
        {
            YearGroups = Counted(Enum.GetValues<YearGroup>(), year => AttributeTable.Years + (int)year),
            Audiences = Counted(Enum.GetValues<OfferAudience>(), audience => AttributeTable.Audiences + (int)audience - 1),
            Where = Flagged<MeetingWays>(AttributeTable.Ways, 3),
            Sizes = Counted(Enum.GetValues<EmployerSize>(), size => AttributeTable.Sizes + (int)size - 1),
            SelfEmployed = _counts[AttributeTable.SelfEmployed],
            Stem = _counts[AttributeTable.Stem],
            Free = _counts[AttributeTable.Free],
            Access = Flagged<AccessFeatures>(AttributeTable.Access, 8),
            Content = Flagged<ProviderContent>(AttributeTable.Content, 4),
            Benchmarks = Counted(Enumerable.Range(1, 8), benchmark => AttributeTable.Benchmarks + benchmark - 1),
            ActivityTypes = open[SearchPart.ActivityTypes].ToDictionary(answer => new ActivityTypeId(answer.Value), answer => answer.Count),
            Languages = open[SearchPart.Languages].ToDictionary(answer => answer.Value, answer => answer.Count, StringComparer.Ordinal),
            Sectors = open[SearchPart.Sectors].ToDictionary(answer => answer.Value, answer => answer.Count, StringComparer.Ordinal),
            Subjects = open[SearchPart.Subjects].ToDictionary(answer => answer.Value, answer => answer.Count, StringComparer.Ordinal),
        };
    }

    private Dictionary<T, int> Counted<T>(IEnumerable<T> answers, Func<T, int> bitOf)
        where T : notnull => answers.Where(answer => _counts[bitOf(answer)] > 0).ToDictionary(answer => answer, answer => _counts[bitOf(answer)]);

    private Dictionary<T, int> Flagged<T>(int first, int flags)
        where T : struct, Enum => Counted(Enumerable.Range(0, flags), flag => first + flag).ToDictionary(count => (T)Enum.ToObject(typeof(T), 1 << count.Key), count => count.Value);

    private void Count(SegmentSearch search, ReadOnlySpan<ulong> set, int[] counts, Func<int, bool> wanted)
    {
        var (columns, count) = (search.Segment.Attributes, Bits.Count(set));
        if (count * Sparse < search.Segment.Count && count < 2000)
        {
            CountEach(columns, set, counts, wanted);
        }
        else
        {
            for (var bit = 0; bit < columns.Bits; bit++)
            {
                if (wanted(bit))
                {
                    counts[bit] = columns.SetOf(bit) is { } having ? Bits.CountAnd(set, having) : 0;
                }
            }
        }

        for (var way = 0; way < 3 && _plan.Near is not null; way++)
        {
            if (wanted(AttributeTable.Ways + way))
            {
                counts[AttributeTable.Ways + way] = Bits.CountAnd(set, search.Way(way));
            }
        }
    }

    private static void CountEach(AttributeColumns columns, ReadOnlySpan<ulong> set, int[] counts, Func<int, bool> wanted)
    {
        Span<int> own = columns.Bits < 1024 ? stackalloc int[columns.Bits + 64] : new int[columns.Bits + 64];
        own.Clear();
        for (var word = 0; word < set.Length; word++)
        {
            for (var rest = set[word]; rest != 0; rest &= rest - 1)
            {
                columns.Count((word << 6) + BitOperations.TrailingZeroCount(rest), own);
            }
        }

        for (var bit = 0; bit < columns.Bits; bit++)
        {
            counts[bit] = wanted(bit) ? own[bit] : counts[bit];
        }
    }

    private bool IsOf(SearchPart part, int bit) => part switch
    {
        SearchPart.YearGroups => bit < AttributeTable.Audiences,
        SearchPart.Audiences => bit is >= AttributeTable.Audiences and < AttributeTable.Ways,
        SearchPart.Where => bit is >= AttributeTable.Ways and < AttributeTable.Sizes,
        SearchPart.Sizes => bit is >= AttributeTable.Sizes and < AttributeTable.SelfEmployed,
        SearchPart.SelfEmployed => bit == AttributeTable.SelfEmployed,
        SearchPart.Stem => bit == AttributeTable.Stem,
        SearchPart.Free => bit == AttributeTable.Free,
        SearchPart.Benchmarks => bit is >= AttributeTable.Benchmarks and < AttributeTable.FirstOpen,
        _ => _attributes.PartOf(bit) == part,
    };
}
