using System.Runtime.CompilerServices;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Embedded;
using CareersConnect.Testing.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>What takes long happens beside edits and searches: a rebuild, and putting segments together. Segments are small here, so that there are many.</summary>
public sealed class RebuildBesideTests
{
    private static readonly SynonymBook Book = new(Synonyms.All);
    private static readonly LogPosition Position = new("a log", 7);
    private readonly NationalOffers _country = new(seed: 5);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Edits_made_while_it_is_rebuilt_are_found_at_once_and_stay()
    {
        using var index = Index(64);
        await index.RebuildAsync(_country.All(300).ToAsyncEnumerable(), Position, Now);
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var rebuilding = index.RebuildAsync(WaitingAsync(300, begun, go), Position with { Number = 9 }, Now);
        await begun.Task;

        await index.PutAsync([.. Enumerable.Range(0, 250).Select(n => Marked(n, "zebra"))], Now);
        await index.RemoveAsync([.. Enumerable.Range(200, 100).Select(n => _country.Offer(n).Id)], Now);
        await index.PutAsync([Marked(299, "zebra"), Marked(1000, "zebra")], Now);
        await index.PutAsync([Marked(0, "giraffe")], Now);
        Assert.Equal((201, 1, 202), (await TotalAsync(index, "zebra"), await TotalAsync(index, "giraffe"), await TotalAsync(index, "")));

        go.SetResult();
        await rebuilding;
        Assert.Equal((201, 1, 202), (await TotalAsync(index, "zebra"), await TotalAsync(index, "giraffe"), await TotalAsync(index, "")));
        Assert.Equal(9, (await index.PositionAsync(Now))!.Number);
        await index.PutAsync([Marked(1, "giraffe")], Now);
        Assert.Equal((200, 2), (await TotalAsync(index, "zebra"), await TotalAsync(index, "giraffe")));
    }

