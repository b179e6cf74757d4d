using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class OwnWritesTests : IDisposable
{
    private readonly IndexBell _bell = new();
    private readonly OwnWrites _own;

    public OwnWritesTests() => _own = new OwnWrites(_bell) { Longest = TimeSpan.FromMinutes(1) };

    public void Dispose() => _bell.Dispose();

    [Fact]
    public async Task Whoever_changed_an_offer_waits_for_a_turn_that_began_after_the_change()
    {
        _own.End(_own.Begin());
        var before = _own.Begin();
        var wait = _own.WaitAsync(TestContext.Current.CancellationToken);
        _own.End(before);
        await Task.Yield();
        Assert.False(wait.IsCompleted);

        _own.End(_own.Begin());
        Assert.True(await wait);
    }

    [Fact]
    public async Task Waiting_rings_the_bell_of_the_follower()
    {
        _own.End(_own.Begin());
        var wait = _own.WaitAsync(TestContext.Current.CancellationToken);
        await _bell.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        _own.End(_own.Begin());
        Assert.True(await wait);
    }

    [Fact]
    public async Task An_index_that_does_not_come_after_holds_up_one_and_nobody_after_them_until_it_is_in_step_again()
    {
        var own = new OwnWrites(_bell);
        own.End(own.Begin());
        Assert.False(await own.WaitAsync(TestContext.Current.CancellationToken));

        var next = own.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(next.IsCompletedSuccessfully);
        Assert.False(await next);

        own.End(own.Begin());
        var again = own.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(again.IsCompleted);
        own.End(own.Begin());
        Assert.True(await again);
    }

    [Fact]
    public async Task Where_nothing_follows_the_log_nobody_waits() =>
        Assert.False(await _own.WaitAsync(TestContext.Current.CancellationToken));
}
