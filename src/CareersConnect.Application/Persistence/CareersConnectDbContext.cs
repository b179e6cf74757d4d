using CareersConnect.Application.Matching;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <summary>The one database. Handlers use it as it is; who may save is the pipeline and the outbox's dispatcher.</summary>
/// <param name="options">Which database, and where.</param>
/// <param name="clock">Dates what is written to the outbox.</param>
public sealed partial class CareersConnectDbContext(DbContextOptions<CareersConnectDbContext> options, TimeProvider clock) : DbContext(options)
{
    /// <summary>Facts that are still to be told, and those that were.</summary>
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        BeforeSaving();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BeforeSaving();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CareersConnectDbContext).Assembly);
        modelBuilder.ApplyAggregateConventions();
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.MapTypedIds(typeof(ITypedId).Assembly);
        configurationBuilder.MapCodes(typeof(ICode).Assembly);
        configurationBuilder.Properties<YearGroups>().HaveConversion<YearGroupsConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.MapEnums(typeof(ITypedId).Assembly);
    }

    private void BeforeSaving()
    {
        var changed = ChangeTracker.ChangedAggregates();
        foreach (var aggregate in changed)
        {
            aggregate.RaiseVersion();
        }

        LogChangedOffers(changed);
        StandingChanges.AddRange(StandingChange.Of(changed, HasMoved, clock.UtcNow()));
        var happened = ChangeTracker.EntriesAsTheyStand().Select(entry => entry.Entity).OfType<AggregateRoot>().SelectMany(aggregate => aggregate.TakeEvents()).ToList();
        OutboxMessages.AddRange(happened.Select(fact => new OutboxMessage(fact, clock.UtcNow())));
    }

    private bool HasMoved(School school) => Entry(school) is var entry && (entry.Property(one => one.Easting).IsModified || entry.Property(one => one.Northing).IsModified);
}
