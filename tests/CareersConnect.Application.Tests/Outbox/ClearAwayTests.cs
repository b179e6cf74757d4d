using CareersConnect.Application.Outbox;
using CareersConnect.Application.Pipeline;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Outbox;

public sealed class ClearAwayTests(EngineFixture site) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task What_was_told_a_month_ago_is_cleared_away_at_night_and_what_is_parked_stays()
    {
        site.Trail.Failing["parked"] = true;
        await site.CommitAsync(new BellRang("told"), new BellRang("parked"));
        for (var tries = 0; tries < 12; tries++)
        {
            await site.TellDueAsync();
            site.Clock.Advance(BackOff.Longest);
        }

        await site.RunDueJobsAsync();
        Assert.Equal(2, await LeftAsync());

        site.Clock.Advance(ClearAway.After);
        await site.RunDueJobsAsync();
        Assert.Equal(1, await LeftAsync());
        Assert.NotNull((await site.MessageAsync("parked")).ParkedAt);
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Set<UsedKey>().CountAsync()));
    }

    private Task<int> LeftAsync() => site.InDatabaseAsync(db => db.OutboxMessages.CountAsync());
}
