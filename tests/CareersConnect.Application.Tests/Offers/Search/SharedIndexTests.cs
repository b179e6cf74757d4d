using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>An index that several processes share is built by one of them.</summary>
public sealed class SharedIndexTests : IAsyncLifetime
{
    private readonly SiteFixture _site = new();
    private SharedIndex _index = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _index = new SharedIndex(_site.Services.GetRequiredService<IOfferIndex>());
        var giver = An.Employer().Build();
        await SaveAsync(giver, An.Offer().From(giver.Id).ByArrangement().Build());
    }

    public async ValueTask DisposeAsync()
    {
        _index.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_line_about_everything_has_one_process_build_it_or_each_that_has_an_index_of_its_own(bool isShared, int builds)
    {
        using var one = Follower();
        using var other = Follower();
        await one.CatchUpAsync(Now);
        await other.CatchUpAsync(Now);
        (_index.IsShared, _index.Built) = (isShared, 0);
        await SaveAsync(OfferChange.Everything(_site.Clock.GetUtcNow().UtcDateTime));
        await one.CatchUpAsync(Now);
        await other.CatchUpAsync(Now);
        await one.CatchUpAsync(Now);
        Assert.Equal(builds, _index.Built);
    }

    [Fact]
    public async Task While_one_builds_the_other_goes_on_following_and_moves_its_place_past_nothing_that_is_not_done()
    {
        using var one = Follower();
        using var other = Follower();
        await one.CatchUpAsync(Now);
        await other.CatchUpAsync(Now);
        await SaveAsync(OfferChange.Everything(_site.Clock.GetUtcNow().UtcDateTime));
        var line = await LastAsync();
        (_index.Built, _index.IsSlow) = (0, true);
        var building = one.CatchUpAsync(Now);
        await _index.Begun.WaitAsync(Now);

        var giver = An.Employer().Build();
        await SaveAsync(giver, An.Offer().From(giver.Id).ByArrangement().Build());
        Assert.True(await other.CatchUpAsync(Now) >= 2);
        Assert.Equal(0, await other.CatchUpAsync(Now));
        Assert.Equal(2, await TotalAsync());
        _site.Clock.Advance(TimeSpan.FromSeconds(31));
        await other.CatchUpAsync(Now);
        Assert.True((await _index.PositionAsync(Now))!.Number < line);

        _index.Go();
        await building;
        await other.CatchUpAsync(Now);
        _site.Clock.Advance(TimeSpan.FromMinutes(3));
        await other.CatchUpAsync(Now);
        Assert.Equal((1, 2), (_index.Built, await TotalAsync()));
        Assert.Equal(await LastAsync(), (await _index.PositionAsync(Now))!.Number);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 1)]
    public async Task The_turn_of_a_process_that_died_in_it_is_taken_over_a_few_minutes_later(int minutes, int builds)
    {
        using var follower = Follower();
        await follower.CatchUpAsync(Now);
        _index.Built = 0;
        await SaveAsync(OfferChange.Everything(_site.Clock.GetUtcNow().UtcDateTime));
        var died = await BuildTurn.TakeAsync(_site.Services, Guid.CreateVersion7(), _site.Clock, Now);
        Assert.NotNull(died);
        Assert.Null(await BuildTurn.TakeAsync(_site.Services, Guid.CreateVersion7(), _site.Clock, Now));
        _site.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await follower.CatchUpAsync(Now);
        Assert.Equal(builds, _index.Built);
        await died.DisposeAsync();
    }

    [Fact]
    public async Task An_index_that_is_not_there_is_built_by_one_and_awaited_by_the_other()
    {
        using var one = Follower();
        using var other = Follower();
        _site.Clock.Advance(TimeSpan.FromMinutes(5));
        (_index.IsGone, _index.IsSlow) = (true, true);
        var building = one.CatchUpAsync(Now);
        await _index.Begun.WaitAsync(Now);
        Assert.Equal(0, await other.CatchUpAsync(Now));
        _index.Go();
        await building;
        await other.CatchUpAsync(Now);
        Assert.Equal(1, _index.Built);
    }

    private IndexFollower Follower() => new(_site.Services, _index, _site.Clock);

    private Task<long> LastAsync() => _site.InDatabaseAsync(db => db.OfferChanges.MaxAsync(line => line.Number));

    private async Task<int> TotalAsync() =>
        (await _index.FindAsync(new OfferSearch { Today = DateOnly.FromDateTime(_site.Clock.GetUtcNow().UtcDateTime), CountFacets = false }, Now)).Total;

    private Task<int> SaveAsync(params object[] rows) => _site.InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    /// <summary>One index for all who are given it, whose rebuild can be made to wait.</summary>
    private sealed class SharedIndex(IOfferIndex index) : IOfferIndex, IDisposable
    {
        private readonly TaskCompletionSource _go = new();
        private long _after;

        public bool IsShared { get; set; } = true;

        public bool IsSlow { get; set; }

        public bool IsGone { get; set; }

        public int Built { get; set; }

        public SemaphoreSlim Begun { get; } = new(0);

        public void Go() => _go.SetResult();

        public void Dispose() => Begun.Dispose();

        public Task<OfferSearchResult> FindAsync(OfferSearch search, CancellationToken cancellationToken) => index.FindAsync(search, cancellationToken);

        public Task PutAsync(IReadOnlyCollection<OfferDocument> offers, CancellationToken cancellationToken) => index.PutAsync(offers, cancellationToken);

        public Task RemoveAsync(IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken) => index.RemoveAsync(offers, cancellationToken);

        public async Task<LogPosition?> PositionAsync(CancellationToken cancellationToken) => IsGone ? null : await index.PositionAsync(cancellationToken);

        public Task NoteAsync(LogPosition position, CancellationToken cancellationToken) => index.NoteAsync(position, cancellationToken);

        public Task<long> BuiltAfterAsync(CancellationToken cancellationToken) => Task.FromResult(_after);

        public async Task RebuildAsync(IAsyncEnumerable<OfferDocument> offers, LogPosition position, CancellationToken cancellationToken)
        {
            var all = await offers.ToListAsync(cancellationToken);
            if (IsSlow)
            {
                IsSlow = false;
                Begun.Release();
                await _go.Task.WaitAsync(cancellationToken);
            }

            await index.RebuildAsync(all.ToAsyncEnumerable(), position, cancellationToken);
            (_after, IsGone) = (position.Everything, false);
            Built++;
        }
    }
}