    [Fact]
    public async Task A_rebuild_that_is_stopped_leaves_the_edits_made_meanwhile()
    {
        using var index = Index(64);
        await index.RebuildAsync(_country.All(100).ToAsyncEnumerable(), Position, Now);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Now);
        var begun = new TaskCompletionSource();
        var rebuilding = index.RebuildAsync(WaitingAsync(100, begun, new TaskCompletionSource()), Position with { Number = 9 }, stop.Token);
        await begun.Task;
        await index.PutAsync([Marked(0, "zebra")], Now);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rebuilding);
        Assert.Equal((1, 7L), (await TotalAsync(index, "zebra"), (await index.PositionAsync(Now))!.Number));

        // The next one knows nothing of it.
        await index.RebuildAsync(_country.All(100).ToAsyncEnumerable(), Position, Now);
        Assert.Equal(0, await TotalAsync(index, "zebra"));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(4096)]
    public async Task Through_every_size_of_segment_edits_leave_what_a_rebuild_gives(int largest)
    {
        const int Offers = 1500;
        using var edited = Index(largest);
        await edited.RebuildAsync(AsyncEnumerable.Empty<OfferDocument>(), Position, Now);
        var (random, versions) = (new Random(1), new int[Offers]);
        for (var n = 0; n < Offers; n++)
        {
            await edited.PutAsync([_country.Offer(n)], Now);
            var again = random.Next(n + 1);
            versions[again] = n;
            await edited.PutAsync([_country.Offer(again, n)], Now);
        }

        await edited.RemoveAsync([.. Enumerable.Range(0, 500).Select(n => _country.Offer(n * 3).Id)], Now);
        await edited.Merging;
        using var made = Index(largest);
        await made.RebuildAsync(Enumerable.Range(0, Offers).Where(n => n % 3 != 0).Select(n => _country.Offer(n, versions[n])).ToAsyncEnumerable(), Position, Now);
        var searches = new SearchFamilies(_country, seed: 6);
        for (var n = 0; n < 60; n++)
        {
            var search = searches.Anything() with { ReadTexts = true };
            Assert.Empty(EngineDifference.Between(await edited.FindAsync(search, Now), await made.FindAsync(search, Now)));
        }
    }

    [Fact]
    public async Task Whoever_searches_while_it_is_edited_and_rebuilt_sees_one_version_whole()
    {
        using var index = Index(64);
        await index.RebuildAsync(Pairs(0).ToAsyncEnumerable(), Position, Now);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Now);
        var looked = 0;
        Task[] readers = [.. Enumerable.Range(0, 4).Select(reader => Task.Run(async () =>
        {
            for (var n = reader; !stop.IsCancellationRequested; n++)
            {
                await LookAsync(index, n);
                Interlocked.Increment(ref looked);
            }
        }))];
        for (var (version, end) = (1, Environment.TickCount64 + 2000); Environment.TickCount64 < end; version++)
        {
            var rebuilding = version % 40 == 0 ? index.RebuildAsync(Pairs(version - 1).ToAsyncEnumerable(), Position, Now) : Task.CompletedTask;
            var pair = version % 100;
            await index.PutAsync([Pair(2 * pair, version), Pair((2 * pair) + 1, version)], Now);
            await rebuilding;
            if (readers.FirstOrDefault(reader => reader.IsFaulted) is { } broken)
            {
                await broken;
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(looked > 20, $"{looked} searches were made.");
    }

    /// <summary>Two hundred offers, written two by two: whatever is asked, both of a pair answer or neither, and nobody is ever missing.</summary>
    private static async Task LookAsync(EmbeddedOfferIndex index, int n)
    {
        var all = await index.FindAsync(new OfferSearch { Today = NationalOffers.Today, Take = 3 }, Now);
        Assert.Equal(200, all.Total);
        Assert.Equal(200, all.Facets!.Languages.Values.Sum());
        Assert.Equal(200, all.Facets.ActivityTypes.Values.Sum());
        var some = await index.FindAsync(new OfferSearch { Today = NationalOffers.Today, Words = $"pair{n % 100}", Take = 20, ReadTexts = true }, Now);
        Assert.Equal(2, some.Total);
        Assert.Single(some.Hits.Select(hit => string.Concat(hit.Excerpt.Select(part => part.Text))).Distinct(StringComparer.Ordinal));
        var half = await index.FindAsync(new OfferSearch { Today = NationalOffers.Today, Words = "quokka", Take = 0 }, Now);
        Assert.Equal(0, half.Total % 2);
    }

    private IEnumerable<OfferDocument> Pairs(int version) => Enumerable.Range(0, 200).Select(n => Pair(n, version));

    /// <summary>Both of a pair say the same; which animal changes with the version.</summary>
    private OfferDocument Pair(int n, int version) => _country.Offer(n) with
    {
        Title = $"pair{n / 2}", Description = $"{((version + (n / 2)) % 2 == 0 ? "quokka" : "wombat")} version{version}", Language = $"Language {version % 20}", ArrangementDays = Weekdays.SchoolDays, ArrangementFrom = null, ArrangementUntil = null,
    };

    private OfferDocument Marked(int n, string word) => _country.Offer(n, 1) with { Title = word, ArrangementDays = Weekdays.SchoolDays, ArrangementFrom = null, ArrangementUntil = null };

    /// <summary>Half of the offers, then the rest when it is told to go on.</summary>
    private async IAsyncEnumerable<OfferDocument> WaitingAsync(int number, TaskCompletionSource begun, TaskCompletionSource go, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var n = 0; n < number; n++)
        {
            if (n == number / 2)
            {
                begun.SetResult();
                await go.Task.WaitAsync(cancellationToken);
            }

            yield return _country.Offer(n);
        }
    }

    private static async Task<int> TotalAsync(IOfferIndex index, string words) => (await index.FindAsync(new OfferSearch { Today = NationalOffers.Today, Words = words }, Now)).Total;

    private static EmbeddedOfferIndex Index(int largest) => new(new QueryPlanner(new SearchWords(Book)), Book, "", NullLogger<EmbeddedOfferIndex>.Instance) { LargestSegment = largest };
}
