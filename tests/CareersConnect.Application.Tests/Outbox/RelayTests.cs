using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Kernel;
using CareersConnect.Infrastructure.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Outbox;

public sealed class RelayTests(EngineFixture site) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task What_was_committed_is_told_once()
    {
        await site.CommitAsync(new BellRang("once"));
        Assert.Equal(1, await site.TellDueAsync());
        Assert.Equal(0, await site.TellDueAsync());
        Assert.Equal(1, await site.EffectsAsync("once"));
        Assert.NotNull((await site.MessageAsync("once")).DoneAt);
    }

    [Fact]
    public async Task What_was_rolled_back_is_never_told()
    {
        await site.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new OutboxMessage(new BellRang("rolled back"), site.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
        await site.TellDueAsync();
        Assert.DoesNotContain("rolled back", site.Trail.Heard);
    }

    [Fact]
    public async Task Reactions_act_as_the_host_itself()
    {
        await site.CommitAsync(new BellRang("who is there"));
        await site.TellDueAsync();
        Assert.All(site.Trail.By, name => Assert.Equal("CareersConnect", name));
    }

    [Fact]
    public async Task When_one_reaction_fails_none_has_an_effect_and_all_are_tried_again_later()
    {
        site.Trail.Failing["half"] = true;
        await site.CommitAsync(new BellRang("half"));
        await site.TellDueAsync();
        Assert.Equal(0, await site.EffectsAsync("half"));
        var waiting = await site.MessageAsync("half");
        Assert.Equal(1, waiting.Attempts);
        Assert.Contains("The bell is broken.", waiting.LastError, StringComparison.Ordinal);
        Assert.InRange((waiting.DueAt!.Value - site.Clock.GetUtcNow().UtcDateTime).TotalSeconds, 0.8, 1.2);

        site.Trail.Failing.Clear();
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        await site.TellDueAsync();
        Assert.Equal(1, await site.EffectsAsync("half"));
    }

    [Fact]
    public async Task Poison_is_parked_with_its_error_and_blocks_nobody()
    {
        var stream = Guid.NewGuid();
        site.Trail.Failing["poison"] = true;
        await site.CommitAsync(new BellRang("poison", stream), new BellRang("behind poison", stream), new BellRang("beside poison"));
        await site.TellDueAsync();
        Assert.Equal(1, await site.EffectsAsync("beside poison"));
        Assert.Equal(0, await site.EffectsAsync("behind poison"));

        for (var tries = 0; tries < 20; tries++)
        {
            site.Clock.Advance(BackOff.Longest);
            await site.TellDueAsync();
        }

        var parked = await site.MessageAsync("poison");
        Assert.NotNull(parked.ParkedAt);
        Assert.Null(parked.DueAt);
        Assert.Equal(10, parked.Attempts);
        Assert.Contains("The bell is broken.", parked.LastError, StringComparison.Ordinal);
        Assert.Equal(1, await site.EffectsAsync("behind poison"));
    }

    [Fact]
    public async Task Within_a_stream_the_order_of_writing_is_kept()
    {
        var stream = Guid.NewGuid();
        var notes = Enumerable.Range(0, 60).Select(n => $"in line {n:00}").ToList();
        await site.CommitAsync(notes.Take(30).Select(note => new BellRang(note, stream)));
        await site.CommitAsync(notes.Skip(30).Select(note => new BellRang(note, stream)));
        await site.TellDueAsync();
        Assert.Equal(notes, site.Trail.Heard.Where(note => note.StartsWith("in line", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Relays_that_work_at_once_tell_everything_once_and_in_order()
    {
        var streams = Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).ToList();
        var notes = Enumerable.Range(0, 160).Select(n => $"many {n % 8} {n:000}").ToList();
        await site.CommitAsync(notes.Select((note, n) => new BellRang(note, streams[n % 8])));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(site.TellDueAsync)));
        await site.TellDueAsync();

        var heard = site.Trail.Heard.Where(note => note.StartsWith("many", StringComparison.Ordinal)).ToList();
        Assert.Equal(notes.Order(StringComparer.Ordinal), heard.Order(StringComparer.Ordinal));
        Assert.All(heard.GroupBy(note => note[5]), line => Assert.Equal(line.Order(StringComparer.Ordinal), line));
    }

    [Fact]
    public async Task What_a_dead_relay_had_in_hand_is_taken_over_after_30_seconds()
    {
        await site.CommitAsync(new BellRang("orphan"));
        var taken = await site.Services.GetRequiredService<OutboxShelf>().TakeAsync(Guid.NewGuid(), 20, default);
        Assert.NotEmpty(taken);

        site.Clock.Advance(TimeSpan.FromSeconds(29));
        await site.TellDueAsync();
        Assert.Equal(0, await site.EffectsAsync("orphan"));

        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await site.TellDueAsync();
        Assert.Equal(1, await site.EffectsAsync("orphan"));
    }

    [Fact]
    public async Task A_relay_that_is_stopped_gives_back_what_it_has_in_hand()
    {
        await site.CommitAsync(new BellRang("given back"));
        var relay = Guid.NewGuid();
        var shelf = site.Services.GetRequiredService<OutboxShelf>();
        await shelf.TakeAsync(relay, 20, default);
        await shelf.ReleaseAsync(relay);
        await site.TellDueAsync();
        Assert.Equal(1, await site.EffectsAsync("given back"));
    }

    [Fact]
    public async Task A_commit_wakes_the_relay_at_once()
    {
        var signal = site.Services.GetRequiredService<OutboxSignal>();
        var woken = signal.ListenAsync();
        await site.CommitAsync(new BellRang("ring"));
        Assert.Same(woken, await Task.WhenAny(woken, Task.Delay(TimeSpan.FromSeconds(10))));
    }

    [Fact]
    public void Every_kind_of_fact_survives_being_written_and_read()
    {
        var types = site.Services.GetRequiredService<EventTypes>();
        Assert.True(types.All.Count > 5);
        Assert.All(types.All, type =>
        {
            var fact = (DomainEvent)AnyValue.Of(type);
            dynamic read = types.Read(new OutboxMessage(fact, DateTime.UnixEpoch));
            var again = (DomainEvent)read.Event;
            Assert.IsType(type, again);
            Assert.Equivalent(fact, again, strict: true);
        });
    }
}
