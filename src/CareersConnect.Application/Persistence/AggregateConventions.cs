using CareersConnect.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CareersConnect.Application.Persistence;

internal static class AggregateConventions
{
    /// <summary>Every aggregate draws its own key, is guarded by its version and keeps its events to itself.</summary>
    public static void ApplyAggregateConventions(this ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(AggregateRoot))).ToList())
        {
            var entity = model.Entity(type.ClrType);
            entity.Ignore(nameof(AggregateRoot.Events));
            entity.Property(nameof(AggregateRoot.Version)).IsConcurrencyToken();
        }

        foreach (var key in model.Model.GetEntityTypes().SelectMany(type => type.GetKeys()).SelectMany(key => key.Properties)
            .Where(property => property.ClrType.IsAssignableTo(typeof(ITypedId)) || property.ClrType == typeof(Guid)))
        {
            key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    /// <summary>The aggregates that are new or changed, or of which a part is. Looks for changes once and at each entry once: what is saved may be thousands of rows.</summary>
    public static IReadOnlyCollection<AggregateRoot> ChangedAggregates(this ChangeTracker tracker)
    {
        tracker.DetectChanges();
        var entries = tracker.EntriesAsTheyStand();
        var owners = new TrackedOwners(entries);
        var roots = new HashSet<AggregateRoot>(ReferenceEqualityComparer.Instance);
        foreach (var entry in entries.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (RootOf(entry, owners) is { } root)
            {
                roots.Add(root);
            }
        }

        return roots;
    }

    /// <summary>Every tracked entry, without looking for changes again.</summary>
    public static IReadOnlyList<EntityEntry> EntriesAsTheyStand(this ChangeTracker tracker)
    {
        var looks = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. tracker.Entries()];
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = looks;
        }
    }

    private static AggregateRoot? RootOf(EntityEntry? entry, TrackedOwners owners)
    {
        while (entry is not null && entry.Entity is not AggregateRoot)
        {
            entry = owners.Of(entry);
        }

        return entry is null or { State: EntityState.Deleted } ? null : (AggregateRoot)entry.Entity;
    }
}
