using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Infrastructure.Search.Reference;
using CareersConnect.Testing.Search;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>The engine on a cluster against the reference engine, on searches that the plain oracle does not know: beginnings, slips of the hand, phrases, pages behind pages. The whole answer must be the same, texts and cursors among it.</summary>
public abstract class ElasticsearchAgainstReference : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("careersconnect-search-").FullName;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public abstract ValueTask InitializeAsync();

    public virtual ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
        return default;
    }

    [Fact]
    public Task A_few_searches_are_answered_alike() => AnswerAlikeAsync(11, 120, 30);

    [Theory]
    [Trait("Kind", "Long")]
    [InlineData(21, 500, 150)]
    [InlineData(22, 60, 300)]
    public Task Many_searches_are_answered_alike(int seed, int offers, int searches) => AnswerAlikeAsync(seed, offers, searches);

    /// <summary>An engine on an index of its own.</summary>
    protected abstract IOfferIndex NewIndex();

    private async Task AnswerAlikeAsync(int seed, int offers, int searches)
    {
        var (random, hand) = (new RandomOffers(seed), new Random(seed));
        var reference = new Fts5OfferIndex(new Fts5Store(Path.Combine(_folder, $"{seed}.search")), Clusters.Planner);
        var index = NewIndex();
        List<OfferDocument> all = [.. Enumerable.Range(0, offers).Select(_ => random.Offer())];
        await reference.RebuildAsync(all.ToAsyncEnumerable(), new LogPosition("", 1), Now);
        await index.RebuildAsync(all.ToAsyncEnumerable(), new LogPosition("", 1), Now);
        for (var n = 0; n < searches; n++)
        {
            var search = random.Search();
            search = search with { Words = Typed(search.Words, hand), Skip = 0, CountFacets = hand.Next(2) == 0 };
            var expected = await reference.FindAsync(search, Now);
            Assert.Equal(Said(expected), Said(await index.FindAsync(search, Now)));
            if (expected.Hits.Count > 0)
            {
                var behind = search with { After = expected.Hits[^1].Cursor };
                Assert.Equal(Said(await reference.FindAsync(behind, Now)), Said(await index.FindAsync(behind, Now)));
            }
        }
    }

    /// <summary>Words as hurried people type them.</summary>
    private static string Typed(string words, Random hand) => hand.Next(5) switch
    {
        0 when words.Length > 3 => words[..^1],
        1 when words.Length > 4 => $"{words[..2]}{words[3]}{words[2]}{words[4..]}",
        2 => $"\"{words}\"",
        3 when words.Length > 4 => words[..^2] + "x" + words[^1],
        _ => words,
    };

    /// <summary>An answer as text, its counts in one order.</summary>
    private static string Said(OfferSearchResult result) => JsonSerializer.Serialize(new
    {
        result.Total, result.Hits, result.Corrected, result.Fewer, result.Wider, Without = Counts(result.Without),
        Facets = result.Facets is not { } facets ? [] : new[]
        {
            Counts(facets.YearGroups), Counts(facets.ActivityTypes), Counts(facets.Audiences), Counts(facets.Where), Counts(facets.Sizes), Counts(facets.Sectors), Counts(facets.Subjects), Counts(facets.Languages),
            Counts(facets.Benchmarks), Counts(facets.Access), Counts(facets.Content), $"{facets.SelfEmployed} {facets.Stem} {facets.Free}",
        },
    });

    private static string Counts<T>(IReadOnlyDictionary<T, int> counts) => string.Join(' ', counts.Select(count => $"{count.Key}={count.Value}").Order(StringComparer.Ordinal));
}

/// <summary>On the strict local server.</summary>
public sealed class ElasticsearchAgainstReferenceTests : ElasticsearchAgainstReference
{
    private StrictCluster _cluster = null!;

    public override async ValueTask InitializeAsync() => _cluster = await StrictCluster.StartAsync(Clusters.Record);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _cluster.DisposeAsync();
        Assert.Empty(_cluster.Invalid);
    }

    protected override IOfferIndex NewIndex() => Clusters.IndexOn(_cluster.Address);
}

/// <summary>On the real cluster that CAREERSCONNECT_ELASTICSEARCH names; without one it is skipped.</summary>
public sealed class ElasticsearchLiveAgainstReferenceTests : ElasticsearchAgainstReference
{
    private readonly List<string> _made = [];

    public override ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Clusters.Live is null, Clusters.NoneHere);
        return default;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Clusters.DeleteAsync(_made);
    }

    protected override IOfferIndex NewIndex() => Clusters.IndexOnLive(_made);
}
