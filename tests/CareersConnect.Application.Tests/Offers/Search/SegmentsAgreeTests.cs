using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Embedded;
using CareersConnect.Testing.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>How many offers stand in a segment changes which of them are scored at all, once enough good ones are known, and never what is found or in which order.</summary>
public sealed class SegmentsAgreeTests
{
    /// <summary>Of a large segment more than one part is gone through: the first has 4,096 offers.</summary>
    private const int Offers = 10_000;

    private static readonly SynonymBook Book = new(Synonyms.All);
    private readonly NationalOffers _country = new(seed: 8);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_segment_and_many_give_the_same_offers_in_the_same_order_and_the_same_ones_behind_them()
    {
        using var one = await IndexAsync(Segment.Largest);
        using var many = await IndexAsync(512);
        var (searches, behind) = (new SearchFamilies(_country, seed: 8), 0);
        foreach (var family in SearchFamilies.Names.Concat(["two words", "a term of the field", "a phrase", "most of the words"]).SelectMany(family => Enumerable.Repeat(family, 6)))
        {
            var search = searches.Next(family);
            var (first, other) = (await one.FindAsync(search, Now), await many.FindAsync(search, Now));
            Assert.Empty(EngineDifference.Between(first, other));
            if (first.Hits.Count == search.Take)
            {
                var more = search with { After = first.Hits[^1].Cursor };
                Assert.Empty(EngineDifference.Between(await one.FindAsync(more, Now), await many.FindAsync(more, Now)));
                behind++;
            }
        }

        Assert.True(behind > 50, $"{behind} searches went on.");
    }

    private async Task<EmbeddedOfferIndex> IndexAsync(int largest)
    {
        var index = new EmbeddedOfferIndex(new QueryPlanner(new SearchWords(Book)), Book, "", NullLogger<EmbeddedOfferIndex>.Instance) { LargestSegment = largest };
        await index.RebuildAsync(_country.All(Offers).ToAsyncEnumerable(), new LogPosition("a log", 1), Now);
        return index;
    }
}
