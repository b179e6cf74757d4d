using System.Net;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using CareersConnect.Web.Tests.Dev;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.Sites;

/// <summary>What those who run the host read when something wants looking at, and how they put it right.</summary>
public sealed class ReadyTests : IDisposable
{
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_is_parked_is_counted_where_readiness_is_asked_listed_and_tried_again()
    {
        await Marketplace.OpenAsync(_site);
        Assert.Equal("Healthy", await _site.Visitor().GetStringAsync("/health/ready"));
        await _site.InDatabaseAsync(async db =>
        {
            var market = await Marketplace.OpenAsync(_site);
            await market.OfferAsync(_site, built => built.ByArrangement());
            var now = _site.Clock.GetUtcNow().UtcDateTime;
            var first = await db.OutboxMessages.MinAsync(fact => fact.Number);
            return await db.OutboxMessages.Where(fact => fact.Number == first).ExecuteUpdateAsync(set => set
                .SetProperty(fact => fact.ParkedAt, now).SetProperty(fact => fact.DueAt, (DateTime?)null).SetProperty(fact => fact.Attempts, 10).SetProperty(fact => fact.LastError, "Cannot."));
        });

        var ready = await _site.Visitor().GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal("Degraded\nGiven up after many tries: facts 1, e-mails 0. \"scripts/manage parked\" lists them.", await ready.Content.ReadAsStringAsync());

        var listed = await SendAsync(new Parked.Query());
        Assert.Equal((1, 0), (listed.Facts, listed.Emails));
        Assert.Equal(("fact", 10, "Cannot."), (listed.Rows[0].What, listed.Rows[0].Attempts, listed.Rows[0].LastError));
        Assert.Equal(1, await SendAsync(new Parked.Retry()));
        Assert.Empty((await SendAsync(new Parked.Query())).Rows);
        Assert.Equal("Healthy", await _site.Visitor().GetStringAsync("/health/ready"));
        Assert.NotEqual(0, await _site.TellDueAsync());
    }

    [Fact]
    public async Task In_Production_caught_mail_is_said_where_readiness_is_asked_and_in_Development_it_is_as_it_should_be()
    {
        await using var production = new InProduction();
        Assert.StartsWith("Degraded\nE-mail is caught in a folder", await production.Visitor().GetStringAsync("/health/ready"), StringComparison.Ordinal);
        Assert.Equal("Healthy", await _site.Visitor().GetStringAsync("/health/ready"));
    }

    [Theory]
    [InlineData("-6 minutes", 0)]
    [InlineData("-1 minutes", 1)]
    public async Task A_lock_that_a_killed_start_left_is_taken_away_after_five_minutes(string since, int left)
    {
        _ = _site.Services;
        await _site.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, strftime('%Y-%m-%d %H:%M:%f', 'now', {0}) || '+00:00')", since));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(left == 0 ? 60 : 3));
        await using var scope = _site.Services.CreateHostScope();

        await Record.ExceptionAsync(() => scope.ServiceProvider.GetRequiredService<IDatabaseUpdate>().RunAsync(patience.Token));

        Assert.Equal(left, await _site.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"")));
    }

    private async Task<T> SendAsync<T>(IRequest<T> request)
    {
        await using var scope = _site.Services.CreateHostScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }
}
