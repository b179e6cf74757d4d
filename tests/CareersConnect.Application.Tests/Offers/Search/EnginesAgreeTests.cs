using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Embedded;
using CareersConnect.Infrastructure.Search.Reference;
using CareersConnect.Testing.Search;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>Two engines with the same offers, edited alike, give the same answers to searches that nobody would think of.</summary>
public sealed class EnginesAgreeTests : IDisposable
{
    private static readonly SynonymBook Book = new(Synonyms.All);
    private static readonly QueryPlanner Planner = new(new SearchWords(Book));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("careersconnect-search-");
    private readonly NationalOffers _country = new(seed: 7);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Whatever_is_typed_is_answered_alike()
    {
        using var embedded = new EmbeddedOfferIndex(Planner, Book, "", NullLogger<EmbeddedOfferIndex>.Instance);
        var reference = new Fts5OfferIndex(new Fts5Store(Path.Combine(_folder.FullName, "typed.search")), Planner);
        List<OfferDocument> all = [.. _country.All(300)];
        await embedded.RebuildAsync(all.ToAsyncEnumerable(), new LogPosition("", 1), TestContext.Current.CancellationToken);
        await reference.RebuildAsync(all.ToAsyncEnumerable(), new LogPosition("", 1), TestContext.Current.CancellationToken);
        foreach (var row in OfferIndexContract.Hostile)
        {
            var search = new OfferSearch { Today = NationalOffers.Today, Words = row.Data.Item1 };
            var (ours, theirs) = (await embedded.FindAsync(search, TestContext.Current.CancellationToken), await reference.FindAsync(search, TestContext.Current.CancellationToken));
            Assert.Empty(EngineDifference.Between(ours, theirs));
            await GoOnAlikeAsync(embedded, reference, search, ours, theirs);
        }
    }

    [Fact]
    public async Task Three_hundred_searches_are_answered_alike_while_offers_are_edited()
    {
        using var embedded = new EmbeddedOfferIndex(Planner, Book, "", NullLogger<EmbeddedOfferIndex>.Instance);
        var reference = new Fts5OfferIndex(new Fts5Store(Path.Combine(_folder.FullName, "reference.search")), Planner);
        await EachAsync(index => index.RebuildAsync(_country.All(1500).ToAsyncEnumerable(), new LogPosition("", 1), TestContext.Current.CancellationToken));
        var (searches, random) = (new SearchFamilies(_country, seed: 8), new Random(9));
        for (var n = 0; n < 300; n++)
        {
            var search = searches.Anything() with { ReadTexts = n % 5 == 0 };
            var (ours, theirs) = (await embedded.FindAsync(search, TestContext.Current.CancellationToken), await reference.FindAsync(search, TestContext.Current.CancellationToken));
            Assert.True(!EngineDifference.Between(ours, theirs).Any(), $"Search {n}: {search} {string.Join("; ", EngineDifference.Between(ours, theirs))}");
            await GoOnAlikeAsync(embedded, reference, search, ours, theirs);
            if (n % 3 == 0)
            {
                List<OfferDocument> put = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => _country.Offer(random.Next(1600), n))];
                await EachAsync(index => index.PutAsync(put, TestContext.Current.CancellationToken));
                List<OfferId> gone = [_country.Offer(random.Next(1600)).Id, put[0].Id];
                await EachAsync(index => index.RemoveAsync(gone, TestContext.Current.CancellationToken));
            }
        }

        async Task EachAsync(Func<IOfferIndex, Task> change)
        {
            await change(embedded);
            await change(reference);
        }
    }
    /// <summary>The second page, behind the last offer of each engine's own first one.</summary>
    private static async Task GoOnAlikeAsync(EmbeddedOfferIndex embedded, Fts5OfferIndex reference, OfferSearch search, OfferSearchResult ours, OfferSearchResult theirs)
    {
        if (ours.Hits.Count > 0)
        {
            var more = search with { Skip = 0, CountFacets = false };
            var next = await embedded.FindAsync(more with { After = ours.Hits[^1].Cursor }, TestContext.Current.CancellationToken);
            var difference = EngineDifference.Between(next, await reference.FindAsync(more with { After = theirs.Hits[^1].Cursor }, TestContext.Current.CancellationToken)).ToList();
            Assert.True(difference.Count == 0, $"Behind the first page of {search}: {string.Join("; ", difference)}");
            Assert.Empty(next.Hits.Select(hit => hit.Id).Intersect(ours.Hits.Select(hit => hit.Id)));
        }
    }
}
