using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>While an index is built anew, the follower brings the one that serves in step.</summary>
public sealed class FollowWhileBuildingTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_published_while_it_is_built_is_found_meanwhile_and_afterwards(bool byLine)
    {
        using var slow = new SlowIndex(site.Services.GetRequiredService<IOfferIndex>());
        using var follower = new IndexFollower(site.Services, slow, site.Clock);
        var giver = An.Employer().Build();
        await SaveAsync(giver, An.Offer().From(giver.Id).ByArrangement().Build());
        await follower.CatchUpAsync(Now);
        var before = await TotalAsync();

        slow.IsSlow = true;
        if (byLine)
        {
            await SaveAsync(OfferChange.Everything(site.Clock.GetUtcNow().UtcDateTime));
        }

        var building = byLine ? follower.CatchUpAsync(Now) : follower.RebuildAsync(cancellationToken: Now);
        await slow.Begun.WaitAsync(Now);
        await SaveAsync(An.Offer().From(giver.Id).ByArrangement().Build());
        for (var tries = 0; await TotalAsync() == before && tries < 200; tries++)
        {
            await Task.Delay(50, Now);
        }

        Assert.Equal(before + 1, await TotalAsync());
        Assert.False(building.IsCompleted);
        slow.Go();
        await building;
        Assert.Equal(before + 1, await TotalAsync());
        await SaveAsync(An.Offer().From(giver.Id).ByArrangement().Build());
        await follower.CatchUpAsync(Now);
        Assert.Equal(before + 2, await TotalAsync());
        Assert.True(slow.Built <= 2, "It was built again.");
    }

    [Fact]
    public async Task A_rebuild_that_is_given_up_is_over_before_the_follower_says_so()
    {
        using var slow = new SlowIndex(site.Services.GetRequiredService<IOfferIndex>());
        using var follower = new IndexFollower(site.Services, slow, site.Clock);
        await follower.CatchUpAsync(Now);
        slow.IsSlow = true;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Now);
        var building = follower.RebuildAsync(cancellationToken: stop.Token);
        await slow.Begun.WaitAsync(Now);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => building);
        Assert.Equal(0, slow.Building);
    }

    private async Task<int> TotalAsync() =>
        (await site.Services.GetRequiredService<IOfferIndex>().FindAsync(new OfferSearch { Today = DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime), CountFacets = false }, Now)).Total;

    private Task<int> SaveAsync(params object[] rows) => site.InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    /// <summary>An index whose rebuild reads all offers and then waits.</summary>
    private sealed class SlowIndex(IOfferIndex index) : IOfferIndex, IDisposable
    {
        private readonly TaskCompletionSource _go = new();
        private readonly SemaphoreSlim _begun = new(0);

        public bool IsSlow { get; set; }

        public int Built { get; private set; }

        public int Building { get; private set; }

        public SemaphoreSlim Begun => _begun;

        public void Go() => _go.SetResult();

        public void Dispose() => _begun.Dispose();

        public Task<OfferSearchResult> FindAsync(OfferSearch search, CancellationToken cancellationToken) => index.FindAsync(search, cancellationToken);

        public Task PutAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken) => index.PutAsync(offers, cancellationToken);

        public Task RemoveAsync(IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken) => index.RemoveAsync(offers, cancellationToken);

        public Task<LogPosition?> PositionAsync(CancellationToken cancellationToken) => index.PositionAsync(cancellationToken);

        public Task NoteAsync(LogPosition position, CancellationToken cancellationToken) => index.NoteAsync(position, cancellationToken);

        public async Task RebuildAsync(IAsyncEnumerable<OfferDocument> offers, LogPosition position, CancellationToken cancellationToken)
        {
            Building++;
            try
            {
                await index.RebuildAsync(ThenWait(offers, cancellationToken), position, cancellationToken);
                Built++;
            }
            finally
            {
                Building--;
            }
        }

        private async IAsyncEnumerable<OfferDocument> ThenWait(IAsyncEnumerable<OfferDocument> offers, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var offer in offers.WithCancellation(cancellationToken))
            {
                yield return offer;
            }

            if (IsSlow)
            {
                IsSlow = false;
                _begun.Release();
                await _go.Task.WaitAsync(cancellationToken);
            }
        }
    }
}
