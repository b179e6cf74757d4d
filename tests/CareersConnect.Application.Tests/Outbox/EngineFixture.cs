using System.Collections.Concurrent;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using CareersConnect.Testing;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Outbox;

public sealed record BellRang(string Note, Guid? Line = null) : DomainEvent
{
    public override Guid? Stream => Line;
}

/// <summary>What the reactions of these tests saw, and what makes them fail.</summary>
public sealed class Trail
{
    public ConcurrentQueue<string> Heard { get; } = new();

    public ConcurrentDictionary<string, bool> Failing { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> By { get; } = new();
}

/// <summary>Leaves a row behind, as a reaction that writes does.</summary>
public sealed class WritesItDown(CareersConnectDbContext db, Trail trail, ICurrentMember member) : INotificationHandler<Happened<BellRang>>
{
    public Task Handle(Happened<BellRang> notification, CancellationToken cancellationToken)
    {
        db.Add(new UsedKey(notification.Event.Note, notification.MessageId.ToString("N"), "heard", notification.OccurredAt));
        trail.Heard.Enqueue(notification.Event.Note);
        trail.By.Enqueue(member.Name);
        return Task.CompletedTask;
    }
}

public sealed class FailsWhenTold(Trail trail) : INotificationHandler<Happened<BellRang>>
{
    public Task Handle(Happened<BellRang> notification, CancellationToken cancellationToken) =>
        trail.Failing.ContainsKey(notification.Event.Note) ? throw new InvalidOperationException("The bell is broken.") : Task.CompletedTask;
}

/// <summary>The host with a fact and two reactions of the tests' own.</summary>
public class EngineFixture : SiteFixture
{
    public Trail Trail { get; } = new();

    /// <summary>Commits facts as a command does, all in one save.</summary>
    public Task<int> CommitAsync(params IEnumerable<DomainEvent> facts) => InDatabaseAsync(db =>
    {
        db.OutboxMessages.AddRange(facts.Select(fact => new OutboxMessage(fact, Clock.GetUtcNow().UtcDateTime)));
        return db.SaveChangesAsync();
    });

    /// <summary>How many rows the reactions to a note have left behind.</summary>
    public Task<int> EffectsAsync(string note) => InDatabaseAsync(db => db.Set<UsedKey>().CountAsync(row => row.Key == note));

    /// <summary>The message that carries a note.</summary>
    public Task<OutboxMessage> MessageAsync(string note) => InDatabaseAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Body.Contains($"\"{note}\"")));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(new EventTypes(typeof(DomainEvent).Assembly, typeof(BellRang).Assembly));
            services.AddSingleton(Trail);
            services.AddTransient<INotificationHandler<Happened<BellRang>>, WritesItDown>();
            services.AddTransient<INotificationHandler<Happened<BellRang>>, FailsWhenTold>();
        });
    }
}
